import { type Step, step } from '../answer.ts';

const shape = /^\d{2,12}(-[A-Z0-9]{1,30})?-\d{2}$/;

/** Whether the check digits of a Leitweg-ID fit: the digits without hyphens, letters as 10 to 35, modulo 97 give 1. */
export function checkLeitwegId(id: string): { readonly ok: boolean; readonly steps: readonly Step[] } {
  const upper = id.toUpperCase();
  const ok = shape.test(upper) && remainder(upper.replaceAll('-', '')) === 1;
  return {
    ok,
    steps: [
      ok
        ? step('R-INV-03', 'Die Prüfziffer der Leitweg-ID stimmt.', 'The check digits of the Leitweg-ID fit.')
        : step(
            'R-INV-03',
            'Die Leitweg-ID stimmt nicht: Form oder Prüfziffer sind falsch.',
            'The Leitweg-ID is wrong: its form or its check digits do not fit.',
          ),
    ],
  };
}

function remainder(text: string): number {
  let rest = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return rest;
}
