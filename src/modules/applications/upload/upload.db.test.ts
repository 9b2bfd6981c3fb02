import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { createVisitor } from '../../../../tests/support/visitor.ts';
import { hashReference } from '../../../platform/crypto/crypto.ts';
import { createTestServer, testPorts } from '../applications.fixture.ts';
import { refOf, type Visitor } from '../applying.fixture.ts';
import { collectFiles } from '../form/answer-files.ts';

const bed = withDatabase();
let server: FastifyInstance;
let visitor: Visitor;
let reference: string;
const partSize = 524_288;
const pdf = (bytes: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 'x')]);
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  server = await createTestServer(bed.platform, testPorts());
});
afterAll(() => server.close());
beforeEach(async () => {
  visitor = createVisitor(server);
  reference = await begin(visitor);
});

async function begin(who: Visitor): Promise<string> {
  return refOf((await who.get('/antrag/neu?leistung=test&ags=16066076')).headers.location);
}

type Piece = { id: string; bytes: Buffer; at: number; name?: string; size?: number; length?: number; field?: string };
async function send(piece: Piece, who = visitor, link = reference) {
  const { id, bytes, at, name = 'nachweis.pdf', size = bytes.length, field = 'papers.proof' } = piece;
  const html = (await who.get(`/antrag/${link}`)).body;
  const fields = { id, feld: field, name, groesse: String(size), ab: String(at) };
  const part = bytes.subarray(at, at + (piece.length ?? partSize));
  const answer = await who.postFiles(`/antrag/${link}/hochladen?schritt=papers`, html, fields, [
    { field: 'teil', name: 'teil', bytes: part },
  ]);
  return { status: answer.statusCode, ...(answer.json() as { ab?: number; fertig?: boolean; fehler?: string }) };
}

async function filesOf(link = reference) {
  const owner = hashReference(link);
  const row = await bed.db.as({ kind: 'guest', owner }, (tx) =>
    tx.selectFrom('applications.application').select('answers').executeTakeFirstOrThrow(),
  );
  return collectFiles(row.answers);
}

async function contentOf(sha: string): Promise<Buffer> {
  return Buffer.concat(await (await bed.platform.files.open(sha)).toArray());
}

