// `npm run test:crash`: kills processes and database while applications are sent, and looks for what was lost or doubled. 500 applications;
// `npm run test:crash -- short` sends 60 (part of CI), `-- long` 10,000.
import { register } from 'tsx/esm/api';
import { buildProgram } from './build.mjs';

await buildProgram({ print: console.log });
register();
const { runCrashTest } = await import('../tests/crash/crash.ts');
process.exit(await runCrashTest(process.argv.slice(2)));
