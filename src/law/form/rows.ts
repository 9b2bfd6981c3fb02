import type { Text } from '../../lang/lang.ts';
import { reaches } from './identification.ts';
import { meansNames } from './means.data.ts';
import type { FormFacts, WrittenFormFlag, WrittenFormResult, WrittenFormRow } from './written-form.types.ts';

/** The row that fits and what it says. */
export type Row = {
  readonly row: WrittenFormRow;
  readonly result: WrittenFormResult;
  readonly text: Text;
  readonly flags?: readonly WrittenFormFlag[];
  readonly assumption?: true;
};

/** In Thüringen § 3a Abs. 3 VwVfG holds since the procedure act of 2025 points to the federal one. */
const federalProcedureFrom = '2025-01-01';
const accountFormFrom = '2024-07-24';

/** W2 to W5: the document or the way of sending carries the signature. */
export function signedRows(facts: FormFacts): Row | undefined {
  const { means, on } = facts;
  if (means === 'qes' && !facts.pseudonymous)
    return ok('W2', {
      de: 'Die qualifizierte elektronische Signatur ersetzt die Unterschrift.',
      en: 'The qualified electronic signature replaces the signature by hand.',
    });
  if (means === 'eid' && facts.viaPortalForm)
    return {
      ...ok('W3', {
        de: 'Das Formular der Behörde, abgesendet mit dem Online-Ausweis, ersetzt die Unterschrift.',
        en: "The authority's form, sent with the electronic ID, replaces the signature by hand.",
      }),
      ...beforeFederal(on),
    };
  if (means === 'bea' && on >= federalProcedureFrom)
    return ok('W4', {
      de: 'Die signierte Erklärung aus einem gesetzlichen Postfach ersetzt die Unterschrift.',
      en: 'The signed declaration from a statutory mailbox replaces the signature by hand.',
    });
  if (means === 'deMail')
    return {
      ...ok('W5', {
        de: 'Die De-Mail mit bestätigtem Absender ersetzt die Unterschrift.',
        en: 'The De-Mail with a confirmed sender replaces the signature by hand.',
      }),
      flags: ['inboundOnly'],
      ...beforeFederal(on),
    };
  return undefined;
}

/** W6 to W10 and W12: the account identifies the person, or a trial permit lets a simpler means count. */
export function accountRows(facts: FormFacts): Row | undefined {
  if (facts.means === 'wallet') return walletRow(facts) ?? permitRow(facts);
  const enough = reaches(facts.level, facts.required);
  const account = facts.means === 'elster' || facts.means === 'orgAccount';
  if (account && facts.viaPortalForm && facts.on >= accountFormFrom && enough) {
    if (facts.federal) return facts.landAccount ? landAccountRow(facts) : accountRow(facts);
    if (!facts.covered && reaches(facts.level, 'substantial')) return landLawRow(facts);
  }
  return permitRow(facts);
}

function accountRow(facts: FormFacts): Row {
  return facts.means === 'orgAccount'
    ? ok('W7', {
        de: 'Das Online-Formular mit dem Organisationskonto ersetzt die Unterschrift, weil Bundes- oder EU-Recht ausgeführt wird.',
        en: 'The online form with the organisation account replaces the signature, because federal or EU law is executed.',
      })
    : ok('W6', {
        de: 'Das Online-Formular mit dem identifizierten Bürgerkonto ersetzt die Unterschrift, weil Bundes- oder EU-Recht ausgeführt wird.',
        en: 'The online form with the identified citizen account replaces the signature, because federal or EU law is executed.',
      });
}

function landAccountRow(facts: FormFacts): Row {
  const { value, confirmedBy } = facts.params.landAccountOk;
  return {
    row: 'W8',
    result: value ? 'ok' : 'not-ok',
    flags: ['transitional'],
    text: {
      de: 'Ein Konto des Landes zählt in der Übergangszeit wie das Bürgerkonto, wenn es ebenso sicher identifiziert.',
      en: 'In the transition an account of the Land counts like the citizen account if it identifies as safely.',
    },
    ...(confirmedBy ? {} : { assumption: true as const }),
  };
}

function landLawRow(facts: FormFacts): Row {
  const { value, confirmedBy } = facts.params.accountForLandLawOk;
  const confirmed = confirmedBy !== undefined;
  return {
    row: 'W9',
    result: confirmed ? (value ? 'ok' : 'not-ok') : 'confirm',
    flags: confirmed ? [] : ['legalConfirmationNeeded'],
    text: {
      de: 'Ob das Konto auch bei Landes- und Ortsrecht die Unterschrift ersetzt, ist nicht geklärt. Bis zur Klärung reicht es nicht.',
      en: 'Whether the account replaces the signature under Land and municipal law too is not settled. Until then it is not enough.',
    },
    ...(confirmed ? {} : { assumption: true as const }),
  };
}

function walletRow(facts: FormFacts): Row | undefined {
  const from = facts.params.walletRecognisedFrom.value;
  const recognised = from !== null && facts.on >= from;
  if (facts.covered && !(recognised && facts.federal)) return undefined;
  if (recognised && facts.viaPortalForm && reaches(facts.level, facts.required))
    return facts.federal
      ? ok('W12', {
          de: 'Die anerkannte Europäische Brieftasche zählt wie ein identifiziertes Bürgerkonto.',
          en: 'The recognised European wallet counts like an identified citizen account.',
        })
      : landLawRow(facts);
  return {
    row: 'W12',
    result: 'not-ok',
    flags: ['draftKept'],
    text: {
      de: recognised
        ? 'Die Europäische Brieftasche ersetzt die Unterschrift nur im Online-Formular und auf dem verlangten Niveau.'
        : 'Die Europäische Brieftasche ist noch nicht anerkannt. Sie ersetzt die Unterschrift noch nicht.',
      en: recognised
        ? 'The European wallet replaces the signature only in the online form and at the required level.'
        : 'The European wallet is not recognised yet. It does not replace the signature yet.',
    },
    ...(recognised ? {} : { assumption: true as const }),
  };
}

function permitRow(facts: FormFacts): Row | undefined {
  if (!facts.covered) return undefined;
  const name = meansNames[facts.means];
  return {
    ...ok('W10', {
      de: `Eine Erprobungserlaubnis lässt „${name.de}“ hier genügen, bis längstens 31.12.2029, 24 Uhr. Die Person muss für diesen Fall zustimmen.`,
      en: `A trial permit lets "${name.en}" be enough here, until 31 Dec 2029, 24:00 at the latest. The person has to agree for this case.`,
    }),
    flags: ['agreementNeeded'],
  };
}

/** Before 2025 Thüringen had its own § 3a; its text was not read. */
function beforeFederal(on: string): { readonly assumption?: true } {
  return on < federalProcedureFrom ? { assumption: true } : {};
}

function ok(row: WrittenFormRow, text: Text): Row {
  return { row, result: 'ok', text };
}
