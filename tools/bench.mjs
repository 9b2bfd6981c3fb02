// `npm run bench`: speed figures, each beside a floor measured in the same run. Prints a table and writes build/bench.json.
import { register } from 'tsx/esm/api';
import { buildProgram } from './build.mjs';

await buildProgram({ print: console.log });
register();
const { runBench } = await import('../tests/load/bench.ts');
process.exit(await runBench(process.argv.slice(2)));
