import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formExamples } from '../examples/form.data.ts';
import { defaultParameters } from '../parameters.data.ts';
import { overlaps } from '../slices.ts';
import { formatInstant, parseInstant } from '../time/berlin.ts';
import { identification, mayReadMessage, typicalLevel } from './identification.ts';
import { egovernmentAct, formFromAuthority } from './law-level.ts';
import { levels, type Means, meansLevels, meansNames } from './means.data.ts';
import { permitCovers, permitState } from './permit.ts';
import { writtenForm } from './written-form.ts';
import type { WrittenFormInput } from './written-form.types.ts';

const confirmed = <T>(value: T) => ({
  value,
  validFrom: '2026-01-01',
  source: 'Bestätigung',
  why: { de: '', en: '' },
  confirmedBy: 'Rechtsaufsicht',
});
const base = formExamples.find((example) => example.id === 'W6')!.input;
const all = Object.keys(meansNames) as Means[];

describe('the decision table', () => {
  test.each(formExamples)('$id $text.de', ({ input, expected }) => {
    expect(writtenForm(input)).toMatchObject(expected);
  });

  test('every row of the table has its example', () => {
    expect(new Set(formExamples.map((example) => example.expected.row)).size).toBe(13);
  });

  test('a refusal names the ways that are open', () => {
    const rows = (input: Partial<WrittenFormInput>) => writtenForm({ ...base, ...input }).ways.map((way) => way.row);
    expect(rows({ means: 'email', loa: 'basis' })).toEqual(['W3', 'W6', 'W2', 'W1']);
    expect(rows({ means: 'email', lawLevel: 'municipal' })).toEqual(['W3', 'W2', 'W1']);
    expect(rows({ electronicExcluded: true })).toEqual(['W1']);
    expect(rows({})).toEqual([]);
  });

  test('permits are half-open to the second, bound to authority, procedure and means, and recorded', () => {
    const permit = {
      id: 'EK-7',
      from: '2026-03-01T08:00:00+01:00',
      to: '2026-04-01T00:00:00+02:00',
      authorities: ['a'],
      procedures: ['p'],
      means: ['password'] as const,
    };
    const input = {
      ...base,
      lawLevel: 'land',
      means: 'password',
      loa: 'basis',
      permit,
      authority: 'a',
      procedure: 'p',
    } as const;
    const at = (moment: string, more: Partial<WrittenFormInput> = {}) =>
      writtenForm({ ...input, ...more, at: moment }).row;
    expect(at('2026-03-01T07:59:59+01:00')).toBe('W11');
    expect(at('2026-03-01T08:00:00+01:00')).toBe('W10');
    expect(at('2026-03-31T23:59:59+02:00')).toBe('W10');
    expect(at('2026-04-01T00:00:00+02:00')).toBe('W11');
    expect(at('2026-03-31T21:59:59Z')).toBe('W10');
    expect(at('2026-03-15T12:00:00+01:00', { authority: 'b' })).toBe('W11');
    expect(at('2026-03-15T12:00:00+01:00', { procedure: undefined })).toBe('W11');
    expect(at('2026-03-15T12:00:00+01:00', { means: 'scan' })).toBe('W11');
    expect(writtenForm({ ...input, at: '2026-03-15T12:00:00+01:00' })).toMatchObject({
      permitId: 'EK-7',
      flags: ['agreementNeeded'],
    });
    expect(
      permitCovers({ from: '2026-01-01', to: '2026-01-31' }, { at: '2026-01-31T23:59:59+01:00', means: 'scan' }),
    ).toBe(true);
  });

  test('a permit makes an account under Land law enough, without it the law must be confirmed', () => {
    const input = { ...base, lawLevel: 'land' } as const;
    expect(writtenForm({ ...input, permit: { from: '2026-01-01', to: '2026-12-31' } }).row).toBe('W10');
    expect(writtenForm({ ...input, parameters: { accountForLandLawOk: confirmed(true) } })).toMatchObject({
      row: 'W9',
      result: 'ok',
      flags: [],
    });
    expect(writtenForm(input).steps.at(-1)?.assumption).toBe(true);
  });

  test('the account counts from 24 July 2024, the statutory mailbox in Thüringen from 2025', () => {
    expect(writtenForm({ ...base, at: '2024-07-23T23:59:59+02:00' }).row).toBe('W11');
    expect(writtenForm({ ...base, at: '2024-07-24T00:00:00+02:00' }).row).toBe('W6');
    expect(writtenForm({ ...base, means: 'bea', at: '2024-12-31T23:59:59+01:00' }).row).toBe('W11');
    expect(writtenForm({ ...base, means: 'bea', at: '2025-01-01T00:00:00+01:00' }).row).toBe('W4');
  });

  test('a level is what the means gives, not what is claimed', () => {
    expect(writtenForm({ ...base, requiredLoa: 'high', loa: 'high' }).row).toBe('W11');
    expect(writtenForm({ ...base, means: 'password', loa: 'high' }).row).toBe('W11');
    expect(writtenForm({ ...base, loa: 'basis' }).row).toBe('W11');
    expect(writtenForm({ ...base, means: 'qes', pseudonymous: true }).row).toBe('W11');
  });

  test('the wallet counts once it is recognised', () => {
    const parameters = { walletRecognisedFrom: confirmed<string | null>('2027-01-02') };
    const wallet = { ...base, means: 'wallet', loa: 'high', parameters } as const;
    expect(writtenForm({ ...wallet, at: '2027-01-01T12:00:00+01:00' })).toMatchObject({ row: 'W12', result: 'not-ok' });
    expect(writtenForm({ ...wallet, at: '2027-01-02T12:00:00+01:00' })).toMatchObject({ row: 'W12', result: 'ok' });
    expect(writtenForm({ ...wallet, lawLevel: 'land', at: '2027-01-02T12:00:00+01:00' }).row).toBe('W9');
  });

  test('property: exactly one answer for everything; a higher level is never worse; the step names the row', () => {
    const input = fc.record({
      formRequired: fc.constant(true),
      electronicExcluded: fc.boolean(),
      lawLevel: fc.constantFrom('eu', 'federal', 'land', 'municipal'),
      at: fc
        .integer({ min: parseInstant('2018-01-01T00:00:00Z'), max: parseInstant('2031-01-01T00:00:00Z') })
        .map(formatInstant),
      means: fc.constantFrom(...all),
      loa: fc.constantFrom(...levels),
      viaPortalForm: fc.boolean(),
      requiredLoa: fc.constantFrom(...levels),
    }) as fc.Arbitrary<WrittenFormInput>;
    const good = ['ok', 'any-channel'];
    fc.assert(
      fc.property(input, (facts) => {
        const answer = writtenForm(facts);
        expect(answer.steps.at(-1)?.rule).toBe(answer.row);
        if (!good.includes(answer.result)) expect(answer.ways.length).toBeGreaterThan(0);
        if (good.includes(answer.result)) expect(good).toContain(writtenForm({ ...facts, loa: 'high' }).result);
      }),
    );
  });
});

