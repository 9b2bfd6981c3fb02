import type { Text } from '../../lang/lang.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { ActRecord } from './notification/notification.schema.ts';

/** Who a message is written to. The mailbox has two sides: the person who holds the private link, and one authority. */
export type Direction = 'to-person' | 'to-authority';

/**
 * - `message`: plain text, both ways
 * - `request`: the authority asks for documents or facts; carries a due day
 * - `answer`: what the person sent back to a request
 * - `decision`: the decision with its file
 * - `objection`: the person objects to a decision; carries what made it valid (see `ObjectionFacts`)
 * - `notice`: a step of the procedure, without a letter (see `ProgressStep`)
 */
export type MessageKind = 'message' | 'request' | 'answer' | 'decision' | 'notice' | 'objection';

/** What stood behind an objection when it arrived, frozen with it. */
export interface ObjectionFacts {
  actId: string;
  /** Row of the table W0 to W12 by which the written form is kept (§ 70 VwGO), with the means and the level of the session. */
  row: string;
  means: string;
  level: Level;
  /** YYYY-MM-DD; null while no period has begun. */
  lastDay: string | null;
  inTime: boolean;
}

/** The steps that a person sees. `by-post`: the result goes by post, the portal shows the state only. */
export type ProgressStep =
  | 'received'
  | 'acknowledged'
  | 'in-progress'
  | 'waiting'
  | 'forwarded'
  | 'decided'
  | 'by-post'
  | 'closed';

/** A file of a message: bytes lie in the file store under `sha256`. */
export interface MessageFile {
  id: string;
  name: string;
  mime: string;
  size: number;
  sha256: string;
}

/** The conversation about one application with one authority. */
export interface Thread {
  id: string;
  applicationId: string;
  authorityId: string;
  /** SHA-256 (hex) of the secret reference; never the reference itself. */
  owner: string;
  subject: Text;
  step: ProgressStep;
  fileNumber: string | null;
  /** What came of it, in the words of the package: "Angemeldet". */
  outcome: Text | null;
  /** True when the outcome is what the person asked for, at least in part. */
  favourable: boolean | null;
  decidedAt: Date | null;
  /** The last day (YYYY-MM-DD) of objection, as soon as it is known and nobody has objected. */
  finalOn: string | null;
  createdAt: Date;
}

export interface Message {
  id: string;
  threadId: string;
  direction: Direction;
  kind: MessageKind;
  /** Only of a notice. */
  step: ProgressStep | null;
  /** Reading it needs a log-in of at least this level. */
  level: Level;
  /** Why its words and files are held back from this reader. */
  sealed: 'level' | 'unopened' | 'ended' | null;
  text: string;
  files: MessageFile[];
  /** YYYY-MM-DD, of a request. */
  dueOn: string | null;
  /** The request that an answer answers. */
  answers: string | null;
  /** Only of an objection. */
  objection: ObjectionFacts | null;
  /** Name of whoever wrote it for the person with a mandate; null where nobody did. */
  writtenBy: string | null;
  createdAt: Date;
  readAt: Date | null;
}

export interface ThreadWithMessages extends Thread {
  /** Oldest first. */
  messages: Message[];
  /** How its decisions were notified, as it stands now. */
  acts: ActRecord[];
}

export interface OpenThread {
  applicationId: string;
  authorityId: string;
  owner: string;
  subject: Text;
  lang: 'de' | 'en';
  /** Address for notices that say "there is something new", without content. */
  notifyEmail?: string | null;
  /** Of the file that the authority has opened. */
  fileNumber?: string;
}

export interface WriteMessage {
  applicationId: string;
  authorityId: string;
  direction: Direction;
  kind: Exclude<MessageKind, 'notice'>;
  text: string;
  /** Without it everybody who holds the link reads it. */
  level?: Level;
  files?: MessageFile[];
  dueOn?: string;
  answers?: string;
  objection?: ObjectionFacts;
  /** Name of whoever writes for the person with a mandate. */
  writtenBy?: string;
  /** A stable id makes a repeated write (double click, job run again) one message. */
  messageId?: string;
}

export interface SetProgress {
  applicationId: string;
  authorityId: string;
  step: ProgressStep;
  fileNumber?: string;
  outcome?: Text;
  favourable?: boolean;
  /** A sentence under the step in the timeline, already in the language of the application. */
  text?: string;
}

/** What the list of conversations shows of one application; no words of any letter. */
export interface Overview {
  applicationId: string;
  /** Of the conversation that moved last; `others` have one of their own about the same application. */
  authorityId: string;
  others: number;
  subject: Text;
  fileNumber: string | null;
  /** Letters to the person that nobody has opened. */
  unread: number;
  latestAt: Date;
  /** Kind of the last message, of a notice its step. */
  latest: Exclude<MessageKind, 'notice'> | ProgressStep;
  latestMine: boolean;
  latestFiles: number;
  /** Names the place in the list, for the page that follows. */
  cursor: string;
}
