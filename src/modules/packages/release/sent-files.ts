import { codelistBytes, codelistFile, readCodelist, reasonOf } from '../codelist-files.ts';
import { hashFiles, type PackageFiles, packageFileName, packageLimits } from '../package-files.ts';

type Sent = { readonly name: string; readonly content: Buffer };

const ownFile = /^(service|form|journeys|tasks|texts\.[A-Za-z-]+)\.yaml$|\.(typ|md|svg)$/;

/**
 * The same as `readPackageFiles` for files that a browser sent. It sends no folders: what is no file of the package itself is a code list. The
 * package is named as it says itself.
 */
export async function takePackageFiles(given: readonly Sent[]): Promise<PackageFiles | { refused: string[] }> {
  if (given.length > packageLimits.files * 2) return { refused: [`at most ${packageLimits.files} files`] };
  const refused: string[] = [];
  const files: PackageFiles['files'] = {};
  for (const { name, content } of given) {
    if (!ownFile.test(name) && codelistFile.test(name)) await takeCodelist(name, content, files, refused);
    else if (!packageFileName.test(name))
      refused.push(`${name}: only .yaml, .typ, .md and .svg files with plain names`);
    else if (content.length > packageLimits.bytes) refused.push(`${name}: larger than ${packageLimits.bytes} bytes`);
    else files[name] = content.toString('utf8');
  }
  if (refused.length > 0) return { refused };
  const name = /^slug:\s*["']?([a-z][a-z0-9-]{0,79})/m.exec(files['service.yaml'] ?? '')?.[1] ?? '';
  return { folder: '', name, files, hash: hashFiles(files) };
}

async function takeCodelist(
  name: string,
  content: Buffer,
  files: PackageFiles['files'],
  refused: string[],
): Promise<void> {
  const path = `codelists/${name}`;
  if (content.length > codelistBytes) {
    refused.push(`${path}: larger than ${codelistBytes} bytes`);
    return;
  }
  const read = await readCodelist(path, content).catch((error: unknown) => reasonOf(error));
  if (typeof read === 'string') refused.push(`${path}: ${read}`);
  else files[read.name] = read.content;
}
