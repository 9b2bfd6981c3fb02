import type { CodeListSource, FieldSource, FieldTexts, GroupTexts, TaskSource } from '../forms/index.ts';
import type { FoundList } from './found-lists.ts';
import type { FimField, FimGroup, FimRule } from './schema.types.ts';

/** What grows while a schema is converted. */
export type Draft = {
  tasks: TaskSource[];
  /** Converted, but not word for word. */
  notes: string[];
  fields: { [path: string]: FieldTexts };
  groups: { [path: string]: GroupTexts };
  codelists: { [id: string]: CodeListSource };
  lists: ReadonlyMap<string, FoundList>;
  /** An answer that fits, for the journeys. */
  samples: Map<FieldSource, unknown>;
  /** Questions of ours before a part that may be left out. */
  gates: Set<FieldSource>;
  /** Where an element of the schema stands in the form; undefined when it was left out. */
  places: { path: string | undefined; count: string; element: FimField | FimGroup }[];
};

export const newDraft = (lists: Draft['lists']): Draft => ({
  tasks: [],
  notes: [],
  fields: {},
  groups: {},
  codelists: {},
  lists,
  samples: new Map(),
  gates: new Set(),
  places: [],
});

export function addTask(
  draft: Draft,
  kind: TaskSource['kind'],
  id: string,
  at: string | undefined,
  title: string,
  text: string,
): void {
  const full = {
    id: id.slice(0, 100),
    kind,
    state: 'ungeklärt' as const,
    title: title.slice(0, 300),
    text: text.slice(0, 10_000),
  };
  draft.tasks.push(at ? { ...full, at: at.slice(0, 300) } : full);
}

/** A rule in prose, and a script, say what somebody has to write as a condition. */
export function addRules(draft: Draft, rules: readonly FimRule[], at: string | undefined): void {
  for (const rule of rules) {
    const script = hasCode(rule.script) ? `\n\nSkript der Quelle:\n${rule.script}` : '';
    const text = `${rule.text || 'Die Quelle sagt zu dieser Regel nichts.'}${script}`;
    addTask(draft, 'rule', rule.id, at, `Regel „${rule.name || rule.id}“ als Bedingung fassen`, text);
  }
}

/** Most scripts in published schemas are empty functions. */
const hasCode = (script: string): boolean =>
  script.replace(/^\s*function\s+\w*\s*\(\s*\)\s*\{\s*\}\s*$/, '').trim() !== '';

/**
 * A text for people within the limits of the format. Addresses of real people do not belong into a package, so the sign of an e-mail
 * address is written out.
 */
export function fitText(draft: Draft, text: string, most: number, at: string): string {
  const masked = text.replace(/([\w.+-]+)@(?=[\w-]+(?:\.[\w-]+)+)/g, '$1 (at) ');
  if (masked !== text) draft.notes.push(`${at}: Das Zeichen @ einer E-Mail-Adresse ist als „(at)“ geschrieben.`);
  if (masked.length <= most) return masked;
  addTask(draft, 'text', at, at, 'Text kürzen', `Länger als ${most} Zeichen; vollständig in der Quelle:\n${masked}`);
  return `${masked.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;
}
