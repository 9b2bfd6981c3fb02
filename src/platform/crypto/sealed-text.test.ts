import { expect, it } from 'vitest';
import { openText, sealText } from './sealed-text.ts';

const key = Buffer.alloc(32, 3).toString('base64');

it('a sealed text opens with the same key, for the same purpose and in the same place only', () => {
  const sealed = sealText(key, 'codes', 'account-1', 'JBSWY3DPEHPK3PXP');
  expect(openText(key, 'codes', 'account-1', sealed)).toBe('JBSWY3DPEHPK3PXP');
  expect(sealed).not.toBe(sealText(key, 'codes', 'account-1', 'JBSWY3DPEHPK3PXP'));
  for (const open of [
    () => openText(key, 'codes', 'account-2', sealed),
    () => openText(key, 'keys', 'account-1', sealed),
    () => openText(Buffer.alloc(32, 4).toString('base64'), 'codes', 'account-1', sealed),
    () => openText(key, 'codes', 'account-1', `A${sealed.slice(1) === sealed ? '' : sealed.slice(1)}B`),
  ])
    expect(open).toThrow();
});
