import { describe, expect, it } from 'vitest';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';

// Every page that anybody may open without an argument, found by itself, at both widths.
const bed = withBrowser();

describe('public pages', () => {
  it.each([
    ['a phone', phone, false],
    ['a desktop', desktop, false],
    ['a desktop in the dark', desktop, true],
  ])('axe finds nothing, and nothing overflows, on %s', async (_name, size, dark) => {
    const page = await bed.open({ size, dark });
    const paths = bed.program.routes
      .filter(
        ({ method, kind, access, path }) =>
          method === 'GET' && kind === 'page' && access.kind === 'public' && !path.includes(':'),
      )
      .map(({ path }) => path);
    const found: string[] = [];
    for (const path of [...paths, '/gibt-es-nicht']) {
      const answer = await page.goto(path);
      if (!answer?.headers()['content-type']?.includes('text/html')) continue;
      found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
      expect(await page.title(), path).toMatch(/\S/);
      expect(await page.locator('h1').count(), `${path} has one main heading`).toBe(1);
    }
    expect(found).toEqual([]);
  });
});
