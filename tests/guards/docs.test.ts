import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { configFragments } from '../../src/compose.ts';
import { describeConfiguration } from '../../src/platform/config/describe.ts';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { describeLawPages } from '../../tools/law-docs.mts';

// Pages of the docs that are made from the code say what the code says. When this fails: npm run docs.
const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');

describe('generated docs', () => {
  it('docs/configuration.md', () => {
    expect(read('docs/configuration.md')).toBe(describeConfiguration(configFragments));
  });

  it.each(describeLawPages())('docs/law/$name', ({ name, text }) => {
    expect(read(`docs/law/${name}`)).toBe(text);
  });

  it('docs/law holds no page that nobody writes any more', () => {
    const names = describeLawPages().map(({ name }) => name);
    expect(readdirSync(join(projectRoot, 'docs/law')).sort()).toEqual([...names].sort());
  });
});
