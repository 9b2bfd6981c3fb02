import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../config/paths.ts';

/** Style sheets, fonts and islands as the build left them. */
export const assetsFolder = join(projectRoot, 'build/assets');

/** Changes with every build: part of the address of every asset. */
export function assetsVersion(): string {
  const stamp = join(projectRoot, 'build/stamp');
  return existsSync(stamp) ? readFileSync(stamp, 'utf8').slice(0, 10) : 'dev';
}
