import { describe, expect, it } from 'vitest';
import { readReference } from './status.rules.ts';

const code = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNO-_';

describe('the code of a private link', () => {
  it('is taken as it stands, with blanks, or out of a link', () => {
    expect(readReference(code)).toBe(code);
    expect(readReference(` ${code.slice(0, 20)} ${code.slice(20)}\n`)).toBe(code);
    expect(readReference(`https://portal.example/status/${code}?lang=de`)).toBe(code);
    expect(readReference(`/antrag/${code}`)).toBe(code);
  });
  it('is not guessed from anything else', () => {
    for (const wrong of [
      '',
      'HST-2026-00412',
      `${code}x`,
      code.slice(1),
      '../arbeitsplatz',
      `https://x/status/../${code}`,
    ])
      expect(readReference(wrong)).toBeUndefined();
  });
});
