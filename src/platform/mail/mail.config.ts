import { defineConfig, secretFile, text } from '../config/config.ts';

export const mailConfig = defineConfig('mail', {
  smtpUrl: {
    doc: 'Mail server as smtp://host:25 or smtps://user@host:465. Empty: letters stay in the outbox (demonstration).',
    env: 'MAIL_SMTP_URL',
    default: '',
    parse: text,
  },
  smtpPassword: {
    doc: 'File with the password of the mail server.',
    env: 'MAIL_SMTP_PASSWORD_FILE',
    default: '',
    parse: secretFile,
    secret: true,
  },
  from: {
    doc: 'Sender of all letters.',
    env: 'MAIL_FROM',
    default: 'Rennsteig <noreply@rennsteig.example>',
    parse: text,
  },
});
