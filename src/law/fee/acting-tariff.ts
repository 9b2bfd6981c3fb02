import { assumed, type Step, step } from '../answer.ts';
import type { Tariff } from './tariff.ts';
import { generalTariff } from './tariffs.data.ts';

/** Which tariff the acting authority uses (§ 11 ThürKAG): its own statute, the adopted law of the Land, or the tariff of the Land. */
export function actingTariff(input: {
  readonly carrier: 'land' | 'municipality';
  readonly sphere: 'own' | 'transferred';
  /** The statute of the municipality with its fees. */
  readonly statute?: Tariff;
  /** The municipality has declared the cost law of the Land applicable by statute (§ 11 Abs. 5 ThürKAG). */
  readonly adoptsLandLaw?: boolean;
}): { readonly tariff: Tariff | null; readonly steps: readonly Step[] } {
  if (input.carrier === 'land')
    return {
      tariff: generalTariff,
      steps: [step('R-GEB-03', 'Es gilt der Tarif des Landes.', 'The tariff of the Land applies.')],
    };
  if (input.sphere === 'transferred')
    return {
      tariff: generalTariff,
      steps: [
        assumed(
          'R-GEB-04',
          'Im übertragenen Wirkungskreis gilt der Tarif des Landes.',
          'In the transferred sphere the tariff of the Land applies.',
        ),
      ],
    };
  if (input.statute)
    return {
      tariff: input.statute,
      steps: [
        step('R-GEB-04', 'Es gilt die Kostensatzung der Gemeinde.', 'The cost statute of the municipality applies.'),
      ],
    };
  if (input.adoptsLandLaw)
    return {
      tariff: generalTariff,
      steps: [
        step(
          'R-GEB-04',
          'Die Gemeinde wendet das Kostenrecht des Landes durch Satzung an.',
          'The municipality applies the cost law of the Land by statute.',
        ),
      ],
    };
  return {
    tariff: null,
    steps: [
      step(
        'R-GEB-04',
        'Für diese Gemeinde ist keine Kostensatzung hinterlegt. Ohne Satzung darf sie im eigenen Wirkungskreis nichts verlangen.',
        'No cost statute is recorded for this municipality. Without a statute it may charge nothing in its own sphere.',
      ),
    ],
  };
}

/** The most that an objection may cost: one and a half times the contested fee, as far as it was rejected (§ 11 Abs. 3 ThürKAG). */
export function objectionFee(input: {
  readonly contestedCents: number;
  /** Rejected part in hundredths of a percent: 10,000 = wholly rejected. */
  readonly rejected: number;
}): { readonly maxCents: number; readonly steps: readonly Step[] } {
  const maxCents = Math.floor((Math.floor((input.contestedCents * 3) / 2) * input.rejected) / 10_000);
  const cited = { paragraphs: ['§ 11 Abs. 3 ThürKAG'], source: 'Thüringer Kommunalabgabengesetz' };
  return {
    maxCents,
    steps: [
      input.rejected === 0
        ? step(
            'R-GEB-05',
            'Der Widerspruch hatte Erfolg; er kostet nichts.',
            'The objection was successful; it costs nothing.',
          )
        : step(
            'R-GEB-04',
            'Der Widerspruch kostet höchstens das Anderthalbfache der angefochtenen Gebühr, soweit er zurückgewiesen wurde.',
            'The objection costs at most one and a half times the contested fee, as far as it was rejected.',
            cited,
          ),
    ],
  };
}
