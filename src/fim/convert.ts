import type {
  CodeListSource,
  GroupSource,
  JourneySource,
  PackageSource,
  ServiceSource,
  StepSource,
  TextsSource,
} from '../forms/index.ts';
import {
  claimFim,
  convertGroup,
  convertPositions,
  countOf,
  gateField,
  isOptional,
  needsAnswer,
  whenOpen,
} from './convert-group.ts';
import { addRules, addTask, type Draft, fitText, newDraft } from './draft.ts';
import { findLists, type GivenList } from './found-lists.ts';
import { writeGuide } from './guide.ts';
import { makeJourneys } from './journeys.ts';
import { claimId, toId, toSlug } from './names.ts';
import type { FimPosition, FimSchema } from './schema.types.ts';

/** The parts of a service package, ready to be written as its files. */
export type Conversion = {
  source: PackageSource & { codelists: { [id: string]: CodeListSource } };
  /** fim.md: where everything comes from, what was converted differently, what the schema says beside the form. */
  guide: string;
  notes: string[];
};

export { toSlug };

/**
 * Turns a schema into a package that runs: everything that needs a decision is an open task, everything converted differently a note.
 * `leika` is the key until somebody enters the right one.
 */
export async function convertSchema(
  schema: FimSchema,
  given: readonly GivenList[],
  { slug, leika }: { slug: string; leika: string },
): Promise<Conversion> {
  const { lists, refused } = await findLists(schema, given);
  const draft = newDraft(lists);
  draft.notes.push(...refused.map((reason) => `Keine Codeliste: ${reason}`));
  for (const what of schema.unknown)
    addTask(draft, 'structure', 'xml', undefined, 'Unbekannte Angabe der Quelle ansehen', what);
  const title = fitText(
    draft,
    (schema.label || schema.name || schema.id).replace(/\s+/g, ' ').trim(),
    120,
    'service.title',
  );
  const steps: StepSource[] = [];
  const stepTexts: TextsSource['steps'] = {};
  const root = { ids: new Set<string>(), fims: new Set<string>(), steps: new Set<string>(['review']) };
  for (const run of runsOf(schema.positions)) {
    const { groups, title: heading } =
      run.length === 1 && run[0]!.element.kind === 'group'
        ? stepOfGroup(draft, run[0]!, root)
        : stepOfFields(draft, run, root, title);
    const id = claimId(groups.at(-1)!.id, root.steps);
    steps.push({ id, groups });
    stepTexts[id] = { title: fitText(draft, heading, 120, `steps.${id}`) };
  }
  addRules(draft, schema.rules, undefined);
  if (steps.length === 0) addEmptyStep(draft, steps, stepTexts, title);
  const service = serviceOf(draft, schema, slug, leika);
  const short =
    schema.description || 'Entwurf aus einem FIM-Stammdatenschema. Bitte in eigenen Worten sagen, worum es geht.';
  const texts: TextsSource = {
    service: { title, short: fitText(draft, short, 2_000, 'service.short') },
    steps: stepTexts,
    ...(Object.keys(draft.groups).length > 0 ? { groups: draft.groups } : {}),
    fields: draft.fields,
    outcomes: {},
  };
  const journeys: JourneySource[] = makeJourneys(steps, draft);
  return {
    source: {
      service,
      form: { steps },
      texts: { de: texts },
      journeys,
      codelists: draft.codelists,
      tasks: draft.tasks,
    },
    guide: writeGuide(schema, draft),
    notes: draft.notes,
  };
}

/** Groups of the root are a step each; questions of the root that follow each other share one. */
function runsOf(positions: readonly FimPosition[]): FimPosition[][] {
  const runs: FimPosition[][] = [];
  for (const position of positions) {
    const last = runs.at(-1);
    if (position.element.kind === 'field' && last?.[0]?.element.kind === 'field') last.push(position);
    else runs.push([position]);
  }
  return runs;
}

type Root = { ids: Set<string>; fims: Set<string> };

