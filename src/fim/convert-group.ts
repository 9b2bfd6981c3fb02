import type { FieldSource, GroupSource } from '../forms/index.ts';
import { convertField } from './convert-field.ts';
import { addRules, addTask, type Draft, fitText } from './draft.ts';
import { claimId, toId } from './names.ts';
import type { FimField, FimGroup, FimPosition } from './schema.types.ts';

/** What the form engine takes: levels of groups, rows of a list. */
const most = { depth: 6, rows: 100, boxes: 40, files: 20 };

type Scope = { ids: Set<string>; fims: Set<string>; path: string; depth: number };

/** The questions and groups of a list of positions, for the group at `scope.path`. */
export function convertPositions(draft: Draft, positions: readonly FimPosition[], scope: Scope, oneOf = false) {
  const fields: FieldSource[] = [];
  const groups: GroupSource[] = [];
  for (const given of positions) {
    const position = oneOf ? { ...given, min: 0 } : given;
    const { element } = position;
    if (position.max === 0 || (position.max !== undefined && position.max < position.min)) {
      draft.places.push({ path: undefined, count: countOf(given), element });
      addTask(
        draft,
        'structure',
        element.id,
        scope.path,
        `${element.id} ist nicht im Formular`,
        `Die Anzahl ${countOf(given)} lässt keine Angabe zu.`,
      );
    } else if (element.kind === 'field') {
      if (groups.length > 0)
        draft.notes.push(`${scope.path}: „${element.label || element.name}“ steht im Formular vor den Untergruppen.`);
      const made = fieldAt(draft, position, element, scope);
      if (made && 'fields' in made) groups.push(made);
      else if (made) fields.push(made);
    } else if (scope.depth >= most.depth) hoist(draft, position, element, scope, fields, groups);
    else groups.push(groupAt(draft, position, element, scope, fields));
  }
  return { fields, groups };
}

/** Several answers are boxes, files or rows of a list; rows are a group, because only groups repeat. */
function fieldAt(
  draft: Draft,
  position: FimPosition,
  field: FimField,
  scope: Scope,
): FieldSource | GroupSource | undefined {
  const id = claimId(toId(field.name || field.label, 'feld'), scope.ids);
  const path = `${scope.path}.${id}`;
  const { min } = position;
  const max = position.max ?? Number.POSITIVE_INFINITY;
  const single = (many: boolean, own: Scope, at: string) =>
    convertField(draft, field, { id, path: at, required: min > 0, many, fim: claimFim(draft, field.id, own, at) });
  if (max === 1) {
    draft.places.push({ path, count: countOf(position), element: field });
    return single(false, scope, path);
  }
  const attempt = single(true, scope, path);
  draft.places.push({ path, count: countOf(position), element: field });
  if (!attempt || attempt.type === 'info') return attempt;
  if (attempt.type === 'choices' || attempt.type === 'file') {
    if (attempt.type === 'file') attempt.maxFiles = Math.min(max, most.files);
    draft.notes.push(
      `${path}: Anzahl ${countOf(position)}; mehrere Antworten in einem Feld, geprüft wird nur, ob eine da ist.`,
    );
    return attempt;
  }
  if (scope.depth >= most.depth) {
    addTask(
      draft,
      'structure',
      field.id,
      path,
      'Mehrere Antworten ermöglichen',
      `Anzahl ${countOf(position)}, aber Gruppen schachteln nur ${most.depth} Ebenen tief: Es ist eine Antwort möglich.`,
    );
    return attempt;
  }
  draft.notes.push(`${path}: Anzahl ${countOf(position)}; Liste mit einer Frage je Eintrag, im JSON unter x_${id}.`);
  const texts = draft.fields[path]!;
  delete draft.fields[path];
  draft.fields[`${path}.${id}`] = texts;
  draft.groups[path] = { title: texts.label, one: texts.label, add: 'Weiteren Eintrag hinzufügen' };
  return { id, repeat: repeatOf(draft, position, path), fields: [attempt] };
}

function groupAt(
  draft: Draft,
  position: FimPosition,
  group: FimGroup,
  scope: Scope,
  fields: FieldSource[],
): GroupSource {
  const id = claimId(toId(group.name || group.label, 'gruppe'), scope.ids);
  const path = scope.path === '' ? id : `${scope.path}.${id}`;
  const made = convertGroup(draft, position, group, {
    id,
    path,
    depth: scope.depth + 1,
    fim: claimFim(draft, group.id, scope, path),
  });
  if (!isOptional(position) || !needsAnswer(made)) return made;
  const gate = gateField(
    draft,
    claimId(toId(`mit ${id}`, 'mit'), scope.ids),
    scope.path,
    draft.groups[path]?.title ?? id,
  );
  fields.push(gate);
  return whenOpen(made, `${gate.id} = true`);
}

/** The condition stands before the content, where an author looks for it. */
export const whenOpen = ({ id, fim, ...rest }: GroupSource, when: string): GroupSource => ({
  id,
  ...(fim ? { fim } : {}),
  when,
  ...rest,
});

