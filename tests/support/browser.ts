import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findBrowser } from '../../tools/find-browser.mjs';
import { type TestBed, withDatabase } from './database.ts';

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

export type BrowserBed = TestBed & {
  /** Address of the running server. */
  readonly origin: string;
  /** A fresh browser profile; its pages fail the test when the console reports an error or the server answers 5xx. */
  open(options?: {
    javaScript?: boolean;
    size?: { width: number; height: number };
    dark?: boolean;
    /** The test cuts connections itself; the browser reports each. */
    cut?: boolean;
  }): Promise<Page>;
  /** Closes what is open, for a test that stops a second server: a page that still asks it would report a lost connection. */
  close(): Promise<void>;
};

/** Browser and server share a small machine here: only a test of the waiting room wants to be turned away because of it. */
const patient = { LOAD_BUSY_DELAY_MS: '60000' };

/** The whole program on a port, with its job runner, and a real Chromium. */
export function withBrowser({ env, ...options }: Parameters<typeof withDatabase>[0] = {}): BrowserBed {
  const bed = withDatabase({ ...options, env: { ...patient, ...env } }) as {
    -readonly [K in keyof BrowserBed]: BrowserBed[K];
  };
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const troubles: string[] = [];

  beforeAll(async () => {
    bed.origin = await bed.program.listen(0);
    await bed.program.startJobs();
    const executablePath = findBrowser({ print: (line) => process.stderr.write(`${line}\n`) });
    if (!executablePath) throw new Error('no Chromium');
    browser = await chromium.launch({
      executablePath,
      chromiumSandbox: false,
      args: ['--disable-gpu', '--no-first-run'],
    });
    bed.close = async () => {
      for (const context of contexts.splice(0)) await context.close();
    };
    bed.open = async ({ javaScript = true, size = desktop, dark = false, cut = false } = {}) => {
      const context = await browser!.newContext({
        baseURL: bed.origin,
        javaScriptEnabled: javaScript,
        viewport: size,
        locale: 'de-DE',
        timezoneId: 'Europe/Berlin',
        colorScheme: dark ? 'dark' : 'light',
        acceptDownloads: true,
      });
      context.setDefaultTimeout(15_000);
      contexts.push(context);
      const page = await context.newPage();
      page.on('console', (message) => {
        // A page that answers 4xx is reported by the browser too; whether it should is asked by the test itself.
        const expected = cut ? /status of 4\d\d|net::ERR_/ : /status of 4\d\d/;
        if (message.type() === 'error' && !expected.test(message.text()))
          troubles.push(`${page.url()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
      page.on('response', (response) => {
        if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
      });
      return page;
    };
  });

  afterAll(async () => {
    await bed.close?.();
    await browser?.close();
    expect(troubles.join('\n'), 'what the browser complained about').toBe('');
  });
  return bed;
}

const wcag22aa = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** WCAG 2.2 AA as far as a tool can see it; of a page that was looked at in the other appearance, only the contrast of the colours. */
export async function findBarriers(page: Page, options: { onlyColours?: boolean } = {}): Promise<string[]> {
  // What is in order need not be described.
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const asked = options.onlyColours ? builder.withRules('color-contrast') : builder.withTags(wcag22aa);
  const { violations } = await asked.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${new URL(page.url()).pathname} ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  );
}

/** Nothing sticks out to the side: a person with a small screen scrolls in one direction only (WCAG 1.4.10). */
export async function findOverflow(page: Page): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth + 1 ? `${scrollWidth} px in a window of ${clientWidth} px` : '';
  });
  return wide ? [`${new URL(page.url()).pathname} is ${wide}`] : [];
}

/** Moves on with Tab until the element with this name has the focus, as somebody without a mouse does. */
export async function tabTo(page: Page, role: Parameters<Page['getByRole']>[0], name: string | RegExp): Promise<void> {
  const wanted = page.getByRole(role, { name, ...(typeof name === 'string' ? { exact: true } : {}) }).first();
  await wanted.waitFor();
  for (let step = 0; step < 150; step += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches ${role} "${name}"`);
}
