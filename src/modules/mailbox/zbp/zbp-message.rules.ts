import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { Level } from '../../../platform/db/actor.ts';
import type { Message, Thread } from '../mailbox.schema.ts';

/** Names of the interface, as clients in the field send them. */
export const zbp = {
  service: {
    identifier: 'urn:schema-fitko-de:fit-connect:id.bund.de:message_v6',
    name: 'ZBP Message Forwarding',
  },
  schemaUri: 'https://schema.fitko.de/fit-connect/id.bund.de/message_v6/1.0.0/zbp-message.schema.json',
} as const;

/** A file beside the message, as the message names it: hash in hex, length in bytes. */
export type ZbpAttachmentFacts = {
  readonly filename: string;
  readonly sha512sum: string;
  readonly contentLength: number;
};

/** The message of the interface; what is not known is left out. */
export type ZbpMessage = {
  /** 1 basic, 2 low, 3 substantial, 4 high: reading it needs a log-in of this level. */
  readonly stork_qaa_level: 1 | 2 | 3 | 4;
  readonly mailboxUuid: string;
  readonly sender: string;
  readonly title: string;
  readonly content: string;
  readonly service: string;
  readonly applicationId?: string;
  readonly reference?: string;
  readonly senderUrl?: string;
  readonly retrievalConfirmationAddress?: string;
  readonly attachments?: readonly ZbpAttachmentFacts[];
};

const levels: Readonly<Record<Level, ZbpMessage['stork_qaa_level']>> = { basis: 1, substantial: 3, high: 4 };

const texts = {
  decision: { de: 'Bescheid: {subject}', en: 'Decision: {subject}' },
  request: { de: 'Rückfrage: {subject}', en: 'Question: {subject}' },
  message: { de: 'Nachricht: {subject}', en: 'Message: {subject}' },
  link: { de: 'Hier lesen und antworten:', en: 'Read and answer here:' },
  toRetrieve: {
    de: 'Zu Ihrem Antrag liegt ein Bescheid zum Abruf bereit. Bitte rufen Sie ihn innerhalb von zehn Tagen ab.',
    en: 'A decision about your application is ready for retrieval. Please retrieve it within ten days.',
  },
} satisfies Record<string, Text>;

type Input = {
  readonly mailbox: string;
  readonly thread: Pick<Thread, 'subject' | 'fileNumber' | 'applicationId'>;
  readonly lang: Lang;
  readonly message: Pick<Message, 'kind' | 'level' | 'text'>;
  readonly authority: string;
  /** Where the person reads it here. */
  readonly url: string;
  /** The decision counts by its retrieval here only: it must not lie open elsewhere. */
  readonly toRetrieve: boolean;
  readonly confirmTo: string | undefined;
  readonly attachments: readonly ZbpAttachmentFacts[];
};

/** The words of a letter as the interface takes them, cut to its lengths. */
export function zbpMessage(input: Input): ZbpMessage {
  const { thread, message, lang, url, confirmTo, attachments } = input;
  const subject = say(thread.subject, lang);
  const title = message.kind === 'decision' || message.kind === 'request' ? texts[message.kind] : texts.message;
  const words = input.toRetrieve ? say(texts.toRetrieve, lang) : message.text;
  return {
    stork_qaa_level: levels[message.level],
    mailboxUuid: input.mailbox,
    sender: input.authority.slice(0, 255),
    title: say(title, lang, { subject }).slice(0, 1024),
    content: [words, `${say(texts.link, lang)} ${url}`].filter(Boolean).join('\n\n'),
    service: subject.slice(0, 255),
    applicationId: thread.applicationId,
    ...(thread.fileNumber ? { reference: thread.fileNumber.slice(0, 255) } : {}),
    ...(url.length <= 255 ? { senderUrl: url } : {}),
    ...(confirmTo ? { retrievalConfirmationAddress: confirmTo } : {}),
    ...(attachments.length > 0 ? { attachments } : {}),
  };
}
