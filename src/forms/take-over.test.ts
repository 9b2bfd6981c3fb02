import { describe, expect, it } from 'vitest';
import { packageOf, readTestPackage } from '../../tests/support/packages.ts';
import { evaluate } from './evaluate.ts';
import type { FormContext } from './form.types.ts';
import { listPrefilled, originsOf, type Taken } from './origins.ts';
import { setAnswers } from './paths.ts';
import { findPrefillProblems } from './prefill-check.ts';
import { withoutRegisters } from './registers.ts';
import { submitStep } from './step.ts';
import { submissionSchema, toSubmission } from './submission.ts';
import { takeFromAccount, takeFromEarlier, takeFromRegister } from './take-over.ts';

const context: FormContext = { today: '2026-06-01', lang: 'de' };
const register = readTestPackage('hundesteuer-anmelden');
const leave = readTestPackage('hundesteuer-abmelden');
const mapping = leave.source.form.prefill!;
const address = { line: 'Beispielweg 7', plz: '98617', city: 'Untermaßfeld' };
const earlier = evaluate(
  register,
  {
    person: { firstName: 'Anna', lastName: 'Muster', email: 'anna@post.example', address },
    dog: {
      name: 'Bello',
      breed: 'Dackel',
      birthDate: '2.5.2024',
      chip: '276098102345678',
      since: '1.3.2026',
      more: 'ja',
    },
    moreDogs: [
      { name: 'Rex', breed: 'Dackel', birthDate: '2.5.2023', chip: '276098102345679', since: '1.3.2026' },
      { name: 'Lux', breed: 'Dackel', birthDate: '2.5.2023', chip: '276098102345680', since: '1.3.2026' },
    ],
  },
  context,
).answers;
const decided = { paymentReference: 'HST 4711' };
const take = (answers = earlier, decision: Record<string, unknown> | null = decided) =>
  takeFromEarlier(leave, mapping.earlier![0]!, { answers, decision: decision ?? undefined }, context);
const asAnswers = (values: ReturnType<typeof take>) => setAnswers({}, values) as Record<string, unknown>;

describe('from an earlier application', () => {
  it('takes holder, every dog as a row, and the reference of the decision', () => {
    expect(asAnswers(take())).toMatchObject({
      person: { firstName: 'Anna', lastName: 'Muster', address, paymentReference: 'HST 4711' },
      dogs: [
        { name: 'Bello', chip: '276098102345678' },
        { name: 'Rex', chip: '276098102345679' },
        { name: 'Lux', chip: '276098102345680' },
      ],
    });
  });

  it('leaves out what is not there, not decided or not readable here, and invents nothing', () => {
    expect(asAnswers(take(earlier, null)).person).not.toHaveProperty('paymentReference');
    expect(take({}, null)).toEqual([]);
    const odd = { person: { firstName: 'Anna', email: 'no address' }, dog: { name: 'Bello', chip: '12' } };
    expect(asAnswers(take(odd as never, { paymentReference: 'x'.repeat(61) }))).toEqual({
      person: { firstName: 'Anna' },
      dogs: [{ name: 'Bello' }],
    });
    expect(take({ person: 'forged', dog: [[1]], moreDogs: { a: 1 } } as never, null)).toEqual([]);
  });
});

