import type { CompiledPackage } from '../../../forms/index.ts';
import type { Change, PackageDiff } from './diff.schema.ts';
import { diffTexts as texts } from './diff.texts.ts';
import { compareCodelists } from './diff-choices.rules.ts';
import { findDraftFit } from './diff-drafts.rules.ts';
import { allGroups, change, compare, outcomeName, ruleMessage, stepName } from './diff-parts.rules.ts';
import { compareQuestions, matchQuestions } from './diff-questions.rules.ts';
import { compareWords } from './diff-words.rules.ts';

/** A version with its files; the templates are compared as files. */
export type DiffSide = { pkg: CompiledPackage; files: { readonly [name: string]: string } };

/** What is different for people between two versions of a package, and what that means for drafts of the old one. */
export function diffPackages(before: DiffSide, after: DiffSide): PackageDiff {
  const [a, b] = [before.pkg, after.pkg];
  const matched = matchQuestions(a, b);
  const changes = [
    ...compareService(a, b),
    ...compareWay(a, b),
    ...compareQuestions(a, b, matched),
    ...compareCodelists(a, b),
    ...compareRules(a, b),
    ...compareDecision(before, after),
    ...compareWords(a, b, matched),
  ];
  return { changes, drafts: findDraftFit(a, b, matched) };
}

function compareService({ service: a }: CompiledPackage, { service: b }: CompiledPackage): Change[] {
  return [
    ...compare('service', texts.fee, a.fee.kind, b.fee.kind),
    ...compare('service', texts.target, a.processing.target, b.processing.target),
    ...compare('service', texts.deliver, a.result.deliver, b.result.deliver),
    ...compare('service', texts.identification, a.identification, b.identification),
    ...compare('service', texts.writtenForm, ordered(a), ordered(b)),
    ...compare('service', texts.coSigners, coSigned(a), coSigned(b)),
    ...compare('service', texts.addressee, a.addressee, b.addressee),
    ...compare('service', texts.keys, a.leika, b.leika),
    ...compare('service', texts.basis, a.law.basis, b.law.basis),
    ...compare('service', texts.retention, a.retention, b.retention),
    ...compare('service', texts.responsible, a.responsible, b.responsible),
    ...compare('service', texts.languages, a.languages, b.languages),
  ];
}

const ordered = ({ writtenForm }: CompiledPackage['service']) => {
  const { required, provision, lawLevel, electronicExcluded } = writtenForm;
  return required ? [provision, lawLevel, electronicExcluded && 'paper'].filter(Boolean) : undefined;
};
const coSigned = ({ coSigners = [] }: CompiledPackage['service']) =>
  coSigners.map(({ id, when }) => (when === undefined ? id : `${id} (${when})`));

function compareWay(a: CompiledPackage, b: CompiledPackage): Change[] {
  const old = new Map(a.steps.map((step) => [step.id, step]));
  const now = new Map(b.steps.map((step) => [step.id, step]));
  const kept = b.steps.filter((step) => old.has(step.id)).map((step) => step.id);
  const keptBefore = a.steps.filter((step) => now.has(step.id)).map((step) => step.id);
  const removed = a.steps.filter((step) => !now.has(step.id));
  const added = b.steps.filter((step) => !old.has(step.id));
  return [
    ...removed.map((step) => change('way', texts.stepRemoved, (lang) => ({ step: stepName(a, step.id, lang) }))),
    ...added.map((step) => change('way', texts.stepAdded, (lang) => ({ step: stepName(b, step.id, lang) }))),
    ...(kept.join() === keptBefore.join() ? [] : [change('way', texts.stepOrder, () => ({ steps: kept.join(' → ') }))]),
    ...kept.flatMap((id) => {
      const [was, is] = [old.get(id)?.when?.source, now.get(id)?.when?.source];
      return compareWhen((lang) => stepName(b, id, lang), was, is);
    }),
    ...compareGroups(a, b),
  ];
}

