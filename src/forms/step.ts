import { evaluate } from './evaluate.ts';
import { addressParts } from './fields/address.ts';
import { cleanText } from './fields/kind.ts';
import type { Answers, CompiledField, CompiledPackage, Evaluation, FormContext, FormError } from './form.types.ts';
import { inputValue } from './input-value.ts';
import {
  findPage,
  isWithin,
  neighbour,
  type Page,
  type PageField,
  pageGroups,
  rowCount,
  rowLocation,
} from './location.ts';
import { openPage } from './open-page.ts';
import { getAnswer, removeRow, setAnswer, setAnswers } from './paths.ts';

/** A posted form: names are answer paths (`person.firstName`, `dog[0].chip`), `aktion` names the button. */
export type Body = { readonly [name: string]: unknown };

export type StepResult = {
  /** The whole draft after this post; save it in every case. */
  answers: Answers;
  evaluation: Evaluation;
  /** Paths that the page may not set but that were posted changed; worth an audit entry. */
  tampered: string[];
  /** Mistakes of this page; not empty: show the page again (422) with what was typed. */
  errors: FormError[];
  /** Where to go (303) when there are no errors. `later` leaves the form. */
  next: { kind: 'page'; location: string } | { kind: 'later' } | { kind: 'stay' };
};

const reserved = new Set(['_csrf', 'aktion', 'schritt', 'datei-entfernen']);

/**
 * Takes one posted page: reads what the page asks, ignores everything else, decides where to go. Buttons (`aktion`): `weiter` (default),
 * `zurueck`, `spaeter`, `hinzufuegen:<path of a list>`, `rechnen` (show the page again with new computed values),
 * `sprache:<language>` and `darstellung:<theme>` (the caller shows the page in it), `zu:<location>`, and on the page that asks for it `entfernen`. All but `weiter`
 * save without asking for what is missing. Undefined when there is no such page for these answers.
 */
export function submitStep(
  pkg: CompiledPackage,
  location: string,
  body: Body,
  answers: Answers,
  context: FormContext,
): StepResult | undefined {
  const opened = openPage(pkg, location, answers, context);
  if (!opened || opened.page.kind === 'review') return undefined;
  const { page, evaluation: before } = opened;
  const action = cleanText(body.aktion).slice(0, 200) || 'weiter';
  const [verb, argument = ''] = splitAction(action);
  const read = readBody(pkg, page, body, answers, before, context);
  const { tampered } = read;
  const result = (next: StepResult['next'], errors: FormError[] = [], kept = read.answers): StepResult => {
    return {
      answers: kept,
      evaluation: kept === read.answers ? read.after : evaluate(pkg, kept, context),
      tampered,
      errors,
      next,
    };
  };
  const go = (to: string | undefined) => ({ kind: 'page', location: to ?? page.step.id }) as const;
  const forgetEmptyRow = () => (isNewAndEmpty(page, body) ? answers : read.answers);

  if (page.kind === 'remove')
    return result(go(page.list), [], verb === 'entfernen' ? removeRow(answers, page.path) : answers);
  if (verb === 'rechnen' || verb === 'sprache' || verb === 'darstellung')
    return result(go(page.location), [], forgetEmptyRow());
  if (verb === 'spaeter') return result({ kind: 'later' }, [], forgetEmptyRow());
  if (verb === 'zurueck') return result(go(backFrom(page, before)), [], forgetEmptyRow());
  if (verb === 'zu')
    return result(go(findPage(pkg, read.after, argument) ? argument : undefined), [], forgetEmptyRow());
  if (verb === 'hinzufuegen') {
    const list = listsOf(page).find(({ path }) => argument === '' || path === argument);
    const count = list ? rowCount(read.after.answers, list.path) : 0;
    if (list && count < list.group.repeat!.max) return result(go(rowLocation(page, list.path, count)));
  }
  const errors = read.after.errors.filter(
    (error) => isWithin(error.location, page.location) && !read.fresh.has(error.path),
  );
  if (errors.length > 0) return result({ kind: 'stay' }, errors);
  // A question that this answer has just opened is asked on the same page before the form goes on.
  if (read.fresh.size > 0) return result({ kind: 'page', location: page.location });
  if (page.kind === 'row') return result(go(page.list));
  return result(go(neighbour(read.after, page.step.id, 1)));
}

function splitAction(action: string): [string, string?] {
  const at = action.indexOf(':');
  return at < 0 ? [action] : [action.slice(0, at), action.slice(at + 1)];
}

function listsOf(page: Page) {
  if (page.kind === 'list') return [{ group: page.group, path: page.path }];
  return pageGroups(page).flatMap((group) => group.lists);
}

function backFrom(page: Page, evaluation: Evaluation): string | undefined {
  if (page.kind === 'row') {
    // An obligatory list without an entry has no page of its own.
    const alone = page.isNew && page.index === 0 && page.group === page.step.groups[0] && page.group.repeat!.min > 0;
    return alone ? neighbour(evaluation, page.step.id, -1) : page.list;
  }
  return page.kind === 'review' ? undefined : neighbour(evaluation, page.step.id, -1);
}

