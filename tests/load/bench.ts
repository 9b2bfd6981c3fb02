import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { startEmbedded } from '../../src/platform/embedded/embedded.ts';
import { measureForms } from './forms.ts';
import { measureJourneys } from './journeys.ts';
import { measureLaw } from './law.ts';
import { measureLookUps } from './look-ups.ts';
import { measurePages } from './pages.ts';
import { measurePdf } from './pdf.ts';
import { startServers } from './servers.ts';
import { renderFigures, renderTargets, type Section } from './tables.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);

/** Measures on a database of its own, with every commit on disk (fsync on), and leaves nothing behind. */
export async function runBench(args: readonly string[]): Promise<number> {
  const journeys = Number(args.find((word) => /^\d+$/.test(word)) ?? 300);
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-bench-'));
  chmodSync(folder, 0o755);
  const database = await startEmbedded({
    folder: join(folder, 'postgres'),
    passwordFile: join(folder, 'keys/database'),
    database: 'rennsteig_test',
    print: () => undefined,
  });
  const databasePid = Number(readFileSync(join(database.folder, 'data/postmaster.pid'), 'utf8').split('\n')[0]);
  try {
    const sections: Section[] = [];
    const measure = async (what: string, work: () => Section | Promise<Section>) => {
      print(`Measuring ${what} …`);
      sections.push(await work());
    };
    await measure('what answers from memory', () => measureLookUps(database.url));
    await measure('the law library', () => ({ figures: measureLaw(1), targets: [] }));
    await measure('large forms', formsSection);
    await measure('a start on existing data, pages and steps of a form', async () => {
      const servers = await startServers(database.url, { web: 1 });
      try {
        return await measurePages(servers);
      } finally {
        await servers.stop();
      }
    });
    await measure('complete journeys', () => measureJourneys(database.url, databasePid, journeys));
    await measure('decisions as PDF', measurePdf);
    const figures = sections.flatMap((section) => section.figures);
    const targets = sections.flatMap((section) => section.targets);
    print(`\n${renderFigures(figures)}\n\n${renderTargets(targets)}\n`);
    const machine = { node: process.version, cores: cpus().length, processor: cpus()[0]?.model };
    const report = { at: new Date().toISOString(), ...machine, figures, targets };
    writeFileSync(join(projectRoot, 'build/bench.json'), `${JSON.stringify(report, null, 2)}\n`);
    print('Written to build/bench.json');
    return 0;
  } finally {
    await database.stop();
    for (const place of [folder, database.folder]) rmSync(place, { recursive: true, force: true });
  }
}

/** A list of 100 rows of 20 questions within 5 ms. */
function formsSection(): Section {
  const figures = measureForms(2);
  const { figure, floor } = figures[0]!;
  const target = {
    what: 'form of 100 rows × 20 questions, p50',
    unit: 'ms',
    value: figure.p50,
    most: 5,
    floor: floor.p50,
  };
  return { figures, targets: [target] };
}
