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
export { mailboxAnswered } from './mailbox.events.ts';
export { mailboxModule } from './mailbox.module.ts';
export type {
  Message,
  MessageFile,
  ProgressStep,
  ThreadWithMessages,
} from './mailbox.schema.ts';
