import { mayReadMessage } from '../../law/index.ts';
import type { Level } from '../../platform/db/actor.ts';
import type { Message, ThreadWithMessages } from './mailbox.schema.ts';
import { heldBack } from './notification/notification.rules.ts';

/**
 * The thread as somebody known at this level may read it: a message above the level (R-ID-08) and a decision that has to be retrieved first
 * or comes another way are there without words and files. A sealed decision does not tell its outcome either.
 */
export function sealFor(level: Level, thread: ThreadWithMessages): ThreadWithMessages {
  const messages = thread.messages.map((message) => {
    const sealed = sealOf(level, message, thread);
    return sealed ? { ...message, sealed, text: '', files: [] } : message;
  });
  const decision = messages.filter(({ kind }) => kind === 'decision').at(-1);
  return { ...thread, messages, ...(decision?.sealed ? { outcome: null, favourable: null } : {}) };
}

function sealOf(level: Level, message: Message, { acts }: ThreadWithMessages): Message['sealed'] {
  if (message.direction === 'to-authority') return null;
  if (!mayReadMessage(level, message.level)) return 'level';
  return heldBack(acts.find(({ actId }) => actId === message.id));
}
