import { type ExpressionBuilder, type SelectQueryBuilder, sql } from 'kysely';
import { plannedAnew } from '../../../platform/db/batch.ts';
import type { Tx } from '../../../platform/db/db.ts';
import type { Tables } from '../../../platform/db/tables.ts';
import { toHead } from '../case/case.queries.ts';
import type { CaseHead } from '../case/case.schema.ts';
import type { CappedCount, InboxCounts, InboxQuery } from './inbox.schema.ts';
import { prefixEnd, searchTerms } from './search.rules.ts';

/** Who asks, and whose cases are theirs: their own, and those of colleagues whom they stand in for. */
export type Asker = { staffIds: readonly string[]; today: string };

type CaseQuery<O = unknown> = SelectQueryBuilder<Tables & { c: Tables['cases.case'] }, 'c', O>;

/** Counting stops here; the page says "über 999". A search has to look at many more rows for each that it counts. */
const cap = 1000;
const searchCap = 100;

/** One page of the inbox in its order, plus one row that tells whether there is more. One query, whatever the page size. */
export async function listInbox(tx: Tx, query: InboxQuery, asker: Asker, size: number): Promise<CaseHead[]> {
  return (await selectInbox(tx, query, asker, size).execute()).map(toHead);
}

/** The query behind the list; apart so that a test can ask how the database answers it. */
export function selectInbox(tx: Tx, query: InboxQuery, asker: Asker, size: number) {
  const base = filterInbox(fromCases(tx), query, asker).selectAll('c');
  const closed = query.view === 'abgeschlossen';
  const ordered = closed
    ? byLastChange(base, query)
    : query.sort === 'eingang'
      ? byReceipt(base, query)
      : byDue(base, query);
  const limited = ordered.limit(size + 1);
  return searchTerms(query.q ?? '').length > 0 ? limited.modifyEnd(plannedAnew) : limited;
}

