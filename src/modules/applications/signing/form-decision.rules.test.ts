import { describe, expect, it } from 'vitest';
import { packageOf, readTestPackage, testPackages } from '../../../../tests/support/packages.ts';
import type { Permit } from '../../../law/index.ts';
import { decideForm, isEnough, type Login, loginOf, needsAgreement, proofThatHelps } from './form-decision.rules.ts';
import { maySend, shownDecision, signingOf } from './signing.rules.ts';

const municipal = readTestPackage('two-parents', testPackages);
const federal = readTestPackage('widerspruch-einlegen');
const at = new Date('2026-11-24T09:00:00Z');
const login = (by: Login['by'], level: Login['level']): Login => ({ means: 'bundid', by, level, at });
const permit = {
  id: 'EK-7',
  from: '2026-01-01',
  to: '2029-12-31',
  procedures: ['two-parents'],
  means: ['password'],
} as const;
const decide = (pkg: typeof federal, given: Login | undefined, more: object = {}) =>
  decideForm(pkg, { at, login: given, authority: '16066042', ...more })!;

describe('what the law says of a log-in', () => {
  it.each([
    ['nobody, federal law', federal, undefined, 'W11', 'substantial'],
    ['password, federal law', federal, login('password', 'basis'), 'W11', 'substantial'],
    ['ELSTER, federal law', federal, login('elster', 'substantial'), 'W6', undefined],
    ['organisation account, federal law', federal, login('orgAccount', 'substantial'), 'W7', undefined],
    ['ID card', municipal, login('eid', 'high'), 'W3', undefined],
    ['nobody, municipal law', municipal, undefined, 'W11', 'high'],
    ['ELSTER, municipal law: not settled', municipal, login('elster', 'substantial'), 'W9', 'high'],
    ['wallet, not recognised: no log-in brings more', municipal, login('wallet', 'high'), 'W12', undefined],
  ] as const)('%s', (_, pkg, given, row, helps) => {
    const decision = decide(pkg, given);
    expect(decision.answer.row).toBe(row);
    expect(isEnough(decision)).toBe(['W3', 'W6', 'W7'].includes(row));
    if (!isEnough(decision)) expect(proofThatHelps(decision)).toBe(helps);
  });

  it('a permit helps who is signed in, with agreement, until 31.12.2029 24:00', () => {
    const password = login('password', 'basis');
    const decision = decide(municipal, password, { permit });
    expect(decision.answer).toMatchObject({ row: 'W10', permitId: 'EK-7' });
    expect(needsAgreement(decision)).toBe(true);
    expect(decide(municipal, undefined, { permit }).answer.row).toBe('W11');
    expect(decide(municipal, password, { permit, at: new Date('2029-12-31T22:59:59Z') }).answer.row).toBe('W10');
    const late = decide(municipal, password, { permit, at: new Date('2029-12-31T23:00:00Z') });
    expect(late.answer.row).toBe('W11');
    expect(late.answer.ways.map(({ row }) => row)).toEqual(['W3', 'W2', 'W1']);
  });

  it('asks nothing where the law orders nothing, and offers paper alone where it excludes the electronic form', () => {
    expect(decideForm(packageOf(municipal.source.form), { at, login: undefined, authority: '' })).toBeUndefined();
    const service = { ...federal.service, writtenForm: { ...federal.service.writtenForm, electronicExcluded: true } };
    const decision = decide({ ...federal, service }, login('eid', 'high'));
    expect(decision.answer).toMatchObject({ row: 'W1', result: 'paper' });
    expect(proofThatHelps(decision)).toBeUndefined();
  });

  it('takes a means that the law library does not know for the least sure one', () => {
    const proof = { means: 'new', by: 'new', level: 'high', at } as const;
    expect(loginOf({ kind: 'citizen', account: 'a', proof })?.by).toBe('password');
    expect(loginOf({ kind: 'citizen', account: 'a' })).toBeUndefined();
  });
});

describe('what stands between a person and sending', () => {
  const parts = ['a', 'b'].map((id) => ({ recipient: { performer: { id, name: id } } as never }));
  const of = (pkg: typeof federal, given: Login | undefined, permits: readonly Permit[] = []) =>
    signingOf(pkg, { at, login: given, parts, permits, others: [] });
  const permitAt = (authority: string): Permit => ({ ...permit, authorities: [authority] });

  it('every recipient needs it: a permit of one of two is not enough', () => {
    const password = login('password', 'basis');
    const one = of(municipal, password, [permitAt('a')]);
    expect(maySend(one)).toBe(false);
    expect(shownDecision(one)?.answer.row).toBe('W11');
    expect(maySend(of(municipal, password, [permitAt('a'), permitAt('b')]))).toBe(true);
  });

  it('of several permits the one that covers this log-in counts', () => {
    const elster = { ...permitAt('a'), id: 'EK-8', means: ['elster'] } as const;
    const signing = of(municipal, login('password', 'basis'), [elster, permitAt('a'), permitAt('b')]);
    expect(signing.decisions?.map(({ answer }) => answer.permitId)).toEqual(['EK-7', 'EK-7']);
  });

  it('a trial makes its log-in the cheapest way, until somebody has it', () => {
    const helps = (given: Login | undefined, means: Permit['means']) => {
      const trials = ['a', 'b'].map((authority) => ({ ...permitAt(authority), means }));
      return proofThatHelps(shownDecision(of(municipal, given, trials))!);
    };
    expect(helps(undefined, ['password'])).toBe('basis');
    expect(helps(undefined, ['elster'])).toBe('substantial');
    expect(helps(login('password', 'basis'), ['elster'])).toBe('substantial');
    expect(helps(login('elster', 'substantial'), ['orgAccount'])).toBe('high');
    const over = of(municipal, undefined, [{ ...permitAt('a'), to: '2026-11-23' }]);
    expect(proofThatHelps(shownDecision(over)!)).toBe('high');
  });

  it('somebody else who has to sign holds it up, whatever the log-in', () => {
    const ben = { key: 'otherParent', id: 'otherParent', name: 'Ben Muster', email: 'ben@post.example' };
    const facts = { at, login: login('eid', 'high'), parts, permits: [] };
    const states = ['open', 'invited', 'locked', 'expired', 'void', 'refused', 'signed'] as const;
    const may = (state: (typeof states)[number]) =>
      maySend(signingOf(municipal, { ...facts, others: [{ ...ben, state }] }));
    expect(states.filter(may)).toEqual(['signed']);
    expect(maySend(signingOf(municipal, { ...facts, others: [] }))).toBe(true);
  });

  it.each([
    ['none', undefined, true],
    ['basis', undefined, false],
    ['basis', login('password', 'basis'), true],
    ['substantial', login('password', 'basis'), false],
    ['substantial', login('elster', 'substantial'), true],
    ['high', login('elster', 'substantial'), false],
    ['high', login('eid', 'high'), true],
  ] as const)('a package that asks for %s', (identification, given, ok) => {
    const plain = packageOf(municipal.source.form);
    const signing = of({ ...plain, service: { ...plain.service, identification } }, given);
    expect(maySend(signing)).toBe(ok);
    expect(signing.prove?.level).toBe(ok ? undefined : identification);
  });
});
