import { mayReadMessage } from '../../law/index.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { Message, ThreadWithMessages } from './mailbox.schema.ts';

/** The message as somebody known at this level may read it (R-ID-08): below its level without words and files. */
export function sealFor(level: Level, message: Message): Message {
  if (message.direction === 'to-authority' || mayReadMessage(level, message.level)) return message;
  return { ...message, sealed: 'level', text: '', files: [] };
}

/** A thread whose decision is sealed does not tell its outcome either. */
export function sealOutcome(thread: ThreadWithMessages): ThreadWithMessages {
  const decision = thread.messages.filter(({ kind }) => kind === 'decision').at(-1);
  return decision?.sealed ? { ...thread, outcome: null, favourable: null } : thread;
}