/** A row that was opened but not filled in leaves no trace when the person turns back. */
function isNewAndEmpty(page: Page, body: Body): boolean {
  if (page.kind !== 'row' || !page.isNew) return false;
  // The country of an address is chosen before anybody has touched the page.
  const countries = new Set(pageGroups(page).flatMap(({ fields }) => fields.map(({ path }) => `${path}.country`)));
  return Object.entries(body).every(
    ([name, value]) => reserved.has(name) || countries.has(name) || cleanText(value) === '',
  );
}

/** Only the server sets it, or a register has answered it. */
const isLocked = (field: CompiledField, path: string, context: FormContext): boolean =>
  field.readonly || (context.registers !== undefined && Object.hasOwn(context.registers, path));

type ReadBody = { answers: Answers; after: Evaluation; tampered: string[]; fresh: Set<string> };

function readBody(
  pkg: CompiledPackage,
  page: Page,
  body: Body,
  answers: Answers,
  before: Evaluation,
  context: FormContext,
): ReadBody {
  const fields = pageGroups(page).flatMap((group) => group.fields);
  const writable = fields.filter(
    ({ field, path }) => !isLocked(field, path, context) && field.type !== 'file' && field.type !== 'info',
  );
  const tampered = findForeign(body, fields, writable, before, context);
  const posted = new Map(writable.map(({ field, path }) => [path, postedValue(field, path, body)]));
  const start = page.kind === 'row' ? ensureRow(answers, page.path) : answers;
  let draft = setAnswers(start, posted);
  let after = evaluate(pkg, draft, context);
  const hidden = writable.filter(({ path }) => !after.visible.has(path) && !before.visible.has(path));
  for (const { path } of hidden) if (isFilled(posted.get(path))) tampered.push(path);
  if (hidden.length > 0) {
    draft = setAnswers(
      draft,
      hidden.map(({ path }) => [path, getAnswer(answers, path) ?? null]),
    );
    after = evaluate(pkg, draft, context);
  }
  draft = keepUnderstood(draft, after, writable);
  const fresh = new Set(
    writable
      .filter(({ path }) => after.visible.has(path) && !before.visible.has(path))
      .filter(({ field, path }) => field.required && isEmpty(getAnswer(after.answers, path)))
      .map(({ path }) => path),
  );
  return { answers: draft, after, tampered: [...new Set(tampered)].slice(0, 20), fresh };
}

function ensureRow(answers: Answers, path: string): Answers {
  return getAnswer(answers, path) === undefined ? setAnswer(answers, path, {}) : answers;
}

/** Stores the normal form ("2.5.2024" → 2024-05-02) of what was understood, so that a later look needs no new reading. */
function keepUnderstood(draft: Answers, after: Evaluation, fields: PageField[]): Answers {
  const visible = fields.filter(({ path }) => after.visible.has(path));
  return setAnswers(
    draft,
    visible.map(({ path }) => [path, getAnswer(after.answers, path) ?? null]),
  );
}

function postedValue(field: CompiledField, path: string, body: Body): unknown {
  if (field.type === 'address') {
    return Object.fromEntries(addressParts(field).map((part) => [part, textOf(body[`${path}.${part}`])]));
  }
  const value = body[path];
  if (field.type === 'choices')
    return (Array.isArray(value) ? value : [value]).map(textOf).filter((item) => item !== '');
  return Array.isArray(value) ? textOf(value[0]) : textOf(value);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? cleanText(value, true) : '');
/** Something was typed: text, a choice, or a part of an address. */
const isFilled = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(isFilled)
    : typeof value === 'string' && value !== '';
const isEmpty = (value: unknown) =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** Posted names that the page does not offer, and read-only fields that came back changed. */
function findForeign(
  body: Body,
  fields: PageField[],
  writable: PageField[],
  before: Evaluation,
  context: FormContext,
): string[] {
  const known = new Set(
    writable.flatMap(({ field, path }) =>
      field.type === 'address' ? addressParts(field).map((part) => `${path}.${part}`) : [path],
    ),
  );
  const locked = new Map(
    fields
      .filter(({ field, path }) => isLocked(field, path, context))
      .map(({ field, path }) => [path, inputValue(field, getAnswer(before.answers, path), 'de')]),
  );
  const files = new Set(fields.filter(({ field }) => field.type === 'file').map(({ path }) => path));
  return Object.keys(body)
    .slice(0, 1_000)
    .filter((name) => !reserved.has(name) && !known.has(name))
    .filter((name) => !(locked.has(name) && cleanText(body[name]) === locked.get(name)))
    .filter((name) => !(files.has(name) && cleanText(body[name]) === ''))
    .map((name) => name.slice(0, 100));
}
