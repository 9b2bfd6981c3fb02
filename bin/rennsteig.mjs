#!/usr/bin/env -S node --max-semi-space-size=8 --max-old-space-size=1024
// The `rennsteig` command: builds itself when a source changed, then runs the bundle in this process. The limits keep it small: Node would let garbage
// grow to four times of what is in use.
import { buildProgram } from '../tools/build.mjs';

await buildProgram({ print: (line) => console.error(line) });
await import('../build/main.mjs');
