import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command, Platform } from '../../platform/module.ts';
import { importLeika } from './load.actions.ts';

export function catalogueCommands(deps: Pick<Platform, 'db' | 'clock'>): Command[] {
  return [
    {
      name: 'import leika',
      usage: 'CSV [--source TEXT]',
      summary: 'Take over a list of official service names (leika_key,name,type,ozg_name,situation)',
      run: async (args, print) => {
        const { values, positionals } = parseArgs({
          args: [...args],
          allowPositionals: true,
          options: { source: { type: 'string' } },
        });
        const [path] = positionals;
        if (!path) {
          print('Usage: rennsteig import leika CSV [--source TEXT]');
          return 2;
        }
        print(`Reading ${path} …`);
        const count = await importLeika(deps, await readFile(path, 'utf8'), values);
        print(`${count} official service names taken over; running servers see them within seconds.`);
        return 0;
      },
    },
  ];
}
