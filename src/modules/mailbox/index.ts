export { listConsents, sayConsent } from './consent/consent.actions.ts';
export { agrees, type Consent, type ConsentScope, isPresumed, saidAbout, scopeFor } from './consent/consent.rules.ts';
export { consentWordings } from './consent/consent.texts.ts';
export {
  listForAuthority,
  listForOwner,
  noteAddress,
  noteRead,
  openThread,
  setProgress,
  write,
} from './mailbox.actions.ts';
export { mailboxAnswered, mailboxNotified, mailboxNotNotified } from './mailbox.events.ts';
export { mailboxModule } from './mailbox.module.ts';
export type {
  Message,
  MessageFile,
  ObjectionFacts,
  Overview,
  ProgressStep,
  ThreadWithMessages,
} from './mailbox.schema.ts';
export {
  listActs,
  noteActPosted,
  provideAct,
  retrieveAct,
  sendActByPost,
} from './notification/notification.actions.ts';
export { domainOf } from './notification/notification.rules.ts';
export type { ActRecord } from './notification/notification.schema.ts';
export { countUnread, listOverview } from './overview/overview.actions.ts';
export { createZbp } from './zbp/zbp.create.ts';
export { selectDeliveries as listBundidDeliveries } from './zbp/zbp.queries.ts';
