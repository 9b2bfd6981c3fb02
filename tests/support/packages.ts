import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse as parseName } from 'node:path';
import { parse } from 'yaml';
import type { CodeListSource } from '../../src/forms/codelist.ts';
import { compilePackage } from '../../src/forms/compile.ts';
import type { CompiledPackage } from '../../src/forms/form.types.ts';
import type { FormSource, PackageSource, TextsSource } from '../../src/forms/package.types.ts';

const services = new URL('../../services/', import.meta.url).pathname;

/** Packages that are no service; a program under test installs them with PACKAGES_FURTHER. */
export const testPackages = new URL('../packages/', import.meta.url).pathname;

/** For tests: a package of `services/` or of another folder, read without the checks of `modules/packages`. */
export function readTestPackage(slug: string, folder = services): CompiledPackage {
  const read = (name: string) => parse(readFileSync(join(folder, slug, name), 'utf8'));
  const list = (inner = '.') => (existsSync(join(folder, slug, inner)) ? readdirSync(join(folder, slug, inner)) : []);
  const files = list().filter((name) => /^texts\..+\.yaml$/.test(name));
  const codelists = Object.fromEntries(
    list('codelists').map((name) => [parseName(name).name, read(`codelists/${name}`)]),
  );
  const texts = Object.fromEntries(files.map((name) => [name.slice(6, -5), read(name)])) as PackageSource['texts'];
  return compilePackage({
    service: read('service.yaml'),
    form: read('form.yaml'),
    texts,
    journeys: read('journeys.yaml'),
    codelists,
  });
}

export const testSlugs = readdirSync(services);

/** For tests: a package around a form; every text is the id. */
export function packageOf(
  form: FormSource,
  texts: Partial<TextsSource> = {},
  codelists: Record<string, CodeListSource> = {},
): CompiledPackage {
  return compilePackage({
    service: {
      format: 'rennsteig/package@1',
      slug: 'test',
      version: '1.0.0',
      leika: [],
      law: { level: 'municipal', basis: [], domain: 'test' },
      addressee: ['citizen'],
      identification: 'none',
      writtenForm: { required: false },
      responsible: { role: 'zustaendig', by: 'place' },
      fee: { kind: 'none' },
      processing: { target: null, outcomes: ['granted'] },
      result: { deliver: 'portal' },
      languages: ['de'],
    },
    form,
    texts: { de: { service: { title: 'Test', short: 'Test' }, steps: {}, fields: {}, outcomes: {}, ...texts } },
    journeys: [],
    codelists,
  });
}
