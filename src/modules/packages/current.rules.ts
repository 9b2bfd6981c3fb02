import { dayInBerlin } from '../../lang/format.ts';
import type { VersionRecord, VersionState } from './release/release.schema.ts';

/** Every process has read an approval before an application begins with it; each looks once in 20 seconds. */
export const settleMs = 60_000;

/** Which version of each package lies in the folder `services/` of the installation. */
export type Installed = ReadonlyMap<string, string>;

/** `published`: by people, so it waits for its day; what came with the installation is there at once, whatever the clock says. */
type Candidate = { record: VersionRecord; from: string; at: number; published: boolean };

/**
 * The version with which new applications begin, by package. The last that took effect counts, whether people published it or it came with
 * the installation. When that one is withdrawn, nothing takes its place: an older version may be wrong by law.
 */
export function pickCurrent(records: readonly VersionRecord[], installed: Installed, now: Date): Map<string, string> {
  const today = dayInBerlin(now);
  const last = new Map<string, Candidate>();
  for (const record of records) {
    const candidate = candidateOf(record, installed);
    if (!candidate) continue;
    if (candidate.published && (candidate.from > today || candidate.at > now.getTime())) continue;
    const other = last.get(record.slug);
    if (!other || candidate.from > other.from || (candidate.from === other.from && candidate.at > other.at))
      last.set(record.slug, candidate);
  }
  return new Map(
    [...last].filter(([, { record }]) => !record.withdrawn).map(([slug, { record }]) => [slug, record.version]),
  );
}

function candidateOf(record: VersionRecord, installed: Installed): Candidate | undefined {
  const { slug, version, submitted, verdict, withdrawn, storedAt } = record;
  const candidate =
    submitted && verdict?.approved
      ? { record, from: submitted.effectiveFrom, at: verdict.at.getTime() + settleMs, published: true }
      : installed.get(slug) === version
        ? { record, from: dayInBerlin(storedAt), at: storedAt.getTime(), published: false }
        : undefined;
  // Withdrawn before its first day, it has never been there.
  const never =
    candidate && withdrawn && (dayInBerlin(withdrawn.at) < candidate.from || withdrawn.at.getTime() < candidate.at);
  return never ? undefined : candidate;
}

/** What a version is at this moment. */
export function stateOf(record: VersionRecord, current: ReadonlyMap<string, string>, now: Date): VersionState {
  if (record.withdrawn) return 'withdrawn';
  if (record.submitted && !record.verdict) return 'submitted';
  if (record.verdict && !record.verdict.approved) return 'returned';
  if (current.get(record.slug) === record.version) return 'current';
  const { submitted, verdict } = record;
  if (!submitted || !verdict) return 'replaced';
  const waits = submitted.effectiveFrom > dayInBerlin(now) || verdict.at.getTime() + settleMs > now.getTime();
  return waits ? 'upcoming' : 'replaced';
}

/** 1.10.0 is higher than 1.9.3; what stands behind + does not count. */
export function isHigher(version: string, other: string): boolean {
  const parts = (text: string) => text.split('+')[0]!.split('.').map(Number);
  const [a, b] = [parts(version), parts(other)];
  const at = a.findIndex((part, index) => part !== b[index]);
  return at >= 0 && a[at]! > b[at]!;
}
