import nodemailer from 'nodemailer';
import type { MailTransport } from '../../mail.ts';

/** Hands letters to a mail server; TLS is used whenever the server offers it. */
export function createSmtpTransport(options: { url: string; password: string; from: string }): MailTransport {
  const url = new URL(options.url);
  const transporter = nodemailer.createTransport({
    host: url.hostname,
    port: Number(url.port || (url.protocol === 'smtps:' ? 465 : 25)),
    secure: url.protocol === 'smtps:',
    ...(url.username ? { auth: { user: decodeURIComponent(url.username), pass: options.password } } : {}),
    connectionTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^>\s]+)>?$/.exec(options.from)?.[1] ?? 'localhost';
  return {
    keeps: false,
    async send({ id, to, subject, text, lang }) {
      await transporter.sendMail({
        messageId: `<${id}@${domain}>`,
        from: options.from,
        // An object, not a string: nothing of it is read as a list of addresses.
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Content-Language': lang, 'Auto-Submitted': 'auto-generated' },
      });
    },
    close: () => transporter.close(),
  };
}
