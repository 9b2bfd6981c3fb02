import { dayInBerlin } from '../../../lang/format.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Command } from '../../../platform/module.ts';
import { readPackageFiles } from '../package-files.ts';
import type { Packages } from '../packages.ts';
import { releasePath } from '../release/release.paths.ts';

export type PublishDeps = {
  readonly packages: Packages;
  readonly clock: Clock;
  /** The account of a person of staff, with its roles; locked ones are not found. */
  readonly findStaff: (email: string) => Promise<Actor | undefined>;
};

const usage = 'Usage: rennsteig package publish DIR --by EMAIL [--from YYYY-MM-DD] [--note TEXT]';
const options = ['--by', '--from', '--note'] as const;

/**
 * `rennsteig package publish DIR --by EMAIL`: submits a version in the name of an editor. It holds only after another person has approved
 * it in the workplace.
 */
export function packagePublishCommand({ packages, clock, findStaff }: PublishDeps): Command {
  return {
    name: 'package publish',
    usage: 'DIR --by EMAIL [--from YYYY-MM-DD] [--note TEXT]',
    summary: 'Submit a version of a package; a second person approves it in the workplace',
    run: async (args, print) => {
      const found = readArguments(args);
      if (!found) {
        print(usage);
        return 2;
      }
      const day = found['--from'] ?? dayInBerlin(clock.now());
      if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || new Date(`${day}T00:00:00Z`).toJSON()?.slice(0, 10) !== day) {
        print(`${day} is no day; write it as 2027-01-31.`);
        return 2;
      }
      const actor = await findStaff(found['--by']);
      if (!actor) {
        print(`There is no account ${found['--by']}. Accounts are made with: rennsteig staff add`);
        return 1;
      }
      const read = await readPackageFiles(found.folder);
      if ('refused' in read) {
        for (const reason of read.refused) print(`✗ ${reason}`);
        return 1;
      }
      const outcome = await packages.submit(actor, { files: read, effectiveFrom: day, note: found['--note'] ?? '' });
      if (outcome.kind === 'refused') {
        print(`✗ ${read.name} is not submitted:`);
        for (const { at, message } of outcome.problems) print(`    ${at}\n        ${message}`);
        return 1;
      }
      print(
        `✓ ${outcome.slug} ${outcome.version} is submitted. It holds from ${day}, once a second person has approved it:`,
      );
      print(`    ${releasePath(outcome.slug, outcome.version)}`);
      return 0;
    },
  };
}

type Arguments = { folder: string; '--by': string; '--from'?: string; '--note'?: string };

function readArguments(args: readonly string[]): Arguments | undefined {
  const rest = [...args];
  const named: { -readonly [name in (typeof options)[number]]?: string } = {};
  for (const option of options) {
    const at = rest.indexOf(option);
    if (at >= 0) named[option] = rest.splice(at, 2)[1];
  }
  const [folder, more] = rest;
  const by = named['--by'];
  return folder && more === undefined && by ? { ...named, folder, '--by': by } : undefined;
}
