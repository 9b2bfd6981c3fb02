#!/usr/bin/env node
// The `rennsteig` command: builds itself when a source changed, then runs the bundle in this process.
import { buildProgram } from '../tools/build.mjs';

process.setSourceMapsEnabled(true);
await buildProgram({ print: (line) => console.error(line) });
await import('../build/main.mjs');
