// `npm test`: builds, then runs the unit tests, the tests on a real database with the guards, and the tests in a real browser.
// `npm test -- unit db browser` runs only the named parts; further words after `--` go to vitest. The last line counts what ran.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build.mjs';
import { findBrowser } from './find-browser.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const allParts = ['unit', 'db', 'browser'];
const args = process.argv.slice(2);
const asked = args.filter((word) => allParts.includes(word));
const extra = args.filter((word) => !allParts.includes(word));
const parts = asked.length > 0 ? asked : allParts;

// Everything that tests write lies in one folder that goes with them; the user of the embedded server must be able to enter it.
const room = mkdtempSync(join(tmpdir(), 'rennsteig-npm-test-'));
chmodSync(room, 0o755);
for (const folder of ['tmp', 'config', 'cache']) mkdirSync(join(room, folder));
chmodSync(join(room, 'tmp'), 0o755);

let child;
let ended = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    ended = true;
    signalGroup('SIGTERM');
    setTimeout(() => signalGroup('SIGKILL'), 10_000).unref();
  });
}

process.exitCode = await main().finally(tidy);

async function main() {
  await buildProgram({ print: console.log });
  const browser = parts.includes('browser') ? findBrowser({ print: console.log }) : undefined;
  if (parts.includes('browser') && !browser) return 1;
  const total = { passed: 0, failed: 0, skipped: 0, failures: [] };
  let code = 0;
  for (const part of parts) {
    if (ended) break;
    console.log(`\n== ${part} tests`);
    const report = join(room, `${part}.json`);
    const result = await run(part, report, browser);
    if (result !== 0) code = 1;
    addReport(total, report, { part, result });
  }
  // Again at the end, where a log that was cut still shows it.
  for (const failure of total.failures) console.log(`\nFAILED ${failure}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return ended || total.failed > 0 || total.passed === 0 ? 1 : code;
}

function run(part, report, browser) {
  child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--project',
      part,
      '--passWithNoTests',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...extra,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      // A process group of its own, so that nothing of it can stay behind.
      detached: true,
      env: {
        ...process.env,
        TMPDIR: join(room, 'tmp'),
        XDG_CONFIG_HOME: join(room, 'config'),
        XDG_CACHE_HOME: join(room, 'cache'),
        ...(browser ? { CHROMIUM_PATH: browser } : {}),
      },
    },
  );
  return new Promise((resolve) =>
    child.on('close', (code) => {
      signalGroup('SIGKILL');
      resolve(code ?? 1);
    }),
  );
}

function signalGroup(signal) {
  try {
    if (child) process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** A part that broke down before it could report counts as one failure. */
function addReport(total, report, { part, result }) {
  if (!existsSync(report)) {
    if (result !== 0) {
      total.failed += 1;
      total.failures.push(`${part}: ended before it could report`);
    }
    return;
  }
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, success, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  total.passed += numPassedTests;
  total.failed += numFailedTests || (success && result === 0 ? 0 : 1);
  total.skipped += numPendingTests + numTodoTests;
  total.failures.push(...testResults.flatMap(describeFailures));
}

/** Each failed test, or a failed file (a hook), with the beginning of what it said. */
function describeFailures({ name, status, message, assertionResults }) {
  const file = relative(root, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length > 0)
    return failed.map((test) => `${file}: ${test.fullName}\n${(test.failureMessages[0] ?? '').slice(0, 600)}`);
  return status === 'failed' ? [`${file}: ${message.slice(0, 1500)}`] : [];
}

/** Also after a crash nothing stays: a database server that its test run could not stop any more is stopped here. */
function tidy() {
  for (const pidFile of findPidFiles(join(room, 'tmp'))) {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    if (Number.isInteger(pid) && pid > 1) spawnSync('kill', ['-QUIT', String(pid)]);
  }
  rmSync(room, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
}

function findPidFiles(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name, 'postgres/data/postmaster.pid'))
    .filter((file) => existsSync(file));
}
