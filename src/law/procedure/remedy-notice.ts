import { type Step, step } from '../answer.ts';

/** What a legal-remedy notice must name. */
export type RemedyNotice = {
  readonly remedy?: string;
  readonly addressee?: string;
  readonly seat?: string;
  readonly period?: string;
};

const parts = [
  ['remedy', 'der Rechtsbehelf', 'the remedy'],
  ['addressee', 'die Stelle', 'the body'],
  ['seat', 'ihr Sitz', 'its seat'],
  ['period', 'die Frist', 'the period'],
] as const;

/** Whether a notice names remedy, body, seat and period (§ 37 Abs. 6 VwVfG); the outcome goes into the objection period. */
export function checkRemedyNotice(notice: RemedyNotice | undefined): {
  readonly notice: 'ok' | 'missing' | 'wrong';
  readonly missing: readonly (keyof RemedyNotice)[];
  readonly steps: readonly Step[];
} {
  const absent = parts.filter(([key]) => !notice?.[key]?.trim());
  const missing = absent.map(([key]) => key);
  if (notice === undefined || missing.length === parts.length)
    return {
      notice: 'missing',
      missing,
      steps: [step('R-ACT-02', 'Die Rechtsbehelfsbelehrung fehlt.', 'The legal-remedy notice is missing.')],
    };
  const [de, en] = [absent.map((part) => part[1]).join(', '), absent.map((part) => part[2]).join(', ')];
  return {
    notice: missing.length === 0 ? 'ok' : 'wrong',
    missing,
    steps: [
      missing.length === 0
        ? step(
            'R-ACT-02',
            'Die Rechtsbehelfsbelehrung nennt alles Nötige.',
            'The legal-remedy notice names all it must.',
          )
        : step(
            'R-ACT-02',
            `In der Rechtsbehelfsbelehrung fehlt: ${de}.`,
            `The legal-remedy notice does not name: ${en}.`,
          ),
    ],
  };
}

/** Whether an act may be issued without a human (§ 35a VwVfG). */
export function mayBeAutomatic(input: {
  readonly allowedByLaw: boolean;
  readonly discretion: boolean;
  /** A relevant statement of the person that the machine cannot assess. */
  readonly individualStatement: boolean;
}): { readonly allowed: boolean; readonly steps: readonly Step[] } {
  const steps: Step[] = [];
  if (!input.allowedByLaw)
    steps.push(
      step(
        'R-ACT-04',
        'Keine Vorschrift erlaubt den vollautomatischen Bescheid.',
        'No provision allows the fully automatic act.',
      ),
    );
  if (input.discretion)
    steps.push(
      step(
        'R-ACT-04',
        'Es besteht Ermessen oder ein Beurteilungsspielraum; ein Mensch muss entscheiden.',
        'There is discretion or a margin of judgement; a human must decide.',
      ),
    );
  if (input.individualStatement)
    steps.push(
      step(
        'R-ACT-04',
        'Die Person hat etwas vorgetragen, das nur ein Mensch bewerten kann.',
        'The person has stated something that only a human can assess.',
      ),
    );
  const allowed = steps.length === 0;
  if (allowed)
    steps.push(step('R-ACT-04', 'Der vollautomatische Bescheid ist zulässig.', 'The fully automatic act is allowed.'));
  return { allowed, steps };
}
