import type { FieldSource, FieldTexts } from '../forms/index.ts';
import { addRules, addTask, type Draft, fitText } from './draft.ts';
import { type Made, madeOf } from './field-types.ts';
import { refKey } from './found-lists.ts';
import { toSlug } from './names.ts';
import type { FimField } from './schema.types.ts';

/** Boxes for several answers are offered up to this length; a longer list becomes rows. */
const mostBoxes = 40;

/** One question, or undefined when a person cannot be asked for it; the reason is a task then. */
export function convertField(
  draft: Draft,
  field: FimField,
  at: { id: string; path: string; required: boolean; many: boolean; fim: string | undefined },
): FieldSource | undefined {
  const title = `${field.id} „${field.label || field.name}“`;
  const leaveOut = (why: string) => addTask(draft, 'field', field.id, undefined, `${title} ist nicht im Formular`, why);
  if (field.art === 'hidden' || field.art === 'locked')
    return void leaveOut(
      `Feldart ${field.art}: Die Quelle sieht keine Eingabe vor. Inhalt: ${field.content || 'keiner'}. Zu klären: ob und woher der Server den Wert setzt (readonly, prefill, computed).`,
    );
  if (field.type === 'obj')
    return void leaveOut(
      'Datentyp obj: Das Format kennt kein Objekt. Zu klären: als Datei oder als Gruppe von Fragen.',
    );
  const words = wordsOf(draft, field, at.path);
  const made: Made =
    field.art === 'label'
      ? { source: { type: 'info' }, sample: undefined }
      : (choiceOf(draft, field, at) ?? madeOf(draft, field, at));
  const source: FieldSource = {
    id: at.id,
    ...(at.fim && field.art !== 'label' ? { fim: at.fim } : {}),
    ...made.source,
  };
  if (at.required && source.type !== 'info') source.required = true;
  draft.fields[at.path] = { ...words, ...made.texts };
  draft.samples.set(source, made.sample);
  addRules(draft, field.rules, at.path);
  return source;
}

function wordsOf(draft: Draft, field: FimField, path: string): FieldTexts {
  const label = (field.label || field.name || field.id).replace(/\s+/g, ' ');
  const short = label.length > 200 && field.name !== '' ? field.name.replace(/\s+/g, ' ') : label;
  const hints = [short === label ? '' : label, field.hint, field.art === 'label' ? field.content : ''].filter(Boolean);
  const words: FieldTexts = { label: fitText(draft, short, 200, path) };
  return hints.length > 0 ? { ...words, hint: fitText(draft, hints.join('\n'), 2_000, path) } : words;
}

/** A choice from the list that the field names, or from its own values. */
function choiceOf(draft: Draft, field: FimField, at: { id: string; path: string; many: boolean }): Made | undefined {
  const found = field.codelist && draft.lists.get(refKey(field.codelist));
  const own = field.values.filter(({ code }) => code !== '');
  if (found) {
    if (draft.codelists[found.id] === undefined) {
      const { code, label, others } = found.columns;
      draft.codelists[found.id] = found.list;
      draft.notes.push(
        `codelists/${found.id}: aus ${found.file}, Schlüssel ist die Spalte „${code}“, Text die Spalte „${label}“${others.length > 0 ? `; nicht übernommen: ${others.join(', ')}` : ''}.`,
        ...found.notes.map((note) => `codelists/${found.id}: ${note}`),
      );
    }
    return choose(found.id, found.list.entries, at.many);
  }
  if (field.codelist) {
    const { id, uri, version, versionUri } = field.codelist;
    const name = [id, versionUri || uri, version].filter(Boolean).join(', ');
    addTask(
      draft,
      'codelist',
      id || uri || field.id,
      at.path,
      `Codeliste ${name} beschaffen`,
      `Die Liste lag nicht bei der Quelle. Bis sie in codelists/ liegt, ist ${field.id} eine freie Eingabe.`,
    );
    return undefined;
  }
  if (own.length > 0) {
    const id = toSlug(`${field.id}-werte`);
    const entries = own
      .filter(({ code }, index) => own.findIndex((other) => other.code === code) === index)
      .map(({ code, name }) => ({
        code: code.slice(0, 100),
        label: (name || code).replace(/\s+/g, ' ').slice(0, 300),
      }));
    draft.codelists[id] ??= { name: (field.name || field.id).slice(0, 300), version: field.version, entries };
    for (const { code, help } of own)
      if (help !== '') draft.notes.push(`${at.path}: Hilfe zum Wert ${code} nicht übernommen: ${help}`);
    return choose(id, entries, at.many);
  }
  if (field.art === 'select' && field.type !== 'bool')
    addTask(
      draft,
      'codelist',
      field.id,
      at.path,
      `Auswahl für ${field.id} angeben`,
      'Die Quelle nennt weder Codeliste noch Werte; das Feld ist eine freie Eingabe.',
    );
  return undefined;
}

function choose(codelist: string, entries: readonly { code: string }[], many: boolean): Made {
  const boxes = many && entries.length <= mostBoxes;
  const first = entries[0]?.code ?? '';
  return { source: { type: boxes ? 'choices' : 'choice', codelist }, sample: boxes ? [first] : first };
}
