import { Secret, TOTP } from 'otpauth';

const period = 30;
/** Clocks of phones go wrong: one step before and one after counts too. */
const window = 1;

const totpOf = (secret: string, label: string): TOTP =>
  new TOTP({
    issuer: 'Rennsteig',
    label: label || 'Konto',
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: Secret.fromBase32(secret),
  });

/** What the QR code says to the app. */
export const secretUri = (secret: string, label: string): string => totpOf(secret, label).toString();

/** In groups of four, for typing. */
export const readableSecret = (secret: string): string => secret.match(/.{1,4}/g)?.join(' ') ?? '';

/** The time step of a code; undefined when the code is wrong at this moment. */
export function stepOf(secret: string, code: string, now: Date): number | undefined {
  const token = code.replace(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const timestamp = now.getTime();
  const delta = totpOf(secret, '').validate({ token, timestamp, window });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}

/** A recovery code as it is compared: without blanks, dashes and capitals. Undefined when it cannot be one. */
export function plainRecoveryCode(typed: string): string | undefined {
  const plain = typed.toLowerCase().replace(/[\s-]/g, '');
  return /^[0-9a-hj-km-np-tv-z]{16}$/.test(plain) ? plain : undefined;
}
