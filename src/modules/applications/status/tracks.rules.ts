import type { ActRecord, ThreadWithMessages } from '../../mailbox/index.ts';
import type { Application, SentPart } from '../applications.schema.ts';
import { type Standing, standing } from './timeline.rules.ts';

/** What a person follows at one recipient: its state, its messages, its decision. */
export interface Track {
  /** Ends the ids of this track on the page; empty when it is the only one. */
  suffix: string;
  /** Who has it now; after forwarding the last one. */
  authorityId: string;
  carrierId: string | null;
  /** Headings of the rows that this recipient got; empty when it got everything. */
  rows: string[];
  threads: ThreadWithMessages[];
  standing: Standing;
  /** How its last decision was notified; undefined before there is one, and for what is no administrative act. */
  act: ActRecord | undefined;
  /** Sent some time ago and not yet in the file of the authority: its side cannot be reached. */
  late: boolean;
}

/** A hand-over that takes longer than this is told to the person. */
const lateAfterMs = 120_000;

/**
 * One track for each recipient of a form with several; otherwise all threads are one track, because an application that was forwarded is
 * still one matter.
 */
export function tracksOf(
  application: Application,
  threads: ThreadWithMessages[],
  parts: readonly SentPart[],
  titleOf: (row: number) => string,
  now: Date,
): Track[] {
  const toTrack = (own: ThreadWithMessages[], part: Partial<SentPart>, suffix: string): Track => {
    const stand = standing(own);
    const { current } = stand;
    return {
      suffix,
      authorityId: current?.authorityId ?? part.recipientId ?? application.performerId ?? '',
      carrierId: part.carrierId === undefined ? application.carrierId : part.carrierId,
      rows: (part.rows ?? []).map(titleOf),
      threads: own,
      standing: stand,
      act: current?.acts.toSorted((a, b) => a.providedAt.getTime() - b.providedAt.getTime()).at(-1),
      late: !current?.fileNumber && now.getTime() - application.submittedAt!.getTime() > lateAfterMs,
    };
  };
  if (parts.length < 2) return [toTrack(threads, { ...parts[0], rows: [] }, '')];
  return parts.map((part, index) => {
    const own = threads.filter(({ authorityId }) => authorityId === part.recipientId);
    return toTrack(own, part, `-${index + 1}`);
  });
}
