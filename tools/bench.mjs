// `npm run bench`: speed figures beside a floor that is measured in the same run on the same machine. The floor is the least work that
// any program has to do for the same answer; the factor between the two says more than the microseconds, which depend on the machine.
// A section is a module tools/bench/<name>.mts that exports `figures`. `npm run bench -- law` runs only that section.
import { readdirSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const folder = new URL('./bench/', import.meta.url);
const asked = process.argv.slice(2);
const sections = readdirSync(folder)
  .filter((name) => name.endsWith('.mts'))
  .map((name) => name.slice(0, -'.mts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name));

let missed = 0;
console.log(
  `${'what'.padEnd(34)}${'µs'.padStart(12)}${'floor µs'.padStart(12)}${'× floor'.padStart(9)}${'target µs'.padStart(12)}`,
);
for (const section of sections) {
  const { figures } = await import(new URL(`${section}.mts`, folder).href);
  for (const figure of figures) {
    const [micros, floor] = await measurePair(figure.run, figure.floor);
    const kept = micros <= figure.targetMicros;
    if (!kept) missed += 1;
    const row = [
      round(micros).padStart(12),
      round(floor).padStart(12),
      (micros / floor).toFixed(1).padStart(9),
      String(figure.targetMicros).padStart(12),
    ];
    console.log(`${figure.name.padEnd(34)}${row.join('')}  ${kept ? 'kept' : 'MISSED'}`);
  }
}
if (missed > 0) process.exitCode = 1;

/** Runs both in turns, so that a busy machine slows both; the median of the rounds counts. */
async function measurePair(run, floor) {
  const rounds = 15;
  const calls = [await callsFor(run), await callsFor(floor)];
  const found = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    found[0].push(await time(run, calls[0]));
    found[1].push(await time(floor, calls[1]));
  }
  return found.map((values) => values.sort((a, b) => a - b)[Math.floor(rounds / 2)]);
}

/** So many calls that a round takes about 20 ms; also warms up. */
async function callsFor(run) {
  let calls = 1;
  for (;;) {
    const micros = (await time(run, calls)) * calls;
    if (micros > 20_000 || calls > 10_000_000) return calls;
    calls *= 2;
  }
}

async function time(run, calls) {
  let kept;
  const start = process.hrtime.bigint();
  for (let call = 0; call < calls; call += 1) {
    const value = run();
    kept = value instanceof Promise ? await value : value;
  }
  const nanos = Number(process.hrtime.bigint() - start);
  if (kept === undefined) throw new Error('a figure has to return something');
  return nanos / 1000 / calls;
}

function round(micros) {
  return micros < 10 ? micros.toFixed(2) : String(Math.round(micros));
}
