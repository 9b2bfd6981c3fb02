import { formatLongDate } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import {
  Assignee,
  ButtonLink,
  type Column,
  Counters,
  CsrfField,
  DeskHead,
  EmptyState,
  FilterForm,
  Hint,
  manageLinks,
  Page,
  type PageContext,
  Pager,
  Status,
  type StockGroup,
  StockNav,
  Table,
} from '../../../ui/index.ts';
import { casePath } from '../case/case.paths.ts';
import type { CaseHead } from '../case/case.schema.ts';
import { type Inbox, pageSize } from './inbox.actions.ts';
import { inboxPath } from './inbox.rules.ts';
import { type InboxQuery, type View, views } from './inbox.schema.ts';
import { statusTexts, inboxTexts as texts } from './inbox.texts.ts';
import { countText, dueView, initials, statusView } from './inbox.view.ts';
import { PreviewPanel } from './inbox-preview.pages.tsx';

export type InboxPageProps = {
  ctx: PageContext;
  inbox: Inbox;
  staffId: string;
  now: Date;
  /** Authorities the person works for, when there are several. */
  authorities: readonly { id: string; name: string }[];
  notice?: string;
};

/** The inbox: stock, counters, filters, list, preview. Everything shown is in the address. */
export function InboxPage(props: InboxPageProps) {
  const { ctx, inbox, now } = props;
  const { lang } = ctx;
  const { query } = inbox;
  const name = query.q ? say(texts.found, lang, { q: query.q }) : say(texts.view[query.view], lang);
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={`${name} (${countText(inbox.total, lang)})`}
      search={{ q: query.q }}
      sidebar={<StockNav label={say(texts.stock, lang)} groups={stockGroups(props)} />}
      aside={<PreviewPanel {...props} />}
    >
      <DeskHead title={name}>
        <p class="rs-leise rs-klein">{formatLongDate(now, lang)}</p>
      </DeskHead>
      {props.notice && (
        <Hint kind="success">
          <p>{props.notice}</p>
        </Hint>
      )}
      {inbox.standsInFor.length > 0 && (
        <Hint>
          <p>{say(texts.standsIn, lang, { names: inbox.standsInFor.join(', ') })}</p>
        </Hint>
      )}
      <Counters items={counterItems(props)} />
      <FilterForm action="/arbeitsplatz" filters={filters(props)} hidden={kept(query, props.authorities.length > 1)} />
      {inbox.rows.length === 0 ? <Empty {...props} /> : <CaseList {...props} />}
    </Page>
  );
}

function stockGroups({ ctx, inbox, authorities }: InboxPageProps): StockGroup[] {
  const { lang } = ctx;
  const manage = manageLinks(ctx);
  const several = authorities.length > 1;
  const link = (view: View) => ({
    href: inboxPath({ view, sort: 'frist', authorityId: inbox.query.authorityId }, {}, several),
    text: say(texts.view[view], lang),
    count: countText(inbox.counts[view], lang),
    urgent: view === 'faellig' && inbox.counts.faellig.count > 0,
    current: inbox.query.view === view && !inbox.query.q,
  });
  const groups: StockGroup[] = [{ title: say(texts.stockGroup, lang), links: views.map(link) }];
  if (several) {
    const links = authorities.map(({ id, name }) => ({
      href: inboxPath({ view: 'eingang', sort: 'frist', authorityId: id }, {}, true),
      text: name,
      current: id === inbox.query.authorityId,
    }));
    groups.push({ title: say(texts.authorities, lang), links });
  }
  if (manage.length > 0) groups.push({ title: say(texts.manage, lang), links: manage });
  return groups;
}

function counterItems({ ctx: { lang }, inbox, authorities }: InboxPageProps) {
  const base: InboxQuery = { view: 'eingang', sort: 'frist', authorityId: inbox.query.authorityId };
  const to = (change: Partial<InboxQuery>) => inboxPath(base, change, authorities.length > 1);
  const { counts } = inbox;
  return [
    { href: to({ status: 'new' }), value: countText(counts.new, lang), text: say(texts.counter.new, lang) },
    {
      href: to({ status: 'overdue' }),
      value: countText(counts.overdue, lang),
      text: say(texts.counter.overdue, lang),
      urgent: counts.overdue.count > 0,
    },
    { href: to({ view: 'antwort' }), value: countText(counts.antwort, lang), text: say(texts.counter.answered, lang) },
    { href: to({ who: 'frei' }), value: countText(counts.free, lang), text: say(texts.counter.free, lang) },
  ];
}

function filters({ ctx: { lang }, inbox, staffId }: InboxPageProps) {
  const { query } = inbox;
  const all = { value: '', label: say(texts.filter.all, lang) };
  const statuses = (['new', 'noted', 'inProgress', 'waiting', 'answered', 'decided'] as const).map((status) => ({
    value: status as string,
    label: say(statusTexts[status], lang),
  }));
  statuses.push({ value: 'overdue', label: say(texts.filter.overdue, lang) });
  const people = inbox.colleagues
    .filter(({ id }) => id !== staffId)
    .map(({ id, name }) => ({ value: id, label: name }));
  const service = inbox.services.map(({ slug, title }) => ({ value: slug, label: title }));
  const place = inbox.places.map(({ ags, name }) => ({ value: ags, label: name }));
  const who = [
    { value: 'frei', label: say(texts.filter.free, lang) },
    { value: 'meine', label: say(texts.filter.mine, lang) },
    ...people,
  ];
  return [
    { name: 'leistung', label: say(texts.filter.service, lang), value: query.service, options: [all, ...service] },
    { name: 'gemeinde', label: say(texts.filter.place, lang), value: query.place, options: [all, ...place] },
    { name: 'stand', label: say(texts.filter.status, lang), value: query.status, options: [all, ...statuses] },
    { name: 'wer', label: say(texts.filter.who, lang), value: query.who, options: [all, ...who] },
  ];
}

