import { describe, expect, test } from 'vitest';
import { packageOf, readTestPackage, testPackages } from '../../tests/support/packages.ts';
import { compilePackage, type PackageError } from './compile.ts';
import { evaluate } from './evaluate.ts';
import type { PackageSource } from './package.types.ts';

const pkg = readTestPackage('two-parents', testPackages);
const context = { today: '2026-06-01', lang: 'de' } as const;
const signers = (answers: object, of = pkg) => evaluate(of, answers, context).coSigners;
const parents = { firstName: 'Anna', lastName: 'Muster', custody: 'both' };

/** Everything that is wrong with two-parents after a change of its service. */
function problems(change: (service: PackageSource['service']) => object): string {
  try {
    compilePackage({ ...pkg.source, service: { ...pkg.service, ...change(pkg.service) } });
    return '';
  } catch (error) {
    return (error as PackageError).message;
  }
}

describe('co-signers', () => {
  test('there are some only while the answers say so', () => {
    const other = { firstName: 'Ben', lastName: 'Muster', email: ' ben@post.example ' };
    expect(signers({ parents, other })).toEqual([
      { key: 'otherParent', id: 'otherParent', name: 'Ben Muster', email: 'ben@post.example' },
    ]);
    expect(signers({ parents: { ...parents, custody: 'alone' }, other })).toEqual([]);
    expect(signers({})).toEqual([]);
  });

  test('nobody is left out because the answer is missing', () => {
    expect(signers({ parents })).toEqual([{ key: 'otherParent', id: 'otherParent', name: '', email: '' }]);
  });

  test('every row of a list signs, unless its own answers say otherwise', () => {
    const fields = [
      { id: 'name', type: 'text' as const, required: true },
      { id: 'mail', type: 'email' as const, required: true },
      { id: 'minor', type: 'boolean' as const },
    ];
    const list = packageOf({ steps: [{ id: 'owners', groups: [{ id: 'owners', repeat: {}, fields }] }] });
    const coSigners = [{ id: 'owner', when: 'minor != true', name: 'owners.name', email: 'owners.mail' }];
    const owners = compilePackage({ ...list.source, service: { ...list.service, coSigners } });
    const rows = [
      { name: 'Anna', mail: 'a@post.example' },
      { name: 'Ben', mail: 'b@post.example', minor: true },
      { name: 'Cara', mail: 'c@post.example' },
    ];
    expect(signers({ owners: rows }, owners).map(({ key, name }) => [key, name])).toEqual([
      ['owner[0]', 'Anna'],
      ['owner[2]', 'Cara'],
    ]);
  });

  test.each([
    [/is no field/, () => ({ coSigners: [{ id: 'x', name: 'other.nobody', email: 'other.email' }] })],
    [/one group/, () => ({ coSigners: [{ id: 'x', name: 'parents.firstName', email: 'other.email' }] })],
    [/required/, () => ({ coSigners: [{ id: 'x', name: 'parents.firstName', email: 'parents.email' }] })],
    [/type email/, () => ({ coSigners: [{ id: 'x', name: 'other.firstName', email: 'other.lastName' }] })],
    [/twice or reserved/, () => ({ coSigners: [{ id: 'applicant', name: 'other.firstName', email: 'other.email' }] })],
    [/unknown/, () => ({ coSigners: [{ id: 'x', when: 'nope', name: 'other.firstName', email: 'other.email' }] })],
    [/law level and the provision/, () => ({ writtenForm: { required: true, lawLevel: 'land' } })],
    [/nothing else/, () => ({ writtenForm: { required: false, provision: '§ 1' } })],
  ])('a package that cannot be used says why: %s', (message, change) => {
    expect(problems(change)).toMatch(message);
  });
});
