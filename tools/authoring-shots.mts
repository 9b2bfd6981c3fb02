// The screenshots of docs/authoring.md: a service from `package new` to the portal, as an author makes it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageNewCommand } from '../src/modules/packages/authoring/package-new.ts';
import { startPreview } from '../src/modules/preview/preview.server.tsx';

type Tools = {
  open: () => Promise<{ page: Page }>;
  shoot: (page: Page, name: string) => Promise<void>;
  fill: (page: Page, values: Record<string, string>) => Promise<void>;
  press: (page: Page, name: string) => Promise<void>;
  logins: readonly { email: string; password: string | undefined }[];
  /** Lets time go by. */
  wait: (milliseconds: number) => void;
};

const slug = 'fischereischein-verlaengern';

export async function shootAuthoring({ open, shoot, fill, press, logins, wait }: Tools): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'rennsteig-authoring-'));
  const folder = join(root, slug);
  const edit = (name: string, from: string, to: string) => {
    const path = join(folder, name);
    const before = readFileSync(path, 'utf8');
    if (!before.includes(from)) throw new Error(`${name} has nothing like ${from}`);
    writeFileSync(path, before.replace(from, to));
  };
  await packageNewCommand.run([slug, '--folder', root], () => undefined);
  edit('texts.de.yaml', 'title: Fischereischein verlaengern', 'title: Fischereischein verlängern');
  edit(
    'texts.de.yaml',
    'Beschreiben Sie in einem Satz, was man hier erreicht.',
    'Verlängern Sie Ihren Fischereischein.',
  );
  edit('service.yaml', '99000000000000', '99042001012000');

  const preview = await startPreview(folder, 0);
  const origin = preview.address.replace(/\/\/[^:]*(\[.*\])?:/, '//localhost:');
  const { page: author } = await open();
  await author.goto(origin);
  await shoot(author, 'authoring-preview');
  await author.getByRole('link', { name: 'another kind asks which' }).click();
  await shoot(author, 'authoring-form');
  edit('journeys.yaml', 'steps: [person, matter, review]', 'steps: [person, review]');
  await author.goto(origin);
  await shoot(author, 'authoring-mistake');
  edit('journeys.yaml', 'steps: [person, review]', 'steps: [person, matter, review]');
  await preview.stop();

  const signIn = async (email: string): Promise<Page> => {
    const { page } = await open();
    const login = logins.find((one) => one.email === email)!;
    await page.goto('/anmelden');
    await fill(page, { 'E-Mail': email, Passwort: login.password ?? '' });
    await press(page, 'Anmelden');
    return page;
  };
  const editor = await signIn('redaktion@land.demo.example');
  await editor.goto('/arbeitsplatz/pakete');
  await editor
    .getByLabel('Dateien des Pakets', { exact: true })
    .setInputFiles(readdirSync(folder).map((name) => join(folder, name)));
  await fill(editor, { 'Was ist neu?': 'Die erste Version.' });
  await press(editor, 'Prüfen und einreichen');
  await shoot(editor, 'authoring-submitted');
  const admin = await signIn('verwaltung@land.demo.example');
  await admin.goto(`/arbeitsplatz/pakete/${slug}/1.0.0`);
  await shoot(admin, 'authoring-approve');
  await press(admin, 'Freigeben');
  wait(61_000);
  await admin.goto('/arbeitsplatz/pakete');
  const { page: guest } = await open();
  await guest.goto('/leistungen/fischereischein?ags=16066042');
  await guest.getByRole('link', { name: 'Online beantragen' }).first().waitFor();
  await shoot(guest, 'authoring-portal');
  rmSync(root, { recursive: true });
}