/** A step or list that comes under another condition. Conditions are shown as they are written. */
function compareWhen(what: (lang: 'de' | 'en') => string, before?: string, after?: string): Change[] {
  if (before === after) return [];
  return [
    change('way', texts.when, (lang) => ({
      what: what(lang),
      before: before ?? texts.always[lang],
      after: after ?? texts.always[lang],
    })),
  ];
}

function compareGroups(a: CompiledPackage, b: CompiledPackage): Change[] {
  const groups = (pkg: CompiledPackage) =>
    new Map(allGroups(pkg.steps.flatMap((step) => step.groups)).map((group) => [group.key, group]));
  const [old, now] = [groups(a), groups(b)];
  return [...now].flatMap(([key, group]) => {
    const was = old.get(key);
    if (!was) return [];
    const count = ({ repeat }: typeof group, lang: 'de' | 'en') =>
      repeat ? `${repeat.min}–${repeat.max}` : texts.once[lang];
    return [
      ...compareWhen(() => key, was.when?.source, group.when?.source),
      ...(count(was, 'de') === count(group, 'de')
        ? []
        : [
            change('way', texts.repeat, (lang) => ({
              what: key,
              before: count(was, lang),
              after: count(group, lang),
            })),
          ]),
    ];
  });
}

function compareRules(a: CompiledPackage, b: CompiledPackage): Change[] {
  const errors = (pkg: CompiledPackage) => {
    const groups = allGroups(pkg.steps.flatMap((step) => step.groups));
    return [...new Set([...pkg.rules, ...groups.flatMap((group) => group.rules)].map((rule) => rule.error))];
  };
  const [old, now] = [errors(a), errors(b)];
  const said = (text: typeof texts.ruleAdded, pkg: CompiledPackage) => (id: string) =>
    change('questions', text, (lang) => ({ message: ruleMessage(pkg, id, lang) }));
  return [
    ...now.filter((id) => !old.includes(id)).map(said(texts.ruleAdded, b)),
    ...old.filter((id) => !now.includes(id)).map(said(texts.ruleRemoved, a)),
  ];
}

function compareDecision(before: DiffSide, after: DiffSide): Change[] {
  const [a, b] = [before.pkg, after.pkg];
  const [old, now] = [a.service.processing.outcomes, b.service.processing.outcomes];
  const outcome = (text: typeof texts.outcomeAdded, pkg: CompiledPackage) => (id: string) =>
    change('decision', text, (lang) => ({ outcome: outcomeName(pkg, id, lang) }));
  const entries = (pkg: CompiledPackage) =>
    new Map((pkg.service.decision?.fields ?? []).map((field) => [field.id, field]));
  const label = (pkg: CompiledPackage, id: string, lang: 'de' | 'en') =>
    (pkg.texts[lang] ?? pkg.texts.de).decision?.[id]?.label ?? id;
  const [was, is] = [entries(a), entries(b)];
  const letters = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].filter(
    (name) => name.endsWith('.typ') && before.files[name] !== after.files[name],
  );
  return [
    ...now.filter((id) => !old.includes(id)).map(outcome(texts.outcomeAdded, b)),
    ...old.filter((id) => !now.includes(id)).map(outcome(texts.outcomeRemoved, a)),
    ...[...is.keys()]
      .filter((id) => !was.has(id))
      .map((id) => change('decision', texts.entryAdded, (lang) => ({ field: label(b, id, lang) }))),
    ...[...was.keys()]
      .filter((id) => !is.has(id))
      .map((id) => change('decision', texts.entryRemoved, (lang) => ({ field: label(a, id, lang) }))),
    ...[...is].flatMap(([id, field]) => {
      const earlier = was.get(id);
      if (!earlier || (earlier.required ?? false) === (field.required ?? false)) return [];
      const text = field.required ? texts.nowRequired : texts.nowOptional;
      return [change('decision', text, (lang) => ({ field: label(b, id, lang) }))];
    }),
    ...compare('decision', texts.remedy, a.service.decision?.remedy, b.service.decision?.remedy),
    ...compare('decision', texts.documents, a.service.decision?.documents, b.service.decision?.documents),
    ...(letters.length > 0 ? [change('decision', texts.letter, () => ({ files: letters.join(', ') }))] : []),
  ];
}