describe('from a register', () => {
  const values = { firstName: 'Erika', lastName: 'Muster', address, birthDate: '1990-01-01' };
  const taken = takeFromRegister(leave, mapping.registers![0]!, values, context);
  const fixed: FormContext = {
    ...context,
    registers: {
      'person.firstName': { value: 'Erika', source: 'Melderegister' },
      'person.lastName': { value: 'Muster', source: 'Melderegister' },
    },
  };

  it('takes only what the package names', () => {
    expect(asAnswers(taken)).toMatchObject({ person: { firstName: 'Erika', lastName: 'Muster', address } });
    expect(JSON.stringify(taken)).not.toContain('1990');
  });

  it('T2 holds against everything that is posted or stored, and is reported', () => {
    const body = {
      'person.firstName': 'Forged',
      'person.lastName': 'Muster',
      'person.email': 'erika@post.example',
      'person.address.line': 'Beispielweg 7',
      'person.address.plz': '98617',
      'person.address.city': 'Ort',
      'person.paymentReference': '',
    };
    const result = submitStep(leave, 'person', body, { person: { firstName: 'Older' } }, fixed)!;
    expect(result.tampered).toEqual(['person.firstName']);
    expect(result.evaluation.answers.person).toMatchObject({ firstName: 'Erika', email: 'erika@post.example' });
    expect(JSON.stringify(result.answers)).not.toMatch(/Forged|Erika/);
    expect(withoutRegisters(result.evaluation).person).toMatchObject({ firstName: null, email: 'erika@post.example' });
  });

  it('stands apart in the submission, which still fits its schema, and every answer tells where it came from', () => {
    const dogs = [{ name: 'Rex', chip: '276098102345679', reason: 'died', day: '2026-05-20' }];
    const answers = { person: { email: 'e@post.example', address }, dogs, settlement: { tag: 'none', refund: false } };
    const evaluation = evaluate(leave, answers, fixed);
    expect(evaluation.errors).toEqual([]);
    const source = { de: 'Quelle', en: 'Source' };
    const base = { source, simulated: true, at: '2026-06-01T10:00:00.000Z' };
    const all: Taken[] = [
      { ...base, kind: 'earlier', from: 'hundesteuer-anmelden', values: take() },
      { ...base, kind: 'register', from: 'melderegister', values: taken },
    ];
    // The address was taken from the earlier application, the first dog was removed, the e-mail was changed.
    expect(listPrefilled(evaluation, all).map(({ fields }) => fields)).toEqual([
      ['person.address', 'dogs[0].name', 'dogs[0].chip'],
      ['person.firstName', 'person.lastName'],
    ]);
    const submission = toSubmission(leave, evaluation, all);
    expect(JSON.stringify(submission.answers)).not.toContain('Erika');
    expect(submission.registers).toEqual({ melderegister: { x_person: { F60000228: 'Erika', F60000227: 'Muster' } } });
    expect(originsOf(submission, 'de').get('person.firstName')).toEqual({ origin: 'register', source: 'Quelle' });
    expect(submissionSchema(leave)).toMatchObject({
      properties: { registers: { properties: { melderegister: { properties: { x_person: {} } } } } },
    });
    expect(toSubmission(leave, evaluation)).not.toHaveProperty('prefilled');
  });
});

describe('from the account', () => {
  const data = {
    firstName: 'Anna',
    lastName: 'Muster',
    birthDate: '1984-03-14',
    email: 'anna@post.example',
    address,
    phone: '0361 12',
  };

  it('gives the fields that ask for it, and of them only what the form understands', () => {
    const certificate = readTestPackage('meldebescheinigung');
    const paths = (given: object) => takeFromAccount(certificate, given, context).map(([path]) => path);
    const person = ['firstName', 'lastName', 'birthDate', 'address', 'email'].map((id) => `person.${id}`);
    expect(paths(data)).toEqual(person);
    expect(paths({})).toEqual([]);
    const broken = { ...data, birthDate: '2084-03-14', address: { line: 'Weg 1', plz: '', city: '' }, lastName: '' };
    expect(paths(broken)).toEqual(['person.firstName', 'person.email']);
    expect(paths(Object.create(data))).toEqual([]);
  });

  it.each(['hundesteuer-anmelden', 'hundesteuer-abmelden', 'meldebescheinigung', 'gewerbe-anmelden'])(
    '%s takes name and address from it',
    (slug) => {
      const taken = Object.fromEntries(takeFromAccount(readTestPackage(slug), data, context));
      expect(taken).toMatchObject({ 'person.firstName': 'Anna', 'person.lastName': 'Muster' });
      expect(taken['person.address']).toMatchObject(address);
      expect(taken['person.email']).toBe('anna@post.example');
    },
  );

  it('is told in the submission of a form that takes over nothing else', () => {
    const values = takeFromAccount(register, data, context);
    const answers = setAnswers(earlier, [['person.firstName', 'Berta']]);
    const source = { de: 'Konto', en: 'account' };
    const taken: Taken = {
      kind: 'account',
      from: 'account',
      source,
      simulated: false,
      at: '2026-06-01T10:00:00Z',
      values,
    };
    const submission = toSubmission(register, evaluate(register, answers, context), [taken]);
    expect(submission.prefilled).toMatchObject([
      { kind: 'account', fields: ['person.lastName', 'person.email', 'person.address'] },
    ]);
    expect(submissionSchema(register)).toMatchObject({ properties: { prefilled: { type: 'array' } } });
    expect(originsOf(submission, 'de').get('person.lastName')).toEqual({ origin: 'account', source: 'Konto' });
  });
});