describe('identification', () => {
  const on = '2026-11-24';

  test.each([
    ['eid', 'high', true],
    ['elster', 'substantial', true],
    ['elster', 'high', false],
    ['password', 'basis', true],
    ['password', 'substantial', false],
    ['wallet', 'substantial', false],
  ] as const)('%s for %s: %s', (means, requiredLoa, ok) => {
    expect(identification({ means, requiredLoa, on, account: 'citizen' }).ok).toBe(ok);
  });

  test('special law asks for more; a first identification at high carries later logins', () => {
    const input = { means: 'elster', requiredLoa: 'substantial', on, account: 'citizen' } as const;
    expect(identification({ ...input, specialLaw: 'high' })).toMatchObject({
      ok: false,
      steps: [{ rule: 'R-ID-06' }, {}, {}, {}],
    });
    expect(identification({ ...input, requiredLoa: 'high', identifiedHighBefore: true }).ok).toBe(true);
  });

  test('a person without a fitting account is told that the account is voluntary', () => {
    const { steps } = identification({ means: 'email', requiredLoa: 'high', on, account: 'citizen' });
    expect(steps.at(-1)?.rule).toBe('R-ID-04');
  });

  test('typical levels are assumptions, messages need their level', () => {
    expect(typicalLevel('dogRegistration')).toMatchObject({ level: 'basis', step: { assumption: true } });
    expect(typicalLevel('dataCockpit').step.assumption).toBeUndefined();
    expect(mayReadMessage('substantial', 'high')).toBe(false);
    expect(mayReadMessage('high', 'substantial')).toBe(true);
  });

  test('levels of a means never overlap in time', () => {
    for (const means of all) expect(overlaps(meansLevels.filter((row) => row.means === means))).toEqual([]);
  });
});

describe('permits: six weeks from complete documents, then deemed', () => {
  const ags = '16051000';

  test('the clock runs from complete documents; a decision in time keeps the consent from counting as given', () => {
    expect(permitState({ ags, on: '2026-11-24' })).toMatchObject({ state: 'incomplete', deemedFrom: null });
    expect(permitState({ ags, on: '2026-11-24', completeOn: '2026-10-13' })).toMatchObject({
      state: 'pending',
      lastDay: '2026-11-24',
      deemedFrom: '2026-11-25',
    });
    expect(permitState({ ags, on: '2026-11-25', completeOn: '2026-10-13' }).state).toBe('deemed');
    const refused = { kind: 'refused', on: '2026-11-24' } as const;
    expect(permitState({ ags, on: '2026-12-01', completeOn: '2026-10-13', decision: refused })).toMatchObject({
      state: 'refused',
      steps: [{}, { text: { de: expect.stringContaining('Entschieden am Dienstag, 24. November 2026') } }],
    });
    const late = { ...refused, on: '2026-11-25' };
    expect(permitState({ ags, on: '2026-12-01', completeOn: '2026-10-13', decision: late }).state).toBe('deemed');
  });

  test('an end on a holiday moves to the next working day at the seat, and says that this is an assumption', () => {
    const facts = { ags, completeOn: '2026-11-13', on: '2026-12-28' };
    const answer = permitState(facts);
    expect(answer).toMatchObject({ state: 'pending', lastDay: '2026-12-28', deemedFrom: '2026-12-29' });
    expect(answer.steps.some(({ assumption }) => assumption)).toBe(true);
    const off = { ...defaultParameters.deemedApprovalShift, value: false };
    const raw = permitState({ ...facts, parameters: { deemedApprovalShift: off } });
    expect(raw).toMatchObject({ state: 'deemed', lastDay: '2026-12-25', deemedFrom: '2026-12-26' });
    // 31 October, a holiday in Thüringen, is a Tuesday in 2028.
    expect(permitState({ ags, completeOn: '2028-09-19', on: '2028-09-19' }).lastDay).toBe('2028-11-01');
  });
});

test('which e-government act, and the form from authority to person', () => {
  expect(egovernmentAct({ lawLevel: 'federal' }).act).toBe('EGovG');
  expect(egovernmentAct({ lawLevel: 'federal', excluded: true }).act).toBe('ThürEGovG');
  expect(egovernmentAct({ lawLevel: 'municipal' }).act).toBe('ThürEGovG');
  expect(formFromAuthority('qualifiedSeal').ok).toBe(true);
  expect(formFromAuthority('plain').ok).toBe(false);
});
