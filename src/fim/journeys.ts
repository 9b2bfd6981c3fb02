import type { FieldSource, GroupSource, JourneySource, StepSource } from '../forms/index.ts';

type Answerable = { samples: ReadonlyMap<FieldSource, unknown>; gates: ReadonlySet<FieldSource> };
type Answer = { [id: string]: unknown };

/** Two made-up persons: one answers everything, one only what must be answered. Both must arrive without a mistake. */
export function makeJourneys(steps: readonly StepSource[], draft: Answerable): JourneySource[] {
  const answersOf = (everything: boolean) =>
    Object.fromEntries(
      steps.flatMap((step) => step.groups.map((group) => [group.id, groupAnswers(group, draft, everything)])),
    );
  const expect = { steps: [...steps.map((step) => step.id), 'review'] };
  return [
    { name: 'alles angegeben', on: '2026-06-01', answers: answersOf(true), expect },
    { name: 'nur das Nötige angegeben', on: '2026-06-01', answers: answersOf(false), expect },
  ];
}

function groupAnswers(group: GroupSource, draft: Answerable, everything: boolean): Answer | Answer[] {
  if (!group.repeat) return rowAnswers(group, draft, everything);
  const rows = Math.max(group.repeat.min ?? 0, everything ? 1 : 0);
  return Array.from({ length: rows }, () => rowAnswers(group, draft, everything));
}

function rowAnswers(group: GroupSource, draft: Answerable, everything: boolean): Answer {
  const row: Answer = {};
  for (const field of group.fields) {
    const sample = draft.samples.get(field);
    if (sample === undefined || !(everything || field.required)) continue;
    // Whoever gives only what is needed leaves voluntary parts closed.
    row[field.id] = !everything && draft.gates.has(field) ? 'nein' : sample;
  }
  for (const child of group.groups ?? []) {
    if (child.when && !everything) continue;
    row[child.id] = groupAnswers(child, draft, everything);
  }
  return row;
}
