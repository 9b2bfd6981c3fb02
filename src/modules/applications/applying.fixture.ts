import type { FastifyInstance } from 'fastify';
import { expect } from 'vitest';
import type { TestBed } from '../../../tests/support/database.ts';
import { createVisitor } from '../../../tests/support/visitor.ts';
import { hashReference } from '../../platform/crypto/crypto.ts';
import { dog, person } from './applications.fixture.ts';

export type Visitor = ReturnType<typeof createVisitor>;
export const refOf = (location: unknown) => /\/(?:antrag|status)\/([\w-]+)/.exec(String(location))?.[1] ?? '';
export const formOf = (html: string) => (/action="(\/antrag\/[^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');

export async function begin(visitor: Visitor): Promise<string> {
  const started = await visitor.get('/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076');
  expect(started.statusCode).toBe(303);
  return refOf(started.headers.location);
}

export async function fill(visitor: Visitor, reference: string): Promise<string> {
  const first = (await visitor.get(`/antrag/${reference}`)).body;
  const second = await visitor.post(formOf(first), first, { ...person, aktion: 'weiter' });
  expect(second.statusCode).toBe(303);
  const dogPage = (await visitor.get(String(second.headers.location))).body;
  const review = await visitor.post(formOf(dogPage), dogPage, { ...dog, aktion: 'weiter' });
  expect(review.headers.location).toBe(`/antrag/${reference}?schritt=review`);
  return (await visitor.get(String(review.headers.location))).body;
}

export async function sendOff(visitor: Visitor, reference: string, review: string) {
  const _revision = /name="_revision" value="(\d+)"/.exec(review)?.[1] ?? '';
  return visitor.post(`/antrag/${reference}?schritt=review`, review, { _revision, aktion: 'absenden' });
}

export async function submitted(
  bed: TestBed,
  server: FastifyInstance,
): Promise<{ visitor: Visitor; reference: string; id: string; owner: string }> {
  const visitor = createVisitor(server);
  const reference = await begin(visitor);
  const answer = await sendOff(visitor, reference, await fill(visitor, reference));
  expect(answer.headers.location).toBe(`/status/${reference}`);
  const owner = hashReference(reference);
  const id = await bed.db.as({ kind: 'guest', owner }, async (tx) =>
    tx.selectFrom('applications.application').select('id').where('owner', '=', owner).executeTakeFirstOrThrow(),
  );
  return { visitor, reference, id: id.id, owner };
}

export async function idOf(bed: TestBed, owner: string): Promise<string> {
  const row = await bed.db.as({ kind: 'guest', owner }, (tx) =>
    tx.selectFrom('applications.application').select('id').executeTakeFirstOrThrow(),
  );
  return row.id;
}
