// Finds a Chromium for the browser tests: CHROMIUM_PATH, one on the PATH, else Debian's package when root may install it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a browser, or undefined after it was said what to install. */
export function findBrowser({ print }) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isProgram(named)) return named;
    print(`CHROMIUM_PATH names ${named}, which is no program.`);
    return undefined;
  }
  return onPath() ?? install(print);
}

function install(print) {
  if (process.getuid?.() === 0 && lookUp('apt-get')) {
    print('No Chromium found: installing the package chromium with apt-get, for the browser tests …');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    for (const args of [
      ['-qq', 'update'],
      ['-qq', '-y', '--no-install-recommends', 'install', 'chromium'],
    ]) {
      const { status, stderr } = spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
      if (status !== 0) {
        print(`apt-get ${args.join(' ')} failed:\n${stderr}`);
        break;
      }
    }
    const found = onPath();
    if (found) return found;
  }
  print(
    'The browser tests need Chromium and found none. Install it (Debian: sudo apt-get install chromium) or name one with ' +
      'CHROMIUM_PATH=/path/to/chromium, then run "npm test" again. "npm test -- unit db" runs the tests that need no browser.',
  );
  return undefined;
}

const onPath = () => names.map(lookUp).find(Boolean);

const lookUp = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find(isProgram);

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
