import { describe, expect, it } from 'vitest';
import { checkPassword, hashPassword, makePassword } from './passwords.ts';

describe('passwords', () => {
  it('T13 makes a different readable password of 80 bits each time', () => {
    const made = new Set(Array.from({ length: 200 }, makePassword));
    expect(made.size).toBe(200);
    for (const password of made) expect(password).toMatch(/^[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){3}$/);
  });

  it('hashes with argon2id and checks', async () => {
    const stored = await hashPassword('k7mq-2xwd-9fhr-tc3p');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await checkPassword(stored, 'k7mq-2xwd-9fhr-tc3p')).toBe(true);
    expect(await checkPassword(stored, 'k7mq-2xwd-9fhr-tc3q')).toBe(false);
  });

  it('does the same work for an unknown account', async () => {
    const stored = await hashPassword('one');
    const fastest = { unknown: Number.POSITIVE_INFINITY, known: Number.POSITIVE_INFINITY };
    // In turns, and only the fastest of each counts: what else the machine does must not decide.
    for (let round = 0; round < 10; round++) {
      for (const [name, hash] of [['known', stored] as const, ['unknown', undefined] as const]) {
        const start = performance.now();
        expect(await checkPassword(hash, 'two')).toBe(false);
        fastest[name] = Math.min(fastest[name], performance.now() - start);
      }
    }
    const ratio = fastest.unknown / fastest.known;
    expect(ratio).toBeGreaterThan(0.3);
    expect(ratio).toBeLessThan(3);
  });
});
