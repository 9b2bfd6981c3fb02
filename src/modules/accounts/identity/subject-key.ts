import { createHmac, hkdfSync } from 'node:crypto';

/** What is stored of a provider's key of a person: useless without the key of the installation. */
export function subjectHash(masterKey: string, means: string, subject: string): string {
  const key = Buffer.from(hkdfSync('sha256', Buffer.from(masterKey, 'base64'), '', 'rennsteig identity', 32));
  return createHmac('sha256', key).update(`${means}:${subject}`).digest('hex');
}
