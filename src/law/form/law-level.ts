import { type Step, step } from '../answer.ts';
import type { LawLevel } from './written-form.types.ts';

/** Which e-government act binds an authority of the Land or a municipality. */
export function egovernmentAct(input: {
  readonly lawLevel: LawLevel;
  /** Basic income support (SGB II), criminal or fine proceedings: the federal act does not apply. */
  readonly excluded?: boolean;
}): { readonly act: 'EGovG' | 'ThürEGovG'; readonly steps: readonly Step[] } {
  const federal = (input.lawLevel === 'federal' || input.lawLevel === 'eu') && !input.excluded;
  return {
    act: federal ? 'EGovG' : 'ThürEGovG',
    steps: [
      federal
        ? step(
            'R-ACC-04b',
            'Es wird Bundesrecht ausgeführt: Es gilt das E-Government-Gesetz des Bundes, ohne die Pflichten, die nur Bundesbehörden treffen.',
            'Federal law is executed: the federal e-government act applies, without the duties that bind federal authorities only.',
          )
        : step('R-ACC-04b', 'Es gilt das Thüringer E-Government-Gesetz.', 'The Thuringian e-government act applies.'),
    ],
  };
}

export type AuthorityMeans = 'qes' | 'qualifiedSeal' | 'sealInMailbox' | 'deMailNamingAuthority' | 'plain';

/** Written form from the authority to a person (row WA). */
export function formFromAuthority(means: AuthorityMeans): { readonly ok: boolean; readonly steps: readonly Step[] } {
  const words: { readonly [M in AuthorityMeans]: readonly [string, string] } = {
    qes: ['Die qualifizierte Signatur ersetzt die Unterschrift.', 'The qualified signature replaces the signature.'],
    qualifiedSeal: [
      'Das qualifizierte Siegel der Behörde ersetzt die Unterschrift.',
      'The qualified seal of the authority replaces the signature.',
    ],
    sealInMailbox: [
      'Das Siegel im Postfach des Nutzerkontos ersetzt die Unterschrift.',
      'The seal in the account mailbox replaces the signature.',
    ],
    deMailNamingAuthority: [
      'Die De-Mail, die die Behörde nennt, ersetzt die Unterschrift.',
      'The De-Mail that names the authority replaces the signature.',
    ],
    plain: [
      'Ohne Siegel, Signatur oder De-Mail ist die Schriftform nicht gewahrt.',
      'Without seal, signature or De-Mail the written form is not kept.',
    ],
  };
  const [de, en] = words[means];
  return { ok: means !== 'plain', steps: [step('WA', de, en)] };
}
