import type { WrittenFormInput, WrittenFormResult, WrittenFormRow } from '../form/written-form.types.ts';
import type { Example } from './example.ts';

type FormExample = Example<WrittenFormInput, { readonly row: WrittenFormRow; readonly result: WrittenFormResult }>;

const base: WrittenFormInput = {
  formRequired: true,
  electronicExcluded: false,
  lawLevel: 'federal',
  at: '2026-11-24T10:00:00+01:00',
  means: 'elster',
  loa: 'substantial',
  viaPortalForm: true,
};
const trial = { id: 'EK-1', from: '2026-01-01', to: '2031-12-31' } as const;
const land = { ...base, lawLevel: 'land' } as const;
const password = { ...land, means: 'password', loa: 'basis' } as const;

export const formExamples: readonly FormExample[] = [
  of(
    'W0',
    'Keine Schriftform verlangt',
    'No written form required',
    { ...base, formRequired: false, means: 'email' },
    'any-channel',
  ),
  of(
    'W1',
    'Kommunalwahl: elektronische Form ausgeschlossen',
    'Municipal election: electronic form excluded',
    { ...base, electronicExcluded: true, means: 'qes' },
    'paper',
  ),
  of(
    'W2',
    'Dokument mit qualifizierter Signatur',
    'Document with a qualified signature',
    { ...land, means: 'qes', loa: 'high' },
    'ok',
  ),
  of(
    'W3',
    'Formular der Behörde mit Online-Ausweis',
    'Form of the authority with electronic ID',
    { ...land, means: 'eid', loa: 'high' },
    'ok',
  ),
  of(
    'W4',
    'Anwaltspostfach seit 2025',
    "Lawyer's mailbox since 2025",
    { ...land, means: 'bea', loa: 'high', viaPortalForm: false },
    'ok',
  ),
  of(
    'W5',
    'De-Mail mit bestätigtem Absender',
    'De-Mail with confirmed sender',
    { ...land, means: 'deMail', loa: 'high', viaPortalForm: false },
    'ok',
  ),
  of('W6', 'Bundesrecht, Portalformular, ELSTER', 'Federal law, portal form, ELSTER', base, 'ok'),
  of(
    'W7',
    'Bundesrecht, Portalformular, Organisationskonto',
    'Federal law, portal form, organisation account',
    { ...base, means: 'orgAccount' },
    'ok',
  ),
  of(
    'W8',
    'Bundesrecht mit einem Konto des Landes',
    'Federal law with an account of the Land',
    { ...base, landAccount: true },
    'ok',
  ),
  of('W9', 'Landesrecht, Portalformular, ELSTER', 'Land law, portal form, ELSTER', land, 'confirm'),
  of(
    'W10',
    'Erprobung: Passwort, eine Sekunde vor dem Ende der Klausel',
    'Trial: password, one second before the clause ends',
    { ...password, permit: trial, at: '2029-12-31T23:59:59+01:00' },
    'ok',
  ),
  of(
    'W11',
    'Passwort, sobald die Klausel geendet hat',
    'Password once the clause has ended',
    { ...password, permit: trial, at: '2030-01-01T00:00:00+01:00' },
    'not-ok',
  ),
  of(
    'W12',
    'Europäische Brieftasche, noch nicht anerkannt',
    'European wallet, not recognised yet',
    { ...base, means: 'wallet', loa: 'high' },
    'not-ok',
  ),
];

function of(
  row: WrittenFormRow,
  de: string,
  en: string,
  input: WrittenFormInput,
  result: WrittenFormResult,
): FormExample {
  return { id: row, rules: ['R-FRM-02', row], text: { de, en }, input, expected: { row, result } };
}
