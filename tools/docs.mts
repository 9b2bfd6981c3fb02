// Writes the pages of the docs that are made from the code: `npm run docs`. A guard test compares them with the code.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { configFragments } from '../src/compose.ts';
import { describeConfiguration } from '../src/platform/config/describe.ts';
import { projectRoot } from '../src/platform/config/paths.ts';
import { describeLawPages } from './law-docs.mts';

const pages = [
  { path: 'docs/configuration.md', text: describeConfiguration(configFragments) },
  ...describeLawPages().map(({ name, text }) => ({ path: `docs/law/${name}`, text })),
];
for (const { path, text } of pages) {
  const file = join(projectRoot, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`Wrote ${path}`);
}