function byDue<O>(base: CaseQuery<O>, { after }: InboxQuery): CaseQuery<O> {
  return base
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(c.sort_on, c.id) > (${after?.key}::date, ${after?.id}::uuid)`),
    )
    .orderBy('c.sort_on')
    .orderBy('c.id');
}

/** Ids are made by time, so the order of arrival is the order of ids. */
function byReceipt<O>(base: CaseQuery<O>, { after }: InboxQuery): CaseQuery<O> {
  return base.$if(after !== undefined, (q) => q.where('c.id', '<', after?.id ?? '')).orderBy('c.id', 'desc');
}

function byLastChange<O>(base: CaseQuery<O>, { after }: InboxQuery): CaseQuery<O> {
  return base
    .$if(after !== undefined, (q) =>
      q.where(sql<boolean>`(c.updated_at, c.id) < (${after?.key}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy('c.updated_at', 'desc')
    .orderBy('c.id', 'desc');
}

function fromCases(tx: Tx): CaseQuery {
  return tx.selectFrom('cases.case as c') as unknown as CaseQuery;
}

/** The authority stands first in every query: only then the ordered indexes serve. */
function filterInbox(base: CaseQuery, query: InboxQuery, asker: Asker): CaseQuery {
  let filtered = inView(base.where('c.authority_id', '=', query.authorityId), query.view, asker);
  if (query.status === 'overdue') filtered = filtered.where('c.sort_on', '<', asker.today);
  else if (query.status) filtered = filtered.where('c.status', '=', query.status);
  if (query.service) filtered = filtered.where('c.service_slug', '=', query.service);
  if (query.place) filtered = filtered.where('c.place_ags', '=', query.place);
  if (query.who === 'frei') filtered = filtered.where('c.assignee_id', 'is', null);
  else if (query.who)
    filtered = query.who === 'meine' ? ownCases(filtered, asker) : filtered.where('c.assignee_id', '=', query.who);
  for (const term of searchTerms(query.q ?? '')) {
    filtered = filtered.where((eb) => eb.exists(withWord(eb, query.authorityId, term)));
  }
  return filtered;
}

/** One person is asked for as such, because only then the order of the index holds. */
function ownCases(base: CaseQuery, { staffIds: [own = '', ...others] }: Asker): CaseQuery {
  return others.length === 0
    ? base.where('c.assignee_id', '=', own)
    : base.where('c.assignee_id', 'in', [own, ...others]);
}

function inView(base: CaseQuery, view: InboxQuery['view'], asker: Asker): CaseQuery {
  const { today } = asker;
  if (view === 'abgeschlossen') return base.where('c.status', '=', 'closed');
  if (view === 'antwort') return base.where('c.answered', '=', true);
  const open = base.where('c.status', '<>', 'closed');
  if (view === 'meine') return ownCases(open, asker);
  if (view === 'faellig') return open.where('c.sort_on', '<=', today);
  if (view === 'wartet') return open.where('c.status', '=', 'waiting');
  return open;
}

function withWord(eb: ExpressionBuilder<Tables & { c: Tables['cases.case'] }, 'c'>, authorityId: string, term: string) {
  return eb
    .selectFrom('cases.word as w')
    .select(sql`1`.as('one'))
    .where('w.authority_id', '=', authorityId)
    .where('w.word', '>=', term)
    .where('w.word', '<', prefixEnd(term))
    .whereRef('w.case_id', '=', 'c.id');
}

/** All figures of the inbox in one query; each stops at the cap. */
export async function countInbox(tx: Tx, authorityId: string, asker: Asker): Promise<InboxCounts> {
  const one = (narrow: (base: CaseQuery) => CaseQuery) =>
    sql<number>`(select count(*) from (${narrow(fromCases(tx).where('c.authority_id', '=', authorityId))
      .select(sql`1`.as('one'))
      .limit(cap)}) as counted)`;
  const open = (base: CaseQuery) => base.where('c.status', '<>', 'closed');
  const row = await tx
    .selectNoFrom([
      one((base) => inView(base, 'eingang', asker)).as('eingang'),
      one((base) => inView(base, 'meine', asker)).as('meine'),
      one((base) => inView(base, 'faellig', asker)).as('faellig'),
      one((base) => inView(base, 'wartet', asker)).as('wartet'),
      one((base) => inView(base, 'antwort', asker)).as('antwort'),
      one((base) => inView(base, 'abgeschlossen', asker)).as('abgeschlossen'),
      one((base) => open(base).where('c.status', '=', 'new')).as('new'),
      one((base) => open(base).where('c.sort_on', '<', asker.today)).as('overdue'),
      one((base) => open(base).where('c.assignee_id', 'is', null)).as('free'),
    ])
    .executeTakeFirstOrThrow();
  const counts: Record<string, CappedCount> = {};
  for (const [name, value] of Object.entries(row)) {
    counts[name] = { count: Math.min(Number(value), cap - 1), more: Number(value) >= cap };
  }
  return counts as InboxCounts;
}

/** How many cases the current list holds, up to the cap. */
export async function countList(tx: Tx, query: InboxQuery, asker: Asker): Promise<CappedCount> {
  const searches = searchTerms(query.q ?? '').length > 0;
  const most = searches ? searchCap : cap;
  const row = await tx
    .selectFrom(filterInbox(fromCases(tx), query, asker).select(sql`1`.as('one')).limit(most).as('counted'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .$if(searches, (counting) => counting.modifyEnd(plannedAnew))
    .executeTakeFirstOrThrow();
  return { count: Math.min(Number(row.count), most - 1), more: Number(row.count) >= most };
}

/** What the filters offer: services and places of open cases, by a loose index scan that does not touch every row. */
export async function listFacets(
  tx: Tx,
  authorityId: string,
): Promise<{ services: string[]; places: { ags: string; name: string }[] }> {
  const services = sql<{ value: string }>`
    with recursive t as (
      (select c.service_slug as value from cases."case" c where c.authority_id = ${authorityId} and c.status <> 'closed'
        order by c.service_slug limit 1)
      union all
      select (select c.service_slug from cases."case" c where c.authority_id = ${authorityId} and c.status <> 'closed'
        and c.service_slug > t.value order by c.service_slug limit 1) from t where t.value is not null)
    select value from t where value is not null limit 50`.execute(tx);
  const places = sql<{ ags: string; name: string }>`
    with recursive t as (
      (select c.place_ags as ags, c.place_name as name from cases."case" c where c.authority_id = ${authorityId}
        and c.status <> 'closed' and c.place_ags is not null order by c.place_ags limit 1)
      union all
      select n.place_ags, n.place_name from t cross join lateral (select c.place_ags, c.place_name from cases."case" c
        where c.authority_id = ${authorityId} and c.status <> 'closed' and c.place_ags > t.ags order by c.place_ags limit 1) n)
    select ags, name from t limit 100`.execute(tx);
  const [first, second] = await Promise.all([services, places]);
  return { services: first.rows.map((row) => row.value), places: second.rows };
}
