import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { projectRoot } from '../config/paths.ts';
import { createStackReader } from './stack.ts';

it('tells the places of the source in the stack of a bundle', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rennsteig-stack-'));
  try {
    const source = join(folder, 'fee.ts');
    writeFileSync(
      source,
      'type Fee = { amount: number };\n\nexport function pay(fee?: Fee): number {\n  return fee!.amount;\n}\n',
    );
    const outfile = join(folder, 'bundle.mjs');
    await build({ entryPoints: [source], outfile, bundle: true, format: 'esm', sourcemap: true });
    // In a process of its own: the one of the tests reads source maps itself.
    const program = `import(${JSON.stringify(pathToFileURL(outfile))}).then(({ pay }) => pay()).catch(({ stack }) => console.log(stack))`;
    const stack = execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' });
    expect(stack).toContain('bundle.mjs:');
    expect(createStackReader(outfile)(stack)).toContain(`at pay (${relative(projectRoot, source)}:4:15)`);
    expect(createStackReader(join(folder, 'other.mjs'))(stack)).toBe(stack);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
