// `npm run bench`: speed figures, each beside a floor measured in the same run. Prints a table and writes build/bench.json.
// `npm run bench -- inbox`: the lists of an authority with 100,000 cases. `-- overload`: three times as many people as one process can bear.
import { register } from 'tsx/esm/api';
import { buildProgram } from './build.mjs';

await buildProgram({ print: console.log });
register();
const [word, ...rest] = process.argv.slice(2);
if (word === 'overload') process.exit(await (await import('../tests/load/overload.ts')).runOverload());
if (word === 'inbox') process.exit(await (await import('../tests/load/inbox.ts')).runInbox(rest));
const { runBench } = await import('../tests/load/bench.ts');
process.exit(await runBench(word ? [word, ...rest] : []));
