const day = 86_400_000;

/** Days before its deletion on which the holder of a draft is told. */
const noticeDays = [14, 2] as const;

/** What is due for drafts last changed after `after` and until `until`: a notice so many days before the deletion, or the deletion itself (0). */
export type Stage = { daysBefore: number; after: Date; until: Date };

/** The moment at which a draft that was last changed at `updatedAt` is deleted (§ 8a (3) OZG: 30 days after the last edit). */
export const deletionOf = (updatedAt: Date, draftDays: number): Date => new Date(updatedAt.getTime() + draftDays * day);

/** The stages of the drafts that somebody has to look at now. A draft that lives shorter than a notice needs gets no such notice. */
export function stagesAt(now: Date, draftDays: number): Stage[] {
  const stages = [...noticeDays.filter((days) => days < draftDays), 0];
  const changed = (daysBefore: number) => new Date(now.getTime() - (draftDays - daysBefore) * day);
  return stages.map((daysBefore, index) => {
    const next = stages[index + 1];
    return { daysBefore, until: changed(daysBefore), after: next === undefined ? new Date(0) : changed(next) };
  });
}

export const isIn = (stage: Stage, updatedAt: Date): boolean => updatedAt > stage.after && updatedAt <= stage.until;