/** Parts of the address that the filter form must not lose. */
function kept(query: InboxQuery, several: boolean): Record<string, string> {
  return {
    ...(several ? { behoerde: query.authorityId } : {}),
    ...(query.view !== 'eingang' ? { sicht: query.view } : {}),
    ...(query.sort !== 'frist' ? { sortierung: query.sort } : {}),
    ...(query.q ? { q: query.q } : {}),
  };
}

function CaseList(props: InboxPageProps) {
  const { ctx, inbox, authorities } = props;
  const { lang } = ctx;
  const { query } = inbox;
  const several = authorities.length > 1;
  const order =
    query.view === 'abgeschlossen' ? texts.byChange : query.sort === 'eingang' ? texts.byArrival : texts.byDue;
  const caption = say(texts.caption, lang, { view: say(texts.view[query.view], lang), order: say(order, lang) });
  const count = countText(inbox.total, lang);
  const shown = query.after
    ? say(texts.shownLater, lang, { size: inbox.rows.length, count })
    : say(texts.shown, lang, { from: 1, to: inbox.rows.length, count });
  return (
    <form action="/arbeitsplatz/uebernehmen" method="post" aria-label={caption}>
      <CsrfField ctx={ctx} />
      <Table
        caption={caption}
        columns={columns(props, several)}
        rows={inbox.rows.map((head) => tableRow(props, head, several))}
        choose={{
          name: 'vorgang',
          label: (row) => say(texts.choose, lang, { number: numberOf(inbox, row.id) }),
          heading: say(texts.column.choose, lang),
        }}
      />
      <Pager
        text={shown}
        nextHref={inbox.next && inboxPath(query, { after: inbox.next, selected: undefined }, several)}
        nextText={say(texts.next, lang, { size: pageSize })}
        keys
      />
      {query.after && (
        <p>
          <a href={inboxPath(query, { after: undefined, selected: undefined }, several)}>{say(texts.first, lang)}</a>
        </p>
      )}
      <p class="rs-sammel">
        <button class="kern-btn kern-btn--secondary" type="submit" data-taste="a">
          <span class="kern-label">{say(texts.take, lang)}</span>
        </button>
      </p>
    </form>
  );
}

const numberOf = (inbox: Inbox, id: string) => inbox.rows.find((row) => row.id === id)?.fileNumber ?? id;

function columns({ ctx: { lang }, inbox: { query } }: InboxPageProps, several: boolean): Column[] {
  const closed = query.view === 'abgeschlossen';
  const byDue = query.sort === 'frist' && !closed;
  return [
    { key: 'case', title: say(texts.column.case, lang) },
    { key: 'place', title: say(texts.column.place, lang) },
    { key: 'status', title: say(texts.column.status, lang) },
    {
      key: 'due',
      title: say(texts.column.due, lang),
      href: closed ? undefined : inboxPath(query, { sort: byDue ? 'eingang' : 'frist' }, several),
      sorted: byDue ? 'ascending' : undefined,
    },
    { key: 'who', title: say(texts.column.who, lang) },
  ];
}

function tableRow({ ctx: { lang }, inbox }: InboxPageProps, head: CaseHead, several: boolean) {
  const due = dueView(head, inbox.today, lang);
  const name = head.assigneeName ?? undefined;
  return {
    id: head.id,
    href: casePath(head.id),
    title: head.title,
    text: (
      <>
        <a
          href={inboxPath(inbox.query, { selected: head.id }, several)}
          aria-label={say(texts.preview, lang, { number: head.fileNumber })}
        >
          {head.fileNumber}
        </a>
        {head.applicantName && ` · ${head.applicantName}`}
      </>
    ),
    selected: inbox.query.selected === head.id,
    cells: [
      { kind: 'place' as const, content: head.placeName ?? '–' },
      { kind: 'state' as const, content: <Status {...statusView(head, lang)} /> },
      {
        kind: 'deadline' as const,
        urgent: due.urgent,
        content: (
          <>
            {due.day || due.words} {due.day && due.words && <small>{due.words}</small>}
          </>
        ),
      },
      {
        kind: 'who' as const,
        content: <Assignee initials={name && initials(name)} name={name} free={say(texts.free, lang)} />,
      },
    ],
  };
}

function Empty({ ctx: { lang }, inbox: { query }, authorities }: InboxPageProps) {
  const text = query.q ? say(texts.emptySearch, lang, { q: query.q }) : say(texts.emptyText, lang);
  const href = inboxPath(
    { view: 'eingang', sort: 'frist', authorityId: query.authorityId },
    {},
    authorities.length > 1,
  );
  return (
    <EmptyState
      title={say(texts.emptyTitle, lang)}
      text={text}
      action={
        <ButtonLink kind="secondary" href={href}>
          {say(texts.all, lang)}
        </ButtonLink>
      }
    />
  );
}
