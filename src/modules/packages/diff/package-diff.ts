import type { CompiledPackage } from '../../../forms/index.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { Command } from '../../../platform/module.ts';
import { checkPackage } from '../check/package-check.ts';
import { readPackageFiles } from '../package-files.ts';
import { type DiffSide, diffPackages } from './diff.rules.ts';
import { diffAreas, type PackageDiff } from './diff.schema.ts';
import { areaTexts, diffTexts as texts } from './diff.texts.ts';

const usage = 'Usage: rennsteig package diff OLD NEW [--lang de|en]   (a folder, slug or slug@version each)';
/** A folder is named by a path or lies here; everything else is a published version. */
const isVersion = (name: string): boolean => /^[a-z][a-z0-9-]*@\d[\w.+-]*$/.test(name);

type Find = (slug: string, version: string) => DiffSide | undefined;

/** `rennsteig package diff OLD NEW`. `find` looks into the published versions; without it both sides are folders. */
export function packageDiffCommand(find?: Find): Command {
  return {
    name: 'package diff',
    usage: 'OLD NEW [--lang de|en]',
    summary: 'Say what a new version of a package changes for people; each a folder or slug@version',
    needsDatabase: (args) => !find && args.some(isVersion),
    run: async (args, print) => {
      const rest = [...args];
      const at = rest.indexOf('--lang');
      const lang = at < 0 ? 'en' : rest.splice(at, 2)[1];
      const [old, now, more] = rest;
      if (!old || !now || more !== undefined || (lang !== 'de' && lang !== 'en')) {
        print(usage);
        return 2;
      }
      const sides: DiffSide[] = [];
      for (const name of [old, now]) {
        const side = isVersion(name) ? findVersion(name, find) : await readSide(name);
        if (typeof side === 'string') {
          print(side);
          return 1;
        }
        sides.push(side);
      }
      const [before, after] = sides as [DiffSide, DiffSide];
      print(`${title(before.pkg)} → ${title(after.pkg)}`);
      for (const line of describeDiff(diffPackages(before, after), before.pkg, after.pkg, lang)) print(line);
      return 0;
    },
  };
}

const title = ({ slug, version }: CompiledPackage): string => `${slug} ${version}`;

function findVersion(name: string, find: Find | undefined): DiffSide | string {
  const [slug = '', version = ''] = name.split('@');
  return find?.(slug, version) ?? `There is no published version ${version} of ${slug}.`;
}

async function readSide(folder: string): Promise<DiffSide | string> {
  const read = await readPackageFiles(folder);
  if ('refused' in read) return read.refused.join('\n');
  const { pkg, problems } = checkPackage(read);
  return pkg
    ? { pkg, files: read.files }
    : [`${folder} cannot be read:`, ...problems.map(({ at, message }) => `  ${at}: ${message}`)].join('\n');
}

/** The differences as lines of text, by area, with what they mean for drafts. */
function describeDiff({ changes, drafts }: PackageDiff, a: CompiledPackage, b: CompiledPackage, lang: Lang): string[] {
  const lines = diffAreas.flatMap((area) => {
    const own = changes.filter((one) => one.area === area);
    return own.length === 0 ? [] : ['', say(areaTexts[area], lang), ...own.map(({ text }) => `  - ${say(text, lang)}`)];
  });
  const verdict = { fits: texts.draftsFit, asks: texts.draftsAsk, breaks: texts.draftsBreak }[drafts.kind];
  return [
    ...(lines.length > 0 ? lines : ['', say(texts.same, lang)]),
    '',
    say(texts.draftsStay, lang, { version: a.version }),
    say(verdict, lang, { version: b.version }),
    ...drafts.reasons.map((reason) => `  - ${say(reason, lang)}`),
  ];
}
