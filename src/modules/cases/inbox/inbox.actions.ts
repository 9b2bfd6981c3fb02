import { dayInBerlin } from '../../../lang/format.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Colleague } from '../../accounts/index.ts';
import { takeCase } from '../acts/work.actions.ts';
import { openCase, recordRead } from '../case/case.actions.ts';
import type { CaseState } from '../case/case.rules.ts';
import type { CaseHead } from '../case/case.schema.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { ownersFor, standInsAt, type Verb } from '../cases.policy.ts';
import { countInbox, countList, listFacets, listInbox } from './inbox.queries.ts';
import type { CappedCount, Cursor, InboxCounts, InboxQuery } from './inbox.schema.ts';

export const pageSize = 20;

/** Everything the inbox shows. */
export type Inbox = {
  query: InboxQuery;
  today: string;
  rows: CaseHead[];
  next: Cursor | undefined;
  counts: InboxCounts;
  total: CappedCount;
  services: { slug: string; title: string }[];
  places: { ags: string; name: string }[];
  colleagues: Colleague[];
  preview: Preview | undefined;
  /** Names of those whom the person stands in for today. */
  standsInFor: readonly string[];
};

/** The case beside the list. `state` is there when the person chose it: then its content is shown and the read is noted. */
export type Preview = {
  head: CaseHead;
  state: CaseState | undefined;
  verbs: ReadonlySet<Verb>;
  carrierName: string | null;
};

/** Reads one page of the inbox of an authority: a fixed number of queries, whatever its size. */
export async function readInbox(deps: CasesDeps, actor: StaffActor, query: InboxQuery): Promise<Inbox> {
  const today = dayInBerlin(deps.clock.now());
  const standIns = standInsAt(actor, query.authorityId);
  const asker = { staffIds: ownersFor(actor, query.authorityId), today };
  const colleagues = await deps.colleagues(query.authorityId);
  return deps.db.as(actor, async (tx) => {
    const [found, facets, counts, total] = await Promise.all([
      listInbox(tx, query, asker, pageSize),
      listFacets(tx, query.authorityId),
      countInbox(tx, query.authorityId, asker),
      countList(tx, query, asker),
    ]);
    const rows = found.slice(0, pageSize);
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    const chosen = query.selected ? await openCase(tx, deps, actor, query.selected) : undefined;
    if (chosen) await recordRead(tx, deps, actor, chosen.head);
    const head = chosen?.head ?? rows[0];
    const carrier =
      head?.carrierId && head.carrierId !== head.authorityId ? deps.findAuthority(head.carrierId) : undefined;
    return {
      query,
      today,
      rows,
      next: last && { key: cursorKey(query, last), id: last.id },
      counts,
      total,
      services: facets.services.map((slug) => ({ slug, title: serviceTitle(deps, slug, rows) })),
      places: facets.places,
      colleagues,
      standsInFor: standIns.map(({ name }) => name),
      preview: head && {
        head,
        state: chosen?.state,
        verbs: chosen?.verbs ?? new Set<Verb>(),
        carrierName: carrier?.name ?? null,
      },
    };
  });
}

function cursorKey(query: InboxQuery, head: CaseHead): string {
  return query.view === 'abgeschlossen' ? head.updatedAt.toISOString() : (head.dueOn ?? '9999-12-31');
}

function serviceTitle(deps: CasesDeps, slug: string, rows: readonly CaseHead[]): string {
  const version = rows.find((row) => row.serviceSlug === slug)?.packageVersion;
  return deps.findPackage(slug, version)?.texts.de.service.title ?? slug;
}

/** Takes the chosen cases that are free; what a colleague holds stays there. @returns how many were taken */
export async function takeFreeCases(deps: CasesDeps, actor: StaffActor, ids: readonly string[]): Promise<number> {
  let taken = 0;
  for (const caseId of ids.slice(0, pageSize)) {
    const head = await deps.db.as(actor, async (tx) => (await openCase(tx, deps, actor, caseId)).head);
    if (head.assigneeId !== null || head.status === 'closed') continue;
    const outcome = await takeCase(deps, actor, { caseId, revision: head.revision });
    if (outcome.kind === 'done') taken += 1;
  }
  return taken;
}
