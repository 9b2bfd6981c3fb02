import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CodeListSource } from '../../src/forms/codelist.ts';
import { compilePackage } from '../../src/forms/compile.ts';
import type { CompiledPackage } from '../../src/forms/form.types.ts';
import type { FormSource, PackageSource, TextsSource } from '../../src/forms/package.types.ts';

const services = new URL('../../services/', import.meta.url).pathname;

/** For tests: the packages of `services/`, read without the checks of `modules/packages`. */
export function readTestPackage(slug: string): CompiledPackage {
  const read = (name: string) => parse(readFileSync(join(services, slug, name), 'utf8'));
  const files = readdirSync(join(services, slug)).filter((name) => /^texts\..+\.yaml$/.test(name));
  const texts = Object.fromEntries(files.map((name) => [name.slice(6, -5), read(name)])) as PackageSource['texts'];
  return compilePackage({
    service: read('service.yaml'),
    form: read('form.yaml'),
    texts,
    journeys: read('journeys.yaml'),
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