describe('package check', () => {
  it.each([
    [{ type: 'text', prefill: 'account.nickname' }, undefined, /does not know "nickname"; it knows firstName/],
    [{ type: 'text', prefill: 'account.birthDate' }, undefined, /is of type text, but there it is date/],
    [{ type: 'text', prefill: 'account.firstName', readonly: true }, undefined, /read-only/],
    [{ type: 'text', prefill: 'account.firstName' }, {}, /no field of this form outside of lists/],
  ] as const)('says what is wrong with %j', (field, repeat, said) => {
    const fields = [{ id: 'a', ...field }];
    const pkg = packageOf({ steps: [{ id: 's', groups: [{ id: 'g', repeat, fields }] }] });
    const [problem, ...more] = findPrefillProblems(pkg, () => undefined);
    expect(more).toEqual([]);
    expect(problem!.at).toBe('form.yaml.g.a.prefill');
    expect(problem!.message).toMatch(said);
  });

  const find = (slug: string) => (slug === 'hundesteuer-anmelden' ? register : undefined);
  const problems = (prefill: object) =>
    findPrefillProblems(
      packageOf({
        steps: [
          {
            id: 'a',
            groups: [
              {
                id: 'a',
                fields: [
                  { id: 'text', type: 'text' },
                  { id: 'day', type: 'date' },
                  { id: 'files', type: 'file' },
                  { id: 'fixed', type: 'text', readonly: true },
                ],
              },
            ],
          },
          { id: 'b', groups: [{ id: 'b', repeat: {}, fields: [{ id: 'name', type: 'text' }] }] },
        ],
        prefill: prefill as never,
      }),
      find,
    ).map(({ at, message }) => `${at} ${message}`);

  it('finds nothing wrong with the packages of the product', () => {
    expect(findPrefillProblems(leave, find)).toEqual([]);
  });

  it.each([
    [{ earlier: [{ service: 'nope' }] }, /there is no package nope/],
    [{ earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.nope': 'dog.name' } }] }, /no field of this form/],
    [{ earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.text': 'dog.nope' } }] }, /has no "dog.nope"/],
    [{ earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.text': 'moreDogs.name' } }] }, /outside of lists/],
    [
      { earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.text': 'decision.nope' } }] },
      /has no "decision.nope"/,
    ],
    [{ earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.text': 'dog.birthDate' } }] }, /there it is date/],
    [{ earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.files': 'dog.name' } }] }, /cannot be taken over/],
    [{ earlier: [{ service: 'hundesteuer-anmelden', values: { 'a.fixed': 'dog.name' } }] }, /read-only/],
    [
      {
        earlier: [{ service: 'hundesteuer-anmelden', rows: [{ into: 'a', from: ['dog'], values: { text: 'name' } }] }],
      },
      /"a" is no list/,
    ],
    [
      {
        earlier: [{ service: 'hundesteuer-anmelden', rows: [{ into: 'b', from: ['cat'], values: { name: 'name' } }] }],
      },
      /no group "cat"/,
    ],
    [{ registers: [{ register: 'melderegister', values: { 'a.day': 'firstName' } }] }, /is of type date/],
    [{ registers: [{ register: 'melderegister', values: { 'a.text': 'shoeSize' } }] }, /does not know "shoeSize"/],
  ])('refuses %j', (prefill, message) => {
    expect(problems(prefill).join('\n')).toMatch(message);
  });
});
