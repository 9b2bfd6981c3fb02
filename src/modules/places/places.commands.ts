import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Actor } from '../../platform/db/actor.ts';
import type { Command, Platform, Progress } from '../../platform/module.ts';
import { selectHeld } from './held.queries.ts';
import { importBoundaries, importGv100ad, importPostalCodes, type Origin, releaseHeld } from './import.actions.ts';
import type { Places } from './places.ts';
import { splitList } from './table.rules.ts';

type Deps = Pick<Platform, 'db' | 'clock'> & { readonly places: Places };

const actor: Actor = { kind: 'job', job: 'command:places' };
const originUsage = '[--source TEXT] [--licence TEXT] [--state DAY]';

/** Imports of public data, and transfers of tasks on the command line. */
export function placesCommands(deps: Deps): Command[] {
  return [
    {
      name: 'import gv100ad',
      usage: 'FILE',
      summary: 'Take over the official list of municipalities',
      run: importing('FILE', (bytes, _origin, print) => importGv100ad(deps, bytes, print)),
    },
    {
      name: 'import postal-codes',
      usage: `CSV ${originUsage}`,
      summary: 'Take over pairs of postal code and municipality',
      run: importing('CSV', (bytes, origin, print) => importPostalCodes(deps, bytes, origin, print)),
    },
    {
      name: 'import boundaries',
      usage: `TOPOJSON ${originUsage}`,
      summary: 'Take over boundaries for overview maps',
      run: importing('TOPOJSON', (bytes, origin, print) => importBoundaries(deps, bytes, origin, print)),
    },
    {
      name: 'import held',
      usage: '',
      summary: 'List rows of imports that wait for release',
      run: async (_, print) => listHeld(deps, print),
    },
    {
      name: 'import release',
      usage: 'ID…',
      summary: 'Take over held rows',
      run: (ids, print) => release(deps, ids, print),
    },
    {
      name: 'transfer add',
      usage: 'delegating|mandating FROM TO SERVICES FIRST-DAY [LAST-DAY] [--areas AGS,…] [--reference TEXT]',
      summary: 'Write a transfer of tasks between two authorities',
      run: (args, print) => addTransfer(deps, args, print),
    },
    {
      name: 'transfer end',
      usage: 'ID LAST-DAY',
      summary: 'Set the last day of a transfer',
      run: (args, print) => endTransfer(deps, args, print),
    },
    {
      name: 'transfer list',
      usage: '',
      summary: 'List the transfers of tasks',
      run: async (_, print) => listTransfers(deps, print),
    },
  ];
}

function importing(
  file: string,
  work: (bytes: Uint8Array, origin: Origin, print: Progress) => Promise<number>,
): Command['run'] {
  return async (args, print) => {
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { source: text, licence: text, state: text },
    });
    const [path] = positionals;
    if (!path) {
      print(`Missing: ${file}`);
      return 2;
    }
    await work(await readFile(path), values, print);
    return 0;
  };
}

async function listHeld({ db }: Deps, print: Progress): Promise<number> {
  const rows = await selectHeld(db.read);
  if (rows.length === 0) print('Nothing is held.');
  for (const { id, dataset, key, reason, known, incoming } of rows) {
    print(`${id}  ${dataset} ${key}  ${reason}  ${summarise(known)} -> ${summarise(incoming)}`);
  }
  return 0;
}

/** The few fields by which an editor judges a row. */
function summarise(value: unknown): string {
  if (value === null || typeof value !== 'object') return 'nothing';
  const { name, inhabitants, hectares, associationKey, code, ags, pairs } = value as Record<string, unknown>;
  const shown = {
    name,
    inhabitants,
    hectares,
    associationKey,
    code,
    ags,
    pairs: Array.isArray(pairs) ? pairs.length : pairs,
  };
  return Object.entries(shown)
    .filter(([, part]) => part !== undefined && part !== null)
    .map(([field, part]) => `${field} ${part}`)
    .join(', ');
}

async function release(deps: Deps, ids: readonly string[], print: Progress): Promise<number> {
  if (ids.length === 0 || ids.some((id) => !/^\d{1,15}$/.test(id))) {
    print('Usage: rennsteig import release ID…');
    return 2;
  }
  const released = await releaseHeld(deps, ids.map(Number), print);
  if (released === ids.length) return 0;
  print(`${ids.length - released} of the ids are not held`);
  return 1;
}

async function addTransfer({ places }: Deps, args: readonly string[], print: Progress): Promise<number> {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { areas: text, reference: text },
  });
  const [kind, fromId, toId, services, validFrom, validTo] = positionals;
  if ((kind !== 'delegating' && kind !== 'mandating') || !fromId || !toId || !services || !validFrom) {
    print('Usage: rennsteig transfer add delegating|mandating FROM TO SERVICES FIRST-DAY [LAST-DAY] [--areas AGS,…]');
    return 2;
  }
  const transfer = await places.addTransfer(actor, {
    kind,
    fromId,
    toId,
    services: splitList(services),
    areas: splitList(values.areas),
    validFrom,
    validTo: validTo ?? null,
    reference: values.reference ?? null,
    source: 'command line',
  });
  print(`${transfer.id}  ${places.authorityName(fromId)} -> ${places.authorityName(toId)} from ${validFrom}`);
  return 0;
}

async function endTransfer({ places }: Deps, [id, validTo]: readonly string[], print: Progress): Promise<number> {
  if (!id || !validTo) {
    print('Usage: rennsteig transfer end ID LAST-DAY');
    return 2;
  }
  await places.endTransfer(actor, { id, validTo });
  return 0;
}

async function listTransfers({ places }: Deps, print: Progress): Promise<number> {
  const transfers = await places.listTransfers();
  if (transfers.length === 0) print('There is no transfer.');
  for (const { id, kind, fromId, toId, services, validFrom, validTo } of transfers) {
    print(
      `${id}  ${kind}  ${places.authorityName(fromId)} -> ${places.authorityName(toId)}  ${services.join(',')}  ${validFrom} to ${validTo ?? 'open'}`,
    );
  }
  return 0;
}