describe('a file in pieces', () => {
  it('becomes the same file as one that came at once', async () => {
    const bytes = pdf(2.5 * partSize);
    const id = randomUUID();
    expect(await send({ id, bytes, at: 0 })).toMatchObject({ status: 200, ab: partSize, fertig: false });
    expect(await filesOf()).toEqual([]);
    expect(await send({ id, bytes, at: partSize })).toMatchObject({ ab: 2 * partSize, fertig: false });
    expect(await send({ id, bytes, at: 2 * partSize })).toMatchObject({ ab: bytes.length, fertig: true });
    const [file, ...more] = await filesOf();
    expect(more).toEqual([]);
    expect(file).toMatchObject({ id, name: 'nachweis.pdf', size: bytes.length, sha256: sha256(bytes) });
    expect((await contentOf(file!.sha256)).equals(bytes)).toBe(true);
  });

  it('goes on after a lost answer, and each piece counts once', async () => {
    const bytes = pdf(1.5 * partSize);
    const id = randomUUID();
    await send({ id, bytes, at: 0 });
    expect(await send({ id, bytes, at: 0 })).toMatchObject({ status: 200, ab: partSize, fertig: false });
    await send({ id, bytes, at: partSize });
    expect(await send({ id, bytes, at: partSize })).toMatchObject({ status: 200, ab: bytes.length, fertig: true });
    expect(await filesOf()).toHaveLength(1);
  });

  it('the last piece twice at once is one file', async () => {
    const bytes = pdf(1.2 * partSize);
    const id = randomUUID();
    await send({ id, bytes, at: 0 });
    await Promise.all([send({ id, bytes, at: partSize }), send({ id, bytes, at: partSize })]);
    expect(await send({ id, bytes, at: partSize })).toMatchObject({ status: 200, fertig: true });
    expect(await filesOf()).toHaveLength(1);
  });

  it('says where to go on after a wrong offset, and keeps nothing of it', async () => {
    const bytes = pdf(3 * partSize);
    const id = randomUUID();
    await send({ id, bytes, at: 0 });
    expect(await send({ id, bytes, at: 2 * partSize })).toMatchObject({ status: 200, ab: partSize, fertig: false });
    await send({ id, bytes, at: partSize });
    await send({ id, bytes, at: 2 * partSize });
    expect((await filesOf())[0]?.sha256).toBe(sha256(bytes));
  });

  it('a cut piece is no piece', async () => {
    const bytes = pdf(1.5 * partSize);
    const id = randomUUID();
    expect(await send({ id, bytes, at: 0, length: 1000 })).toMatchObject({ status: 400 });
    expect(await send({ id, bytes, at: 0, length: partSize + 1 })).toMatchObject({ status: 400 });
    expect(await send({ id, bytes, at: 0 })).toMatchObject({ status: 200, ab: partSize });
  });

  it('is not continued by another link, even with its id', async () => {
    const bytes = pdf(1.5 * partSize);
    const id = randomUUID();
    await send({ id, bytes, at: 0 });
    const stranger = createVisitor(server);
    const other = await begin(stranger);
    expect(await send({ id, bytes, at: partSize }, stranger, other)).toMatchObject({ ab: 0, fertig: false });
    expect(await filesOf(other)).toEqual([]);
    expect(await send({ id, bytes, at: partSize })).toMatchObject({ fertig: true });
  });

  it.each([
    ['too large', { bytes: pdf(100), size: 21_000_000 }, 413, '20 MB'],
    ['a program', { bytes: Buffer.from('MZ\x00\x01 this is no document') }, 415, 'Möglich sind: PDF'],
    ['empty', { bytes: Buffer.alloc(0) }, 422, 'leer'],
    ['for a field that is not there', { bytes: pdf(100), field: 'papers.other' }, 409, 'Laden Sie die Seite neu'],
  ] as const)('%s is refused at once and leaves nothing', async (_what, piece, status, text) => {
    const answer = await send({ id: randomUUID(), at: 0, ...piece });
    expect(answer).toMatchObject({ status });
    expect(answer.fehler).toContain(text);
    expect(await filesOf()).toEqual([]);
  });

  it('more files than the field takes are refused before they are sent', async () => {
    for (const size of [100, 101])
      expect(await send({ id: randomUUID(), bytes: pdf(size), at: 0 })).toMatchObject({ fertig: true });
    expect(await send({ id: randomUUID(), bytes: pdf(102), at: 0 })).toMatchObject({ status: 409 });
    expect(await filesOf()).toHaveLength(2);
  });

  it('two tabs: a form made before the upload is no conflict, and loses no file', async () => {
    const html = (await visitor.get(`/antrag/${reference}`)).body;
    const action = (/action="(\/antrag\/[^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&');
    await send({ id: randomUUID(), bytes: pdf(100), at: 0, name: 'eins.pdf' });
    await send({ id: randomUUID(), bytes: pdf(101), at: 0, name: 'zwei.pdf' });
    const saved = await visitor.postFiles(action, html, { aktion: 'weiter' }, []);
    expect(saved.headers.location).toContain('schritt=review');
    expect((await filesOf()).map(({ name }) => name)).toEqual(['eins.pdf', 'zwei.pdf']);
  });

  it('cancelled, it leaves no bytes', async () => {
    const bytes = pdf(1.5 * partSize);
    const id = randomUUID();
    await send({ id, bytes, at: 0 });
    const html = (await visitor.get(`/antrag/${reference}`)).body;
    await visitor.postFiles(`/antrag/${reference}/hochladen?schritt=papers`, html, { id, abbrechen: '1' }, []);
    expect(await send({ id, bytes, at: partSize })).toMatchObject({ ab: 0 });
  });

  it('without the token of the page nothing is taken', async () => {
    const answer = await visitor.postFiles(
      `/antrag/${reference}/hochladen?schritt=papers`,
      '',
      { id: randomUUID() },
      [],
    );
    expect(answer.statusCode).toBe(403);
  });
});

it('whatever the size and wherever the connection breaks, the bytes arrive as they were', async () => {
  const parts = bed.platform.files.parts;
  const { Readable } = await import('node:stream');
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 3 * partSize }),
      fc.array(fc.record({ at: fc.integer({ min: 0, max: 3 }), cut: fc.integer({ min: 0, max: partSize }) }), {
        maxLength: 6,
      }),
      async (size, accidents) => {
        const bytes = Buffer.alloc(size, 'a');
        bytes.writeUInt8(size % 256, size - 1);
        const upload = { owner: 'somebody', id: randomUUID(), size };
        const sendPart = (at: number, most = partSize) =>
          parts.keep(upload, at, Readable.from([bytes.subarray(at, Math.min(at + most, size))]));
        for (const { at, cut } of accidents) await sendPart(at * partSize, cut).catch(() => undefined);
        let at = 0;
        // From the beginning, as somebody who knows nothing any more: what is there is not sent twice.
        for (let turn = 0; at < size && turn < 5; turn += 1) at = await sendPart(at);
        const arrived = Buffer.concat(await parts.read(upload).toArray());
        await parts.drop(upload);
        return arrived.equals(bytes);
      },
    ),
    { numRuns: 15 },
  );
}, 30_000);