/** A group with its words, rules and content. */
export function convertGroup(
  draft: Draft,
  position: FimPosition,
  group: FimGroup,
  at: { id: string; path: string; depth: number; fim: string | undefined },
): GroupSource {
  const { id, path } = at;
  draft.places.push({ path, count: countOf(position), element: group });
  const title = fitText(draft, (group.label || group.name || group.id).replace(/\s+/g, ' '), 200, path);
  draft.groups[path] = { title, ...(group.hint ? { text: fitText(draft, group.hint, 2_000, path) } : {}) };
  const many = position.max === undefined || position.max > 1;
  if (many) Object.assign(draft.groups[path], { one: title, add: 'Weiteren Eintrag hinzufügen' });
  addRules(draft, group.rules, path);
  if (group.oneOf)
    addTask(
      draft,
      'structure',
      group.id,
      path,
      'Genau eine der Angaben verlangen',
      'Die Quelle verlangt genau eine der Angaben dieser Gruppe; im Formular sind alle freiwillig.',
    );
  const scope = { ids: new Set<string>(), fims: new Set<string>(), path, depth: at.depth };
  const { fields, groups } = convertPositions(draft, group.positions, scope, group.oneOf);
  if (fields.length === 0 && groups.length === 0) fields.push(emptyNote(draft, path, title));
  return {
    id,
    ...(at.fim ? { fim: at.fim } : {}),
    ...(many ? { repeat: repeatOf(draft, position, path) } : {}),
    fields,
    ...(groups.length > 0 ? { groups } : {}),
  };
}

/** The question before a part that may be left out but, once there, has answers that must be given. */
export function gateField(draft: Draft, id: string, path: string, title: string): FieldSource {
  const field: FieldSource = { id, type: 'boolean', required: true };
  const label = `Möchten Sie hierzu etwas angeben: ${title}?`;
  draft.fields[`${path}.${id}`] = { label: label.length > 200 ? `${label.slice(0, 198)}…?` : label };
  draft.samples.set(field, 'ja');
  draft.gates.add(field);
  draft.notes.push(`${path}.${id}: Frage vor der freiwilligen Gruppe „${title}“; im JSON unter x_${id}.`);
  return field;
}

export const isOptional = ({ min, max }: FimPosition): boolean => min === 0 && max === 1;
export const countOf = ({ min, max }: FimPosition): string => `${min}:${max ?? '*'}`;

/** Whether somebody who leaves everything open makes a mistake. */
export function needsAnswer(group: GroupSource): boolean {
  if (group.repeat) return (group.repeat.min ?? 0) > 0;
  return (
    group.fields.some((field) => field.required) ||
    (group.groups ?? []).some((child) => !child.when && needsAnswer(child))
  );
}

/** A group without questions would be an empty page. */
function emptyNote(draft: Draft, path: string, title: string): FieldSource {
  draft.fields[`${path}.hinweis`] = { label: title };
  return { id: 'hinweis', type: 'info' };
}

function repeatOf(draft: Draft, position: FimPosition, path: string): { min: number; max: number } {
  const max = Math.min(position.max ?? most.rows, most.rows);
  const min = Math.min(position.min, max);
  if (position.max === undefined || position.max > max || position.min > min)
    draft.notes.push(`${path}: Anzahl ${countOf(position)}; möglich sind ${min} bis ${max} Einträge.`);
  return { min, max };
}

/** Deeper groups than the engine takes give their questions to the group above. */
function hoist(
  draft: Draft,
  position: FimPosition,
  group: FimGroup,
  scope: Scope,
  fields: FieldSource[],
  groups: GroupSource[],
): void {
  draft.places.push({ path: undefined, count: countOf(position), element: group });
  addTask(
    draft,
    'structure',
    group.id,
    scope.path,
    `Gruppe „${group.label || group.name}“ flacher anlegen`,
    `Gruppen schachteln nur ${most.depth} Ebenen tief. Die Fragen stehen in der Gruppe darüber, Anzahl ${countOf(position)} gilt nicht mehr.`,
  );
  addRules(draft, group.rules, scope.path);
  const optional = position.min === 0 || group.oneOf;
  const inner = convertPositions(draft, group.positions, scope, optional);
  fields.push(...inner.fields);
  groups.push(...inner.groups);
}

/** The key of an answer; the same element twice in one group would give one key to two answers. */
export function claimFim(draft: Draft, id: string, scope: Pick<Scope, 'fims'>, path: string): string | undefined {
  if (!/^[FG]\d{8}(\d{3})?$/.test(id)) {
    addTask(
      draft,
      'structure',
      id,
      path,
      `Kennung ${id} prüfen`,
      'Sie hat nicht die Form einer FIM-Kennung; die Antwort steht unter x_… in der Übermittlung.',
    );
    return undefined;
  }
  if (scope.fims.has(id)) {
    addTask(
      draft,
      'structure',
      id,
      path,
      `${id} steht zweimal in derselben Gruppe`,
      'Die zweite Antwort steht unter x_… in der Übermittlung.',
    );
    return undefined;
  }
  scope.fims.add(id);
  return id;
}
