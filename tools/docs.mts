// Writes the pages of the docs that are made from the code: `npm run docs`. A guard test compares them with the code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configFragments } from '../src/compose.ts';
import { describeConfiguration } from '../src/platform/config/describe.ts';
import { projectRoot } from '../src/platform/config/paths.ts';

const file = join(projectRoot, 'docs/configuration.md');
writeFileSync(file, describeConfiguration(configFragments));
console.log(`Wrote ${file}`);
