import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { listForOwner, setProgress, write } from '../../mailbox/index.ts';
import { createTestServer, testPorts } from '../applications.fixture.ts';
import { submitted as send } from '../applying.fixture.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const ports = testPorts();
let server: FastifyInstance;
beforeAll(async () => {
  server = await createTestServer(bed.platform, ports);
});
afterAll(() => server?.close());
const submitted = () => send(bed, server);

describe('after sending', () => {
  const staff = { kind: 'staff', id: 's', name: 's', authorities: ['16066042'], roles: [] } as const;

  it('asks, is answered with a file, decides; a double click writes one message', async () => {
    const { visitor, reference, id, owner } = await submitted();
    const thread = { applicationId: id, authorityId: '16066042' };
    await bed.db.as(staff, async (tx) => {
      await write(
        tx,
        {
          ...thread,
          direction: 'to-person',
          kind: 'request',
          text: 'Bitte den Nachweis der Chipnummer.',
          dueOn: '2026-12-05',
        },
        clock.now(),
      );
      await setProgress(tx, { ...thread, step: 'waiting' }, clock.now());
    });
    const asked = (await visitor.get(`/status/${reference}`)).body;
    expect(asked).toContain('Wir brauchen noch etwas von Ihnen');
    expect(asked).toContain('5. Dezember 2026');
    const _id = /name="_id" value="([^"]+)"/.exec(asked)?.[1] ?? '';
    const bytes = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(100, 66)]);
    const send = () =>
      visitor.postFiles(`/status/${reference}/nachricht`, asked, { _id, art: 'antwort', text: 'Hier ist er.' }, [
        { field: 'datei', name: '../../ausweis.pdf', bytes },
      ]);
    const answers = [await send(), await send()];
    expect(answers.map((answer) => answer.statusCode)).toEqual([303, 303]);
    const [own] = await bed.db.as({ kind: 'guest', owner }, (tx) => listForOwner(tx, owner, id));
    const written = own?.messages.filter((message) => message.direction === 'to-authority') ?? [];
    expect(written.length).toBe(1);
    expect(written[0]).toMatchObject({
      kind: 'answer',
      text: 'Hier ist er.',
      files: [{ name: 'ausweis.pdf', mime: 'application/pdf' }],
    });
    const file = `/status/${reference}/dateien/${written[0]?.files[0]?.id}`;
    expect((await visitor.get(file)).statusCode).toBe(409);
    await bed.runJobs();
    const download = await visitor.get(file);
    expect(download.rawPayload.equals(bytes)).toBe(true);
    expect(download.headers['content-disposition']).toContain('attachment');
    expect(download.headers['x-content-type-options']).toBe('nosniff');
    const other = await submitted();
    expect((await other.visitor.get(file.replace(reference, other.reference))).statusCode).toBe(404);
    await bed.db.as(staff, (tx) =>
      setProgress(
        tx,
        {
          ...thread,
          step: 'decided',
          outcome: { de: 'Bello ist angemeldet', en: 'Bello is registered' },
          favourable: true,
        },
        clock.now(),
      ),
    );
    expect((await visitor.get(`/status/${reference}`)).body).toContain('Bello ist angemeldet');
  });

  it('R-ID-08: holds back what needs a higher level, words and files, and leads to where it is reached', async () => {
    const { visitor, reference, id, owner } = await submitted();
    const stored = await bed.platform.files.put(Readable.from([Buffer.from('%PDF-1.7\ngeheim')]), { accept: ['pdf'] });
    const fileId = newId();
    const files = [{ ...stored, id: fileId, name: 'befund.pdf' }];
    await bed.db.as(staff, (tx) =>
      write(
        tx,
        {
          applicationId: id,
          authorityId: '16066042',
          direction: 'to-person',
          kind: 'message',
          text: 'Quittenbefund',
          level: 'substantial',
          files,
        },
        clock.now(),
      ),
    );
    await bed.runJobs();
    const shown = (await visitor.get(`/status/${reference}`)).body;
    expect(shown).not.toContain('Quittenbefund');
    expect(shown).not.toContain('befund.pdf');
    expect(shown).toContain('substanziell');
    expect(shown).toContain(`/konto/uebernehmen/${reference}`);
    expect((await visitor.get(`/status/${reference}/dateien/${fileId}`)).statusCode).toBe(404);
    const read = async (level?: 'basis' | 'substantial' | 'high') => {
      const [thread] = await bed.db.as({ kind: 'guest', owner }, (tx) => listForOwner(tx, owner, id, level));
      return thread?.messages.find(({ kind }) => kind === 'message');
    };
    // What was held back was not read.
    expect(await read()).toMatchObject({ sealed: 'level', text: '', files: [], readAt: null });
    expect(await read('substantial')).toMatchObject({ sealed: null, text: 'Quittenbefund' });
    expect(await read('high')).toMatchObject({ sealed: null });
  });

  it('T5: writes what a person typed as text into the page', async () => {
    const { visitor, reference } = await submitted();
    const page = (await visitor.get(`/status/${reference}`)).body;
    const sent = await visitor.postFiles(
      `/status/${reference}/nachricht`,
      page,
      { text: '<script>alert(1)</script>' },
      [],
    );
    expect(sent.statusCode).toBe(303);
    const shown = (await visitor.get(`/status/${reference}`)).body;
    expect(shown).not.toContain('<script>alert');
    expect(shown).toContain('&lt;script>');
  });

  it('refuses files that are no documents and says so at the field', async () => {
    const { visitor, reference } = await submitted();
    const page = (await visitor.get(`/status/${reference}`)).body;
    const post = (name: string, bytes: Buffer) =>
      visitor.postFiles(`/status/${reference}/nachricht`, page, { text: 'x' }, [{ field: 'datei', name, bytes }]);
    const wrong = await post('a.pdf', Buffer.from('MZ\x00\x01'));
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('Diese Art von Datei können wir nicht annehmen');
    const large = await post('b.pdf', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(1_500_000, 65)]));
    expect(large.statusCode).toBe(422);
    expect(large.body).toContain('Die Datei ist zu groß');
  });
});
