import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outboxTransport } from './adapters/outbox/mail.outbox.ts';
import { createSmtpTransport } from './adapters/smtp/mail.smtp.ts';
import { isMailAddress, type MailTransport } from './mail.ts';

type Received = { from: string; to: string[]; data: string };

/** The least of RFC 5321 that a client needs. */
function startFakeSmtp(): Promise<{ server: Server; port: number; received: Received[] }> {
  const received: Received[] = [];
  const server = createServer((socket) => {
    let mail: Received = { from: '', to: [], data: '' };
    let inData = false;
    let buffered = '';
    socket.write('220 test ESMTP\r\n');
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      buffered += bytes.toString('utf8');
      for (let end = buffered.indexOf('\r\n'); end >= 0; end = buffered.indexOf('\r\n')) {
        const line = buffered.slice(0, end);
        buffered = buffered.slice(end + 2);
        if (inData) {
          if (line === '.') {
            inData = false;
            received.push(mail);
            mail = { from: '', to: [], data: '' };
            socket.write('250 queued\r\n');
          } else mail.data += `${line}\n`;
          continue;
        }
        if (/^MAIL FROM:/i.test(line)) mail.from = line.slice(10);
        if (/^RCPT TO:/i.test(line)) mail.to.push(line.slice(8));
        if (/^RCPT TO:<refused@/i.test(line)) socket.write('550 no such person\r\n');
        else if (/^DATA/i.test(line)) {
          inData = true;
          socket.write('354 go on\r\n');
        } else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ server, port: (server.address() as { port: number }).port, received }),
    );
  });
}

let smtp: Awaited<ReturnType<typeof startFakeSmtp>>;
beforeAll(async () => {
  smtp = await startFakeSmtp();
});
afterAll(() => {
  smtp.server.close();
});

const letter = {
  id: '0190-1',
  to: 'anna@post.example',
  subject: 'Neue Nachricht für Sie – Größe',
  text: 'Guten Tag,\n\nes gibt etwas Neues.\n.\nEnde',
  lang: 'de' as const,
};
const createSmtp = () =>
  createSmtpTransport({
    url: `smtp://127.0.0.1:${smtp.port}`,
    password: '',
    from: 'Rennsteig <noreply@rennsteig.example>',
  });

describe.each<[string, () => MailTransport]>([
  ['smtp', createSmtp],
  ['outbox', () => outboxTransport],
])('the mail port: %s', (_, create) => {
  it('takes a letter, also twice', async () => {
    const transport = create();
    await transport.send(letter);
    await transport.send(letter);
    transport.close();
  });
});

describe('smtp', () => {
  it('sends one address, one subject, the text, and a stable message id', async () => {
    smtp.received.length = 0;
    const transport = createSmtp();
    await transport.send(letter);
    const [mail] = smtp.received;
    expect(mail?.to).toEqual(['<anna@post.example>']);
    expect(mail?.data).toContain('Message-ID: <0190-1@rennsteig.example>');
    expect(mail?.data).toMatch(/Subject: =\?UTF-8\?/);
    transport.close();
  });

  it('T5: does not let a subject or an address add headers or receivers', async () => {
    smtp.received.length = 0;
    const transport = createSmtp();
    await transport.send({ ...letter, subject: 'Hallo\r\nBcc: boese@x.example' }).catch(() => undefined);
    await transport.send({ ...letter, to: 'anna@post.example, boese@x.example' }).catch(() => undefined);
    await transport.send({ ...letter, to: 'anna@post.example>\r\nRCPT TO:<boese@x.example' }).catch(() => undefined);
    for (const mail of smtp.received) {
      expect(mail.to.join()).not.toContain('<boese@x.example>');
      expect(mail.data).not.toMatch(/^Bcc:/im);
    }
    transport.close();
  });

  it('throws when the server refuses, so that the job tries again', async () => {
    const transport = createSmtp();
    await expect(transport.send({ ...letter, to: 'refused@post.example' })).rejects.toThrow();
    transport.close();
  });
});

it.each([
  ['anna@post.example', true],
  ['anna.muster+x@mail.example.org', true],
  ['jürgen@müller.example', true],
  ['anna', false],
  ['anna@post', false],
  ['a@b.example\r\nBcc: c@d.example', false],
  ['a@b.example,c@d.example', false],
  ['<a@b.example>', false],
  ['"a b"@c.example', false],
  [`${'a'.repeat(250)}@b.example`, false],
])('isMailAddress(%j) is %j', (address, expected) => {
  expect(isMailAddress(address)).toBe(expected);
});