function stepOfGroup(draft: Draft, position: FimPosition, root: Root): { groups: GroupSource[]; title: string } {
  const group = position.element;
  if (group.kind !== 'group') throw new TypeError('a group is expected');
  const id = claimId(toId(group.name || group.label, 'gruppe'), root.ids);
  const made = convertGroup(draft, position, group, {
    id,
    path: id,
    depth: 1,
    fim: claimFim(draft, group.id, root, id),
  });
  const title = draft.groups[id]?.title ?? id;
  if (position.max === 0)
    addTask(
      draft,
      'structure',
      group.id,
      id,
      'Gruppe streichen',
      `Die Anzahl ${countOf(position)} lässt keine Angabe zu.`,
    );
  if (!isOptional(position) || !needsAnswer(made)) {
    // Alone on its page the group needs no heading beside that of the page.
    delete draft.groups[id]?.title;
    if (Object.keys(draft.groups[id] ?? {}).length === 0) delete draft.groups[id];
    return { groups: [made], title };
  }
  const gateGroup = claimId(toId(`mit ${id}`, 'mit'), root.ids);
  const gate = gateField(draft, 'angeben', gateGroup, title);
  return {
    groups: [{ id: gateGroup, fields: [gate] }, whenOpen(made, `${gateGroup}.angeben = true`)],
    title,
  };
}

/** Questions that stand in no group get one; lists among them a step of their own would need, so they nest. */
function stepOfFields(
  draft: Draft,
  run: readonly FimPosition[],
  root: Root,
  title: string,
): { groups: GroupSource[]; title: string } {
  const id = claimId('angaben', root.ids);
  const heading = run.length === 1 ? run[0]!.element.label || run[0]!.element.name || title : 'Weitere Angaben';
  draft.notes.push(`${id}: Fragen ohne Gruppe; im JSON unter x_${id}.`);
  const scope = { ids: new Set<string>(), fims: new Set<string>(), path: id, depth: 1 };
  const { fields, groups } = convertPositions(draft, run, scope);
  if (fields.length === 0 && groups.length === 0) {
    draft.fields[`${id}.hinweis`] = { label: fitText(draft, heading, 200, id) };
    fields.push({ id: 'hinweis', type: 'info' });
  }
  return { groups: [{ id, fields, ...(groups.length > 0 ? { groups } : {}) }], title: heading.replace(/\s+/g, ' ') };
}

function addEmptyStep(draft: Draft, steps: StepSource[], stepTexts: TextsSource['steps'], title: string): void {
  draft.fields['angaben.hinweis'] = { label: title };
  stepTexts.angaben = { title };
  steps.push({ id: 'angaben', groups: [{ id: 'angaben', fields: [{ id: 'hinweis', type: 'info' }] }] });
  addTask(draft, 'structure', 'schema', 'angaben', 'Fragen ergänzen', 'Die Quelle enthält keine Felder.');
}

/** Facts that no schema says are set to what promises least; each is a task. */
function serviceOf(draft: Draft, schema: FimSchema, slug: string, leika: string): ServiceSource {
  const basis = schema.basis
    .split(/[;\n]/)
    .map((text) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .slice(0, 200)
    .map((text) => fitText(draft, text, 200, 'service.law.basis'));
  const open: [string, string, string][] = [
    [
      'leika',
      'Leistungsschlüssel eintragen',
      'Eingetragen ist ein Platzhalter, den kein Verzeichnis kennt. Das Schema nennt keinen Schlüssel.',
    ],
    ['law', 'Ebene und Rechtsgebiet bestimmen', 'Eingetragen ist law.level municipal und law.domain unclear.'],
    [
      'processing',
      'Ausgänge und Schreiben festlegen',
      'Eingetragen ist eine Anzeige, die nur bestätigt wird (outcomes: []). Für einen Bescheid: outcomes, decision und decision.typ.',
    ],
    [
      'identification',
      'Vertrauensniveau, Gebühr und Aufbewahrung festlegen',
      'Eingetragen ist identification: none, fee: none, keine Aufbewahrung.',
    ],
    [
      'languages',
      'Texte prüfen und übersetzen',
      'Die Texte sind die Bezeichnungen und Hilfetexte der Quelle, nur auf Deutsch. Bitte in einfacher Sprache fassen, ask ergänzen, Englisch anlegen.',
    ],
  ];
  for (const [id, title, text] of open) addTask(draft, 'service', id, `service.yaml`, title, text);
  return {
    format: 'rennsteig/package@1',
    slug,
    version: '0.1.0',
    leika: [leika],
    law: { level: 'municipal', basis, domain: 'unclear' },
    addressee: ['citizen', 'business'],
    identification: 'none',
    writtenForm: { required: false },
    responsible: { role: 'zustaendig', by: 'place' },
    fee: { kind: 'none' },
    processing: { target: null, outcomes: [] },
    result: { deliver: 'portal' },
    languages: ['de'],
  };
}
