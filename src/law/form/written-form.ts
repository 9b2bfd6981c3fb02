import { assumed, type Step, step } from '../answer.ts';
import { withParameters } from '../parameters.data.ts';
import { dayAt, parseInstant } from '../time/berlin.ts';
import { levelOf } from './identification.ts';
import { permitCovers } from './permit.ts';
import { accountRows, type Row, signedRows } from './rows.ts';
import { openWays } from './ways.data.ts';
import type { FormFacts, WrittenFormAnswer, WrittenFormInput, WrittenFormWay } from './written-form.types.ts';

/**
 * Whether a way of submitting replaces the written form, by the table W0 to W12; the first row that fits decides. Moments are compared
 * to the second in Europe/Berlin.
 */
export function writtenForm(input: WrittenFormInput): WrittenFormAnswer {
  const params = withParameters(input.parameters);
  const on = dayAt(parseInstant(input.at));
  const required = input.requiredLoa ?? 'substantial';
  const facts: FormFacts = {
    ...input,
    on,
    required,
    level: levelOf(input.means, on, input.loa),
    federal: input.lawLevel === 'eu' || input.lawLevel === 'federal',
    covered: input.permit !== undefined && permitCovers(input.permit, input),
    params,
  };
  const first = firstRow(facts);
  const steps: Step[] = [
    step(
      'R-FRM-02',
      `Geprüft wird von oben nach unten; die erste passende Zeile entscheidet: ${first.row}.`,
      `Checked from the top; the first row that fits decides: ${first.row}.`,
    ),
    (first.assumption ? assumed : step)(first.row, first.text.de, first.text.en),
  ];
  return {
    row: first.row,
    result: first.result,
    flags: first.flags ?? [],
    permitId: first.row === 'W10' ? (input.permit?.id ?? null) : null,
    ways: first.result === 'ok' || first.result === 'any-channel' ? [] : waysFor(facts),
    steps,
  };
}

function firstRow(facts: FormFacts): Row {
  if (!facts.formRequired)
    return {
      row: 'W0',
      result: 'any-channel',
      text: {
        de: 'Das Gesetz verlangt hier keine Schriftform. Ein Feld für die Unterschrift auf einem Vordruck ordnet keine an.',
        en: 'The law requires no written form here. A field for a signature on a form does not order one.',
      },
    };
  if (facts.electronicExcluded)
    return {
      row: 'W1',
      result: 'paper',
      text: {
        de: 'Hier schließt das Gesetz die elektronische Form aus. Es geht nur auf Papier mit Unterschrift.',
        en: 'Here the law excludes the electronic form. Only paper with a signature is possible.',
      },
    };
  return signedRows(facts) ?? accountRows(facts) ?? lastRow();
}

function lastRow(): Row {
  return {
    row: 'W11',
    result: 'not-ok',
    flags: ['draftKept'],
    text: {
      de: 'Dieser Weg ersetzt die Schriftform nicht. Die Angaben bleiben als Entwurf erhalten; unterschreiben geht auf anderem Weg.',
      en: 'This way does not replace the written form. The details stay as a draft; sign in another way.',
    },
  };
}

function waysFor(facts: FormFacts): readonly WrittenFormWay[] {
  if (facts.electronicExcluded) return [openWays.paper];
  const account = facts.federal && facts.on >= '2024-07-24' ? [openWays.citizenAccount] : [];
  return [openWays.electronicId, ...account, openWays.signature, openWays.paper];
}
