// The modules in their order, read from the one list in src/compose.ts (tools run without a compiler).
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const compose = join(dirname(dirname(fileURLToPath(import.meta.url))), 'src/compose.ts');
const list = /export const moduleNames = \[([^\]]*)\]/.exec(readFileSync(compose, 'utf8'));
if (!list) throw new Error('src/compose.ts holds no list moduleNames');

export const moduleNames = [...list[1].matchAll(/'([a-z]+)'/g)].map(([, name]) => name);
