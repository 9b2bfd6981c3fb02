import { expect, it } from 'vitest';
import { citizenTarget } from './citizen.rules.ts';

const id = '01a202ad-cf49-7645-8d90-4dbb23d98113';
const link = 'a'.repeat(43);

it.each([
  '/konto/postfach',
  `/konto/postfach/${id}`,
  `/status/${id}`,
  `/status/${link}/bekanntgabe`,
  `/status/${id}/widerspruch?bescheid=${id}`,
])('a log-in may lead to %s', (path) => {
  expect(citizenTarget(path)).toBe(path);
});

it.each([
  '//evil.example/konto/postfach',
  `/konto/postfach/${id}/mehr`,
  '/konto/postfach?nach=https://evil.example',
  `/status/${id}/widerspruch?bescheid=${id}&weiter=//evil.example`,
  `/status/${id}/widerspruch?weiter=//evil.example`,
  `/status/${id}/dateien/${id}`,
])('and never to %s', (path) => {
  expect(citizenTarget(path)).toBe('/konto');
});
