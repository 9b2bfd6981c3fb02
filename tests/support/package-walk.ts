import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../../src/platform/config/paths.ts';
import type { Answer, Client } from './client.ts';
import { buttonsOf, formWithButton } from './client.ts';
import { erfurt, untermassfeld } from './journey.ts';

type Field = { id: string; type: string; digits?: number; when?: string; readonly?: boolean };
type Form = { steps: { groups: { id: string; repeat?: unknown; fields: Field[] }[] }[] };
type Journey = { answers: Record<string, unknown>; expect?: { errors?: unknown } };

/** Packages without repeat groups that must be filled: the walk enters no rows yet. Their pages and letters are made by the same code as all. */
export const packageSlugs: readonly string[] = ['allgemeines-anliegen', 'hundesteuer-anmelden', 'meldebescheinigung'];

const readYaml = (slug: string, name: string): unknown =>
  parse(readFileSync(join(projectRoot, 'services', slug, name), 'utf8'));

/** Technical names of the fields in which people write what they like, without those of repeat groups. */
export function freeTextFields(slug: string): string[] {
  const { steps } = readYaml(slug, 'form.yaml') as Form;
  return steps
    .flatMap(({ groups }) => groups)
    .filter(({ repeat }) => !repeat)
    .flatMap(({ id, fields }) =>
      fields
        .filter(({ type, digits, readonly }) => ['text', 'textarea', 'address'].includes(type) && !digits && !readonly)
        .flatMap((field) =>
          field.type === 'address'
            ? ['line', 'city'].map((part) => `${id}.${field.id}.${part}`)
            : [`${id}.${field.id}`],
        ),
    );
}

/** The answers of the first journey without errors, by technical name; and one variant for each choice that opens a field. */
export function answerVariants(slug: string): Record<string, string>[] {
  const journeys = readYaml(slug, 'journeys.yaml') as Journey[];
  const base = { ...addressOf(slug), ...flatten(journeys.find((journey) => !journey.expect?.errors)?.answers ?? {}) };
  const variants = [base];
  const { steps } = readYaml(slug, 'form.yaml') as Form;
  for (const { id, fields } of steps.flatMap(({ groups }) => groups)) {
    for (const { when } of fields) {
      const [, name, text] = /^(\w+) = (?:"(\w+)"|true)$/.exec(when ?? '') ?? [];
      if (name) variants.push({ ...base, [`${id}.${name}`]: text ?? 'ja' });
    }
  }
  return variants;
}

/** An address that is asked for only after some answers stands in no journey. */
function addressOf(slug: string): Record<string, string> {
  const lines = freeTextFields(slug).filter((name) => name.endsWith('.line'));
  return Object.assign(
    {},
    ...lines.map((name) => ({
      [name]: 'Weg 1',
      [name.replace(/line$/, 'plz')]: '98617',
      [name.replace(/line$/, 'city')]: 'Ort',
    })),
  );
}

function flatten(value: unknown, prefix = ''): Record<string, string> {
  if (Array.isArray(value)) return {};
  if (typeof value !== 'object' || value === null) return { [prefix]: String(value) };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key)),
  );
}

/** Begins an application of the package and fills page after page up to the review; gives every page it saw. */
export async function walkPackage(
  client: Client,
  slug: string,
  answers: Readonly<Record<string, string>>,
  options: { topic?: string } = {},
): Promise<{ pages: Answer[]; filled: Set<string> }> {
  const where =
    slug === 'allgemeines-anliegen'
      ? `behoerde=${erfurt}&thema=${encodeURIComponent(options.topic ?? 'Laterne')}`
      : `ags=${untermassfeld}`;
  const pages = [await client.open(`/antrag/neu?leistung=${slug}&${where}`)];
  const filled = new Set<string>();
  for (let step = 0; step < 12; step += 1) {
    const page = pages.at(-1)!;
    if (buttonsOf(page).includes('Absenden')) return { pages, filled };
    const { controls } = formWithButton(page, 'Weiter');
    const values: Record<string, string> = {};
    for (const { name, type } of controls) {
      if (type === 'hidden' || !(name in answers) || page.body.includes(`name="${name}" readonly`)) continue;
      values[name] = answers[name]!;
      filled.add(name);
    }
    pages.push(await client.submit(page, 'Weiter', values));
  }
  return { pages, filled };
}
