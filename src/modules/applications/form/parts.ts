import {
  type Answers,
  type CompiledPackage,
  type FormContext,
  type PlaceRow,
  placeRows,
} from '../../../forms/index.ts';
import type { Db } from '../../../platform/db/db.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';
import { findRecipient, isStop, type Recipient, type Stop } from '../sending/recipient.ts';
import { countTaken } from '../sending/submission.queries.ts';

/** What one authority gets of an application: everything, or the shared answers and its own rows. */
export interface Part {
  recipient: Recipient;
  /** Its rows in a form with several recipients; empty when it gets the whole form. */
  rows: PlaceRow[];
}

type Ports = Pick<ApplicationsPorts, 'findResponsible' | 'findAuthority' | 'isOn'>;
type Draft = { ags: string | null; authorityId: string | null };

/**
 * Who gets what on a day, in the order of the rows. Rows at the same performing authority are one part. A row that cannot be sent is left
 * out here: the form engine says so at the row (`checkPlace`).
 */
export function findParts(
  ports: Ports,
  pkg: CompiledPackage,
  draft: Draft,
  answers: Answers,
  context: Pick<FormContext, 'today' | 'lang'>,
): Part[] | Stop {
  if (!pkg.each) {
    const found = findRecipient(ports, pkg, draft, context.today);
    return isStop(found) ? found : [{ recipient: found, rows: [] }];
  }
  const parts = new Map<string, Part>();
  for (const row of placeRows(pkg, answers, context.lang)) {
    const found = findRecipient(ports, pkg, { ags: row.ags, authorityId: null }, context.today);
    if (isStop(found)) continue;
    const before = parts.get(found.performer.id);
    const recipient = before ? merge(before.recipient, found) : found;
    parts.set(found.performer.id, { recipient, rows: [...(before?.rows ?? []), row] });
  }
  return [...parts.values()];
}

/** Who speaks on the pages of a draft: the one recipient, or the authority of the place it began with while no row has a place yet. */
export function findSpeaker(
  ports: Ports,
  pkg: CompiledPackage,
  draft: Draft,
  parts: readonly Part[],
  context: Pick<FormContext, 'today'>,
): Recipient | undefined {
  if (parts.length > 0) return parts.length === 1 ? parts[0]?.recipient : undefined;
  const found = pkg.each ? findRecipient(ports, pkg, draft, context.today) : undefined;
  return found && !isStop(found) ? found : undefined;
}

/** The first recipient that takes no more applications of this package today, where the package sets a limit. */
export async function findFull(
  deps: { db: Pick<Db, 'read'> },
  pkg: CompiledPackage,
  parts: readonly Pick<Part, 'recipient'>[],
  day: string,
): Promise<Stop | undefined> {
  for (const { recipient } of parts) {
    const authority = recipient.performer;
    if (await isFull(deps, pkg, authority.id, day)) return { kind: 'full', authority };
  }
  return undefined;
}

/** Whether an authority takes no more applications of a package on a day (YYYY-MM-DD in Europe/Berlin). */
export async function isFull(
  deps: { db: Pick<Db, 'read'> },
  pkg: CompiledPackage,
  authorityId: string,
  day: string,
): Promise<boolean> {
  const limit = pkg.service.processing.perDay;
  return limit !== undefined && (await countTaken(deps.db.read, { slug: pkg.slug, authorityId, day })) >= limit;
}

/** One authority that acts for several places: it acts on behalf of a body only when that is the same for all of them. */
function merge(first: Recipient, second: Recipient): Recipient {
  const known = new Set(first.explanation.map(({ text }) => text));
  const explanation = [...first.explanation, ...second.explanation.filter(({ text }) => !known.has(text))];
  if (first.carrier.id === second.carrier.id) return { ...first, explanation };
  return { performer: first.performer, carrier: first.performer, onBehalfOf: null, explanation };
}
