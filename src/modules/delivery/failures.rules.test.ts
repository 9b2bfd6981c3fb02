import { expect, it } from 'vitest';
import { readCursor, readKeys, writeCursor, writeKey } from './failures.rules.ts';

const one = { applicationId: '0193b2c4-0000-7000-8000-000000000001', recipientId: '16066042' };

it('reads what it wrote, each once, and nothing else', () => {
  expect(readKeys([writeKey(one), writeKey(one), 'x', '', 5, "'; --"])).toEqual([one]);
  expect(readKeys(undefined)).toEqual([]);
  const cursor = { ...one, at: '2026-11-22T02:00:00.123Z' };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  for (const text of [undefined, '', '~', 'gestern~x', `2026-99-99T00:00:00Z~${writeKey(one)}`])
    expect(readCursor(text)).toBeUndefined();
});
