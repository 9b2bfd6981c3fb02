import type { CaseStatus } from '../case/case.schema.ts';
import { type Cursor, type InboxQuery, type Sort, sorts, type View, views } from './inbox.schema.ts';

const statuses: readonly string[] = [
  'new',
  'noted',
  'inProgress',
  'waiting',
  'answered',
  'decided',
  'closed',
  'overdue',
];
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

type Params = Readonly<Record<string, string | undefined>>;

/** Reads the address of the inbox; what is unknown or damaged falls away instead of failing. */
export function readInboxQuery(params: Params, authorities: readonly string[]): InboxQuery | undefined {
  const authorityId = authorities.find((id) => id === params.behoerde) ?? authorities[0];
  if (authorityId === undefined) return undefined;
  const pick = <T extends string>(value: string | undefined, known: readonly T[], otherwise: T): T =>
    known.find((name) => name === value) ?? otherwise;
  return {
    authorityId,
    view: pick<View>(params.sicht, views, 'eingang'),
    sort: pick<Sort>(params.sortierung, sorts, 'frist'),
    status: statuses.includes(params.stand ?? '') ? (params.stand as CaseStatus) : undefined,
    service: /^[a-z0-9-]{1,80}$/.test(params.leistung ?? '') ? params.leistung : undefined,
    place: /^\d{8}$/.test(params.gemeinde ?? '') ? params.gemeinde : undefined,
    who: params.wer === 'frei' || params.wer === 'meine' || uuid.test(params.wer ?? '') ? params.wer : undefined,
    q: params.q?.trim().slice(0, 120) || undefined,
    after: readCursor(params.nach),
    selected: uuid.test(params.vorgang ?? '') ? params.vorgang : undefined,
  };
}

/** `2026-11-23_0193b2c4-…` or, for closed cases, an ISO time in place of the day. */
function readCursor(text: string | undefined): Cursor | undefined {
  const match = /^(\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?)_([0-9a-f-]{36})$/.exec(text ?? '');
  return match && uuid.test(match[2]!) && !Number.isNaN(Date.parse(match[1]!))
    ? { key: match[1]!, id: match[2]! }
    : undefined;
}

export const writeCursor = ({ key, id }: Cursor): string => `${key}_${id}`;

/** The address of the inbox with some parts changed. A changed filter begins at the first page again. */
export function inboxPath(query: InboxQuery, change: Partial<InboxQuery> = {}, several = false): string {
  const keepsPage = Object.keys(change).every((key) => key === 'selected' || key === 'after');
  const next = { ...query, ...(keepsPage ? {} : { after: undefined, selected: undefined }), ...change };
  const params = new URLSearchParams();
  if (several) params.set('behoerde', next.authorityId);
  if (next.view !== 'eingang') params.set('sicht', next.view);
  if (next.status) params.set('stand', next.status);
  if (next.service) params.set('leistung', next.service);
  if (next.place) params.set('gemeinde', next.place);
  if (next.who) params.set('wer', next.who);
  if (next.q) params.set('q', next.q);
  if (next.sort !== 'frist') params.set('sortierung', next.sort);
  if (next.after) params.set('nach', writeCursor(next.after));
  if (next.selected) params.set('vorgang', next.selected);
  const text = params.toString();
  return text ? `/arbeitsplatz?${text}` : '/arbeitsplatz';
}
