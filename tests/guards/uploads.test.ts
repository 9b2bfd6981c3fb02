import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Client } from '../support/client.ts';
import { withDatabase } from '../support/database.ts';
import { applyForDog, caseOf, meiningen, type Sent, smallPdf } from '../support/journey.ts';
import { signIn } from '../support/people.ts';

// Files of strangers: what they really are is looked at, their names are only names, and nobody runs anything of them.
const bed = withDatabase();
let sent: Sent;
let staff: Client;
let casePath: string;

beforeAll(async () => {
  sent = await applyForDog(bed);
  staff = await signIn(bed, 'caseworker', meiningen);
  casePath = await caseOf(bed, sent);
}, 60_000);

async function sendFile(name: string, bytes: Buffer | string, mime = 'application/pdf'): Promise<Answer> {
  const page = await sent.guest.open(`/status/${sent.reference}`);
  const file = { label: 'Datei anhängen', name, mime, bytes: Buffer.from(bytes) };
  return sent.guest.submit(page, 'Nachricht senden', { 'Neue Nachricht': 'Anbei eine Datei.' }, [file]);
}

/** Addresses under which the authority can open files of the case. */
async function listFiles(): Promise<string[]> {
  const found = new Set<string>();
  for (const view of ['', '?ansicht=nachrichten', '?ansicht=angaben']) {
    const { body } = await staff.open(`${casePath}${view}`);
    for (const match of body.matchAll(/\/arbeitsplatz\/vorgang\/[^/"]+\/datei\/[0-9a-f-]{36}/g)) found.add(match[0]);
  }
  return [...found];
}

describe('T18 what a file really is', () => {
  const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'}$H+H*`;
  const zip = Buffer.from('504b0304140000000800', 'hex');

  it.each([
    ['a program named like a document', 'bescheid.pdf', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['a script', 'lies-mich.pdf', '#!/bin/sh\u0000rm -rf /\n'],
    ['an archive', 'unterlagen.zip', Buffer.concat([zip, Buffer.alloc(200)])],
    [
      'a document with macros',
      'brief.docm',
      Buffer.concat([zip, Buffer.from('word/vbaProject.bin'), Buffer.alloc(200)]),
    ],
    ['an ELF binary', 'foto.png', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(100)])],
    ['nothing', 'leer.pdf', ''],
  ])('%s is refused, and what was typed stays', async (_what, name, bytes) => {
    const before = (await bed.admin.query('select 1 from platform.file')).rowCount;
    const answer = await sendFile(name, bytes);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain('Anbei eine Datei.');
    expect((await bed.admin.query('select 1 from platform.file')).rowCount).toBe(before);
  });

  it('a virus is never handed out', async () => {
    const known = new Set(await listFiles());
    await sendFile('rechnung.txt', eicar, 'text/plain');
    await bed.runJobs();
    const { rows } = await bed.admin.query("select state from platform.file where state <> 'clean'");
    expect(rows.every(({ state }) => state === 'infected')).toBe(true);
    for (const path of (await listFiles()).filter((candidate) => !known.has(candidate))) {
      const { status, body } = await staff.send('GET', path);
      expect(status, path).not.toBe(200);
      expect(body).not.toContain('EICAR');
    }
  });

  it.each([
    ['a picture with script', 'bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a page', 'seite.html', '<!doctype html><script>alert(document.domain)</script>'],
    ['a PDF that is also a page', 'beides.pdf', Buffer.concat([smallPdf, Buffer.from('<script>alert(1)</script>')])],
  ])('%s runs nowhere: refused, or handed out as what cannot run', async (_what, name, bytes) => {
    const known = new Set(await listFiles());
    const answer = await sendFile(name, bytes, 'text/html');
    await bed.runJobs();
    const files = (await listFiles()).filter((candidate) => !known.has(candidate));
    if (answer.status === 422) return expect(files).toEqual([]);
    expect(files.length).toBeGreaterThan(0);
    for (const path of files) {
      const { headers, status } = await staff.send('GET', path);
      expect(status).toBe(200);
      expect(String(headers['content-type'])).toMatch(/^(application\/pdf|text\/plain)/);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(String(headers['content-security-policy'])).toContain("default-src 'none'");
      if (String(headers['content-type']).startsWith('text/'))
        expect(String(headers['content-disposition'])).toMatch(/^attachment/);
    }
  });

  it('a file that is too large is refused before it fills the disk', async () => {
    const answer = await sendFile('gross.pdf', Buffer.concat([smallPdf, Buffer.alloc(21_000_000)]));
    expect([413, 422]).toContain(answer.status);
  });
});

describe('T4 what a file is called', () => {
  it.each([
    '../../../../etc/passwd.pdf',
    '..\\..\\windows\\system32\\x.pdf',
    '/etc/cron.d/x.pdf',
    '%2e%2e%2f%2e%2e%2fx.pdf',
    'a\u0000b.pdf',
    'x.pdf\r\nSet-Cookie: a=b\r\n',
    '"; filename="x.html',
    '\u202Efdp.exe',
    '.htaccess',
    `${'ä'.repeat(300)}.pdf`,
  ])('%j is only a name', async (name) => {
    const known = new Set(await listFiles());
    const answer = await sendFile(
      name,
      Buffer.concat([smallPdf, Buffer.from(`% ${Buffer.from(name).toString('hex')}`)]),
    );
    expect(answer.status).toBe(200);
    await bed.runJobs();
    const files = (await listFiles()).filter((candidate) => !known.has(candidate));
    expect(files).toHaveLength(1);
    const { headers, status } = await staff.send('GET', files[0]!);
    expect(status).toBe(200);
    const disposition = String(headers['content-disposition']);
    const shown = decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? '');
    expect(disposition).not.toMatch(/[\r\n"]/);
    expect(shown).not.toMatch(/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]|^\./u);
    expect(shown.length).toBeLessThanOrEqual(125);
    expect(shown).toMatch(/\.pdf$/);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('a file that comes in pieces waits for its form', () => {
  const csrfOf = ({ body }: Answer) => /name="_csrf" value="([^"]+)"/.exec(body)![1]!;
  const bytes = Buffer.concat([smallPdf, Buffer.from('% in pieces')]);
  const sendPiece = async (who: Client, page: Answer, path: string, id: string, content = bytes) => {
    const fields = { _csrf: csrfOf(page), id, feld: 'datei', name: 'plan.pdf', groesse: `${content.length}`, ab: '0' };
    const piece = { field: 'teil', name: 'teil', mime: 'application/octet-stream', bytes: content };
    const answer = await who.post(path, Object.entries(fields), true, [piece]);
    if (!answer.body.startsWith('{')) return { status: answer.status };
    return { status: answer.status, ...(JSON.parse(answer.body) as { wartet?: string; fehler?: string }) };
  };
  const id = '01930000-0000-7000-8000-00000000f11e';

  it('of a message: it is sent once, also by a double click, and a wrong kind is refused at once', async () => {
    const path = `/status/${sent.reference}`;
    const page = await sent.guest.open(path);
    const wrong = await sendPiece(sent.guest, page, `${path}/hochladen`, id, Buffer.from('MZ\u0000\u0001 program'));
    expect(wrong).toMatchObject({ status: 415, fehler: expect.stringContaining('Möglich sind: PDF') });
    const { wartet = '' } = await sendPiece(sent.guest, page, `${path}/hochladen`, id);
    expect(wartet).toBe(`${id} ${bytes.length} plan.pdf`);
    const form = /name="_id" value="([^"]+)"/.exec(page.body)![1]!;
    const fields = (text: string): [string, string][] => [
      ['_csrf', csrfOf(page)],
      ['_id', form],
      ['text', text],
      ['datei-da', wartet],
    ];
    const tooLong = await sent.guest.post(`${path}/nachricht`, fields('x'.repeat(10_001)), true);
    expect(tooLong.status).toBe(422);
    expect(tooLong.body).toContain(`value="${wartet}" checked`);
    for (let click = 0; click < 2; click += 1)
      expect((await sent.guest.post(`${path}/nachricht`, fields('Im Hintergrund.'), true)).status).toBe(303);
    const { rows } = await bed.admin.query(`select files from mailbox.message where body = 'Im Hintergrund.'`);
    expect(rows).toHaveLength(1);
    expect(rows[0].files).toMatchObject([{ name: 'plan.pdf', size: bytes.length }]);
  });

  it('of a case: only the person who sent it finds it in the form', async () => {
    const page = await staff.open(`${casePath}?tun=datei`);
    const { wartet = '' } = await sendPiece(staff, page, `${casePath}/hochladen`, id);
    const fields = (answer: Answer): [string, string][] => [
      ['_csrf', csrfOf(answer)],
      ['datei-da', wartet],
    ];
    const head = await signIn(bed, 'head', meiningen);
    const theirs = await head.post(`${casePath}/datei`, fields(await head.open(`${casePath}?tun=datei`)), true);
    expect(theirs.status).toBe(422);
    expect(theirs.body).toContain('vor längerer Zeit hochgeladen');
    expect((await staff.post(`${casePath}/datei`, fields(page), true)).status).toBe(303);
    const { rows } = await bed.admin.query(
      `select size from cases.document where name = 'plan.pdf' and not visible_to_applicant`,
    );
    expect(rows).toEqual([{ size: bytes.length }]);
    expect((await staff.post(`${casePath}/datei`, fields(page), true)).status).toBe(422);
    const foreign = await signIn(bed, 'caseworker', '16051000');
    expect((await sendPiece(foreign, await foreign.open('/arbeitsplatz'), `${casePath}/hochladen`, id)).status).toBe(
      404,
    );
  });
});
