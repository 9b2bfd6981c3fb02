import { assumed, type Step, step } from '../answer.ts';
import { type LawParameters, withParameters } from '../parameters.data.ts';
import { sliceAt } from '../slices.ts';
import type { Day } from '../time/day.ts';
import { type Loa, levelNames, levels, type Means, meansLevels, meansNames, typicalLevels } from './means.data.ts';

/** Whether a level is at least another. */
export function reaches(level: Loa, required: Loa): boolean {
  return levels.indexOf(level) >= levels.indexOf(required);
}

/** The level that a means gives on a day; a claimed level above what it can give is cut. */
export function levelOf(means: Means, on: Day, claimed?: Loa): Loa {
  const highest = sliceAt(
    meansLevels.filter((row) => row.means === means),
    on,
  );
  const most = highest?.level ?? 'basis';
  return claimed !== undefined && reaches(most, claimed) ? claimed : most;
}

export type IdentificationInput = {
  readonly means: Means;
  readonly requiredLoa: Loa;
  readonly on: Day;
  readonly account: 'citizen' | 'organisation';
  readonly loa?: Loa;
  /** The person was identified at level "high" once; later logins may use the simpler means of § 10 Abs. 3a PAuswG. */
  readonly identifiedHighBefore?: boolean;
  /** A special act asks for more than the account proof. */
  readonly specialLaw?: Loa;
  readonly parameters?: Partial<LawParameters>;
};

export type IdentificationAnswer = { readonly ok: boolean; readonly level: Loa; readonly steps: readonly Step[] };

/** Whether a means identifies a person well enough for a service (§ 3 Abs. 4 OZG). */
export function identification(input: IdentificationInput): IdentificationAnswer {
  const steps: Step[] = [];
  const required = requiredLevel(input, steps);
  const wallet = walletOpen(input, steps);
  const level = wallet ? 'basis' : levelOf(input.means, input.on, input.loa);
  const name = meansNames[input.means];
  steps.push(
    step(
      input.means === 'elster' || input.means === 'orgAccount' ? 'R-ID-02' : 'R-ID-01',
      `${name.de} gibt das Vertrauensniveau „${levelNames[level].de}“.`,
      `${name.en} gives the level "${levelNames[level].en}".`,
    ),
  );
  const later = !reaches(level, required) && input.identifiedHighBefore === true && reaches('high', required);
  if (later)
    steps.push(
      step(
        'R-ID-03',
        'Die Person hat sich früher mit dem Niveau „hoch“ ausgewiesen; spätere Anmeldungen dürfen einfacher sein.',
        'The person was identified at level "high" before; later logins may be simpler.',
      ),
    );
  const ok = later || reaches(level, required);
  steps.push(
    step(
      'R-ID-01',
      ok
        ? `Das reicht: verlangt ist „${levelNames[required].de}“.`
        : `Das reicht nicht: verlangt ist „${levelNames[required].de}“.`,
      ok
        ? `This is enough: "${levelNames[required].en}" is required.`
        : `This is not enough: "${levelNames[required].en}" is required.`,
    ),
  );
  if (!ok && input.account === 'citizen')
    steps.push(
      step(
        'R-ID-04',
        'Das Konto ist freiwillig. Ein gleichwertiger Weg ohne Konto muss angeboten werden.',
        'The account is voluntary. An equal way without an account must be offered.',
      ),
    );
  return { ok, level, steps };
}

function requiredLevel(input: IdentificationInput, steps: Step[]): Loa {
  if (input.specialLaw === undefined || reaches(input.requiredLoa, input.specialLaw)) return input.requiredLoa;
  steps.push(
    step(
      'R-ID-06',
      `Eine besondere Vorschrift verlangt mehr: „${levelNames[input.specialLaw].de}“.`,
      `A special provision asks for more: "${levelNames[input.specialLaw].en}".`,
    ),
  );
  return input.specialLaw;
}

function walletOpen(input: IdentificationInput, steps: Step[]): boolean {
  if (input.means !== 'wallet') return false;
  const { value } = withParameters(input.parameters).walletRecognisedFrom;
  if (value !== null && input.on >= value) return false;
  steps.push(
    assumed(
      'W12',
      'Die Europäische Brieftasche ist noch nicht anerkannt.',
      'The European wallet is not recognised yet.',
    ),
  );
  return true;
}

/** Typical required level of a kind of service: a starting point for the authority that sets it. */
export function typicalLevel(kind: (typeof typicalLevels)[number]['kind']): {
  readonly level: Loa;
  readonly step: Step;
} {
  const { level } = typicalLevels.find((row) => row.kind === kind)!;
  const cited =
    kind === 'dataCockpit'
      ? step('R-ID-07', 'Das Datenschutzcockpit verlangt „hoch“.', 'The data cockpit requires "high".')
      : assumed(
          'R-ID-07',
          `Üblich ist „${levelNames[level].de}“; festlegen muss es die zuständige Behörde.`,
          `Usual is "${levelNames[level].en}"; the competent authority has to set it.`,
        );
  return { level, step: cited };
}

/** A message may be read by someone who is logged in at its level or above (R-ID-08). */
export function mayReadMessage(loginLevel: Loa, messageLevel: Loa): boolean {
  return reaches(loginLevel, messageLevel);
}
