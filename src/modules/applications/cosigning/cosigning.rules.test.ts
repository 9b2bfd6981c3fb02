import { describe, expect, it, test } from 'vitest';
import type { CoSignature } from './cosigning.types.ts';
import { isSameName, isSamePerson } from './same-person.rules.ts';
import { namedAs, standsOf } from './stand.rules.ts';

const ben = { key: 'other', id: 'other', name: 'Ben Muster', email: 'Ben@post.example' };
const invited: CoSignature = {
  id: 'i',
  applicationId: 'a',
  owner: 'o',
  signer: 'other',
  named: namedAs(ben),
  generation: 1,
  attempts: 0,
  mailed: false,
  expiresAt: new Date('2026-06-15T12:00:00Z'),
  state: 'invited',
  changedAt: new Date('2026-06-01T12:00:00Z'),
  inviter: [],
  persons: [],
  answersHash: null,
  evidence: null,
};
const stand = (change: Partial<CoSignature>, at = '2026-06-02T12:00:00Z', who = ben) => {
  const facts = { hash: 'h', now: new Date(at), authorities: ['m'], codeOf: () => 'CODE' };
  const { state, code } = standsOf([who], [{ ...invited, ...change }], facts)[0]!;
  return [state, code];
};

describe('how it stands with a co-signer', () => {
  it('follows what happened, and the code is shown only while it opens something', () => {
    expect(standsOf([ben], [], { hash: 'h', now: new Date(), authorities: [] })).toEqual([{ ...ben, state: 'open' }]);
    expect(stand({})).toEqual(['invited', 'CODE']);
    expect(stand({}, '2026-06-15T12:00:00Z')).toEqual(['expired', undefined]);
    expect(stand({ attempts: 5 })).toEqual(['locked', undefined]);
    expect(stand({ state: 'refused' })).toEqual(['refused', undefined]);
    expect(stand({ state: 'signed', answersHash: 'h' }, '2027-01-01T12:00:00Z')).toEqual(['signed', undefined]);
  });

  it('a changed answer voids the signature, and the invitation can be used again while it lasts', () => {
    expect(stand({ state: 'signed', answersHash: 'earlier' })).toEqual(['void', 'CODE']);
    expect(stand({ state: 'signed', answersHash: 'earlier' }, '2026-07-01T12:00:00Z')).toEqual(['void', undefined]);
  });

  it('what the law said for another authority does not count', () => {
    const forms = (id: string) => ({ evidence: { forms: { [id]: {} } } as never });
    expect(stand({ state: 'signed', answersHash: 'h', ...forms('m') })[0]).toBe('signed');
    expect(stand({ state: 'signed', answersHash: 'h', ...forms('other') })[0]).toBe('void');
  });

  it('somebody else in this place, or at another address, was not invited', () => {
    expect(stand({}, undefined, { ...ben, name: 'Bea Muster' })).toEqual(['open', undefined]);
    expect(stand({ state: 'signed', answersHash: 'h' }, undefined, { ...ben, email: 'other@post.example' })).toEqual([
      'open',
      undefined,
    ]);
    expect(stand({}, undefined, { ...ben, email: 'ben@POST.example' })[0]).toBe('invited');
  });
});

test('one key in common is the same person', () => {
  expect(isSamePerson(['a', 'b'], ['c', 'b'])).toBe(true);
  expect(isSamePerson(['a'], ['c'])).toBe(false);
  expect(isSamePerson([], [])).toBe(false);
});

test.each([
  ['Ben Muster', 'BEN KARL MUSTER', true],
  ['Ben Müller-Groß', 'Ben Mueller Gross', true],
  ['Dr. Tarık Özdemir', 'Tarik Oezdemir', false],
  ['Dr. Ana Pérez', 'Ana Perez', true],
  ['Ben Muster', 'Muster Ben', true],
  ['Ben Muster', 'Benjamin Muster', false],
  ['Ben Muster', 'Anna Muster', false],
  ['', 'Anna Muster', false],
])('is "%s" maybe "%s": %s', (named, proven, same) => {
  expect(isSameName(named, proven)).toBe(same);
});
