import type { ConfigOf } from '../config/config.ts';
import { outboxTransport } from './adapters/outbox/mail.outbox.ts';
import { createSmtpTransport } from './adapters/smtp/mail.smtp.ts';
import type { mailConfig } from './mail.config.ts';
import type { MailTransport } from './mail.ts';

/** A mail server when one is set, else the outbox. */
export function createMailTransport(config: ConfigOf<typeof mailConfig>): MailTransport {
  return config.smtpUrl
    ? createSmtpTransport({ url: config.smtpUrl, password: config.smtpPassword, from: config.from })
    : outboxTransport;
}
