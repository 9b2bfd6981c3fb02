import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { StaffRole } from '../../src/platform/db/actor.ts';
import type { Access } from '../../src/platform/http/route.ts';
import { desktop, findBarriers, findOverflow, phone, withBrowser } from '../support/browser.ts';
import { meiningen } from '../support/journey.ts';
import { addStaff } from '../support/people.ts';
import { signInBrowser } from '../support/steps.ts';

// Every page without an argument, found by itself, at both widths. Pages with an argument are looked at in the journeys.
const bed = withBrowser();
const logins: Partial<Record<StaffRole, { email: string; password: string }>> = {};

const pagesFor = (kind: Access['kind'], roles?: readonly StaffRole[]) =>
  bed.program.routes
    .filter(
      ({ method, kind: answer, access, path }) =>
        method === 'GET' && answer === 'page' && access.kind === kind && !path.includes(':'),
    )
    .filter(
      ({ access }) => access.kind !== 'staff' || !access.roles || access.roles.some((role) => roles?.includes(role)),
    )
    .map(({ path }) => path);

/** What is wrong on these pages; pages that lead elsewhere are looked at there. */
async function lookAt(page: Page, paths: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const answer = await page.goto(path);
    if (!answer?.headers()['content-type']?.includes('text/html')) continue;
    found.push(...(await findBarriers(page)), ...(await findOverflow(page)));
    if (!/\S/.test(await page.title())) found.push(`${path} has no title`);
    if ((await page.locator('h1').count()) !== 1) found.push(`${path} has not one main heading`);
    if (!(await page.locator('html').getAttribute('lang'))) found.push(`${path} does not say its language`);
  }
  return found;
}

// Both widths, both appearances: what differs by width is looked at in the dark as well as it would be in the light.
const views = [
  ['a phone', phone, false],
  ['a desktop in the dark', desktop, true],
] as const;

describe.each(views)('axe finds nothing, and nothing overflows, on %s', (_name, size, dark) => {
  it('on any page that anybody may open', async () => {
    const page = await bed.open({ size, dark });
    expect(
      await lookAt(page, [...pagesFor('public'), '/?lang=en', '/leistungen?lage=umzug', '/gibt-es-nicht']),
    ).toEqual([]);
  });

  it('on any page of staff', async () => {
    for (const [role, authority] of [
      ['head', meiningen],
      ['editor', '16'],
      ['admin', '16'],
      ['ministry', '16'],
    ] as const) {
      const page = await bed.open({ size, dark });
      logins[role] ??= await addStaff(bed, role, authority);
      await signInBrowser(page, logins[role]);
      await page.goto('/arbeitsplatz');
      const ways = page.locator('nav.rs-leiste a');
      const hrefs = (
        await ways.evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
      ).filter((href) => href !== '/arbeitsplatz');
      // A page below another one is reached from there.
      const isReached = (path: string) => hrefs.some((href) => path === href || path.startsWith(`${href}/`));
      expect(pagesFor('staff', [role]).filter((path) => !isReached(path) && path !== '/arbeitsplatz')).toEqual([]);
      expect(await lookAt(page, pagesFor('staff', [role])), role).toEqual([]);
    }
  });
});
