// Takes the screenshots of the docs from the running product: `npm run screenshots`; with `-- authoring` only those of docs/authoring.md. Walks the main path on a fresh demo database.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { compose, moduleNames } from '../src/compose.ts';
import { createMovableClock } from '../src/platform/clock/clock.ts';
import { loadConfig } from '../src/platform/config/config.ts';
import { projectRoot } from '../src/platform/config/paths.ts';
import { startEmbedded } from '../src/platform/embedded/embedded.ts';
import { createLog } from '../src/platform/log/log.ts';
import { createProgram } from '../src/platform/runtime/program.ts';
import { shootAuthoring } from './authoring-shots.mts';
import { findBrowser } from './find-browser.mjs';

const target = join(projectRoot, 'docs/screenshots');
const folder = mkdtempSync(join(tmpdir(), 'rennsteig-shots-'));
const server = await startEmbedded({
  folder: join(folder, 'postgres'),
  passwordFile: join(folder, 'keys/database'),
  database: 'rennsteig',
  print: console.log,
});
const key = join(folder, 'key');
writeFileSync(key, Buffer.alloc(32, 7).toString('base64'));
const clock = createMovableClock();
const program = await createProgram({
  config: loadConfig({
    RENNSTEIG_MODE: 'demo',
    DATABASE_URL: server.url,
    FILES_KEY_FILE: key,
    FILES_ROOT: join(folder, 'files'),
  }),
  log: createLog('warn'),
  clock,
  moduleNames,
  compose,
  assets: join(projectRoot, 'build/assets'),
  version: 'docs',
  progress: console.log,
});
const origin = await program.listen(0);
await program.startJobs();
const logins = await program.makeDemoLogins({ newPasswords: false });
const browser = await chromium.launch({ executablePath: findBrowser({ print: console.log }), chromiumSandbox: false });

const desktop = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const open = async (): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext({
    baseURL: origin,
    viewport: desktop,
    locale: 'de-DE',
    javaScriptEnabled: false,
  });
  context.setDefaultTimeout(20_000);
  return { page: await context.newPage(), context };
};
const shoot = async (page: Page, name: string) => {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size);
    await page.screenshot({ path: join(target, `${name}-${size.width}.png`), fullPage: true });
  }
  await page.setViewportSize(desktop);
  console.log(name);
};
const fill = async (page: Page, values: Record<string, string>) => {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label, { exact: true }).fill(value);
};
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const waitForJobs = () => new Promise((resolve) => setTimeout(resolve, 4000));

mkdirSync(target, { recursive: true });
const only = process.argv[2];
if (only !== 'authoring') await shootMainPath();
await shootAuthoring({
  open,
  shoot,
  fill,
  press,
  logins,
  wait: (milliseconds) => clock.moveTo(new Date(clock.now().getTime() + milliseconds)),
});

await browser.close();
await program.stop();
await server.stop();
rmSync(folder, { recursive: true, force: true });

async function shootMainPath(): Promise<void> {
  const { page: guest } = await open();
  await guest.goto('/');
  await shoot(guest, 'start');
  await fill(guest, { 'Ihr Anliegen': 'hund anmelden', 'Postleitzahl oder Ort': '98617' });
  await press(guest, 'Suchen');
  await shoot(guest, 'place');
  await guest.getByRole('link', { name: 'Untermaßfeld' }).click();
  await guest.getByRole('link', { name: 'Hund anmelden', exact: true }).first().click();
  await shoot(guest, 'service');
  await guest.getByRole('link', { name: 'Online beantragen' }).first().click();
  await fill(guest, {
    Vorname: 'Anna',
    Nachname: 'Muster',
    'E-Mail': 'anna.muster@post.example',
    'Straße und Hausnummer': 'Beispielweg 7',
    Postleitzahl: '98617',
    Ort: 'Untermaßfeld',
  });
  await press(guest, 'Weiter');
  await fill(guest, {
    'Name des Hundes': 'Bello',
    Rasse: 'Labrador-Mischling',
    'Geburtsdatum des Hundes': '2.5.2024',
    Chipnummer: '276 098 102 345 67',
    'Hund gehalten seit': '1.11.2026',
  });
  await guest.getByRole('radio', { name: 'Nein' }).check();
  await press(guest, 'Weiter');
  await shoot(guest, 'application');
  await fill(guest, { Chipnummer: '276 098 102 345 678' });
  await press(guest, 'Weiter');
  await shoot(guest, 'review');
  await press(guest, 'Absenden');
  const status = guest.url();
  await waitForJobs();

  const { page: staff } = await open();
  const login = logins.find(({ email }) => email === 'sachbearbeitung@meiningen.demo.example')!;
  await staff.goto('/anmelden');
  await fill(staff, { 'E-Mail': login.email, Passwort: login.password ?? '' });
  await press(staff, 'Anmelden');
  await shoot(staff, 'workplace');
  await staff.getByRole('link', { name: /Bello/ }).first().click();
  await press(staff, 'Übernehmen');
  const file = staff.url().split('?')[0]!;
  await staff.goto(`${file}?tun=nachfordern`);
  await fill(staff, { 'Was fehlt?': 'Bitte senden Sie ein Foto von Seite 3 des Heimtierausweises.' });
  await press(staff, 'Nachforderung senden');
  await waitForJobs();
  await guest.goto(status);
  await fill(guest, { 'Ihre Antwort': 'Anbei das Foto.' });
  await guest
    .getByLabel('Unterlagen', { exact: true })
    .first()
    .setInputFiles({
      name: 'heimtierausweis-seite-3.png',
      mimeType: 'image/png',
      buffer: await guest.screenshot({ clip: { x: 0, y: 0, width: 300, height: 200 } }),
    });
  await press(guest, 'Antwort senden');
  await waitForJobs();
  await staff.goto(file);
  await shoot(staff, 'case');
  await staff.goto(`${file}?tun=bescheid`);
  await staff.getByLabel('Hundesteuer festsetzen').check();
  await press(staff, 'Weiter');
  await fill(staff, {
    'Steuerpflichtig ab': '1.11.2026',
    'Steuer im Jahr': '60,00',
    'Fällig am': '15.12.2026',
    Kassenzeichen: '01.0815.4711',
    Satzung: 'Hundesteuersatzung (Beispiel)',
  });
  await press(staff, 'Weiter zur Prüfung');
  await press(staff, 'Entscheiden und zustellen');
  await waitForJobs();
  await guest.goto(status);
  await shoot(guest, 'status');
  await guest.goto('/behoerden/16066042');
  await shoot(guest, 'authority');
}
