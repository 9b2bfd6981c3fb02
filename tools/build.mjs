// Builds the program into build/: one bundle of our code, the style sheet, the islands and the assets of KERN.
// Skipped when no source changed since the last build. `buildProgram()` is also what `bin/rennsteig.mjs` calls.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = join(root, 'build');
const kern = join(root, 'node_modules/@kern-ux/native/dist');

export async function buildProgram({ print = () => {} } = {}) {
  const stamp = sourceStamp();
  const stampFile = join(out, 'stamp');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  print('Building …');
  // Only now: a start without anything to build does not need it in memory.
  const { build } = await import('esbuild');
  rmSync(stampFile, { force: true });
  mkdirSync(join(out, 'assets/kern/fonts'), { recursive: true });
  const common = { bundle: true, sourcemap: true, logLevel: 'warning', target: 'node20' };
  await build({
    ...common,
    entryPoints: [join(root, 'src/main.ts')],
    outfile: join(out, 'main.mjs'),
    platform: 'node',
    format: 'esm',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcesContent: false,
  });
  await buildIslands(build, common);
  buildStyles();
  packAssets();
  writeFileSync(stampFile, stamp);
  return true;
}

async function buildIslands(build, common) {
  const folder = join(root, 'src/ui/islands');
  const entryPoints = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(folder, name))
    : [];
  if (entryPoints.length === 0) return;
  await build({
    ...common,
    entryPoints,
    outdir: join(out, 'assets/islands'),
    platform: 'browser',
    target: 'es2020',
    format: 'iife',
    minify: true,
  });
}

/** KERN first, then ours in the order of the file names; the start of the name is its number. */
function buildStyles() {
  const folder = join(root, 'src/ui/styles');
  const files = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.css'))
        .sort()
    : [];
  writeFileSync(
    join(out, 'assets/rennsteig.css'),
    files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n'),
  );
  cpSync(join(kern, 'kern.min.css'), join(out, 'assets/kern/kern.min.css'));
  cpSync(join(kern, 'fonts'), join(out, 'assets/kern/fonts'), { recursive: true });
  const drawings = join(root, 'src/ui/drawings');
  if (existsSync(drawings)) cpSync(drawings, join(out, 'assets'), { recursive: true });
}

/** Packed once here, not for each request: on a slow line the style sheets are most of the first page. */
function packAssets() {
  for (const file of filesBelow(join(out, 'assets')).filter((name) => /\.(css|js|svg)$/.test(name))) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.br`, brotliCompressSync(bytes));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

function filesBelow(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function sourceStamp() {
  const hash = createHash('sha256');
  for (const file of [
    ...filesBelow(join(root, 'src')),
    join(root, 'package-lock.json'),
    fileURLToPath(import.meta.url),
  ]) {
    const { mtimeMs, size } = statSync(file);
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const done = await buildProgram({ print: console.log });
  console.log(done ? 'Built into build/.' : 'Nothing changed since the last build.');
}
