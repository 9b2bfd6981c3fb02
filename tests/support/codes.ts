import { TOTP } from 'otpauth';
import { citizenPassword } from './citizens.ts';
import type { Client } from './client.ts';
import { readableText } from './html-form.ts';

/** What the app of a person shows at a moment; `steps` later or earlier. */
export const codeAt = (secret: string, at: Date, steps = 0): string =>
  new TOTP({ secret, digits: 6, period: 30 }).generate({ timestamp: at.getTime() + steps * 30_000 });

/** Sets the second factor up for a signed-in client; returns the secret of the app and the codes for paper. */
export async function turnCodesOn(
  client: Client,
  at: Date = new Date(),
): Promise<{ secret: string; recovery: string[] }> {
  const begun = await client.submit(await client.open('/konto/code'), 'Einrichten', {
    'Ihr Passwort': citizenPassword,
  });
  const secret = /[A-Z2-7]{4}(?: [A-Z2-7]{4}){7}/.exec(readableText(begun.body))?.[0].replaceAll(' ', '') ?? '';
  const done = await client.submit(begun, 'Code prüfen und einschalten', { 'Code aus der App': codeAt(secret, at) });
  return { secret, recovery: [...done.body.matchAll(/<code>([0-9a-z-]{19})<\/code>/g)].map(([, code]) => code!) };
}
