import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../platform/config/paths.ts';
import { makeKeys } from './key-pair.ts';
import type { SamlKeys } from './saml.types.ts';

/** Keys of the demonstration, made when they are first needed and kept beside its other keys. Never part of the project. */
export async function keepDemoKeys(name: string, now: Date): Promise<SamlKeys> {
  const folder = join(projectRoot, 'var/keys');
  const file = join(folder, `saml-${name}.json`);
  const known = readKeys(file);
  if (known) return known;
  const made = await makeKeys(`Rennsteig Demo ${name}`, now);
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, JSON.stringify(made), { mode: 0o600, flag: 'wx' });
    return made;
  } catch {
    // Another process was faster: both use what it made.
    return readKeys(file) ?? made;
  }
}

function readKeys(file: string): SamlKeys | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as SamlKeys;
  } catch {
    return undefined;
  }
}
