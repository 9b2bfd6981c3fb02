export {
  listForAuthority,
  listForOwner,
  noteAddress,
  noteFileNumber,
  noteRead,
  openThread,
  setProgress,
  write,
} from './mailbox.actions.ts';
export { mailboxAnswered, mailboxWritten } from './mailbox.events.ts';
export { type MailboxDeps, mailboxModule } from './mailbox.module.ts';
export type {
  Message,
  MessageFile,
  MessageKind,
  OpenThread,
  ProgressStep,
  SetProgress,
  Thread,
  ThreadWithMessages,
  WriteMessage,
} from './mailbox.schema.ts';
