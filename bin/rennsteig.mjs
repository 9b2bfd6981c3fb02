#!/usr/bin/env -S node --max-semi-space-size=8 --max-old-space-size=1024
// The `rennsteig` command: builds itself when a source changed, then runs the bundle in this process. The limits keep it small: Node would let garbage
// grow to four times of what is in use.
import { setFlagsFromString } from 'node:v8';
import { buildProgram } from '../tools/build.mjs';

// Young garbage is collected by one thread: more of them wake each other for a millisecond of work, and the other cores have requests to answer.
setFlagsFromString('--no-parallel-scavenge');
await buildProgram({ print: (line) => console.error(line) });
await import('../build/main.mjs');
