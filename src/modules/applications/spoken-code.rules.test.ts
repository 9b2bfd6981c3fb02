import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { readableCode, readCode, spokenCode } from './spoken-code.rules.ts';

it('comes back however it is typed, and never what cannot be one', () => {
  for (let round = 0; round < 50; round += 1) {
    const code = spokenCode(randomBytes(32));
    expect(readCode(code)).toBe(code);
    expect(readCode(` ${readableCode(code).toLowerCase()}\n`)).toBe(code);
    expect(readCode(readableCode(code).replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(code);
  }
  expect(readableCode('7K4M92QD0XTW')).toBe('7K4M-92QD-0XTW');
  for (const wrong of ['', '7K4M-92QD-0XT', '7K4M-92QD-0XTWW', '7K4M-92QD-0XTU', 'x'.repeat(5000), undefined, ['7'], 7])
    expect(readCode(wrong)).toBeUndefined();
});
