/** Ids that the delivery service gives to a submission, UUIDs. */
export type ZbpIds = { readonly submissionId: string; readonly caseId: string };

/** A file beside the message; `id` is a UUID version 4 of our own, announced before. */
export type ZbpAttachment = {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
  readonly bytes: Buffer;
};

/** What is handed over, in plain: encryption and metadata are the transport's. */
export type ZbpSubmission = {
  readonly service: { readonly identifier: string; readonly name: string };
  readonly schemaUri: string;
  readonly mimeType: 'application/json';
  /** Exactly these bytes are sent: they are signed. */
  readonly data: string;
  readonly attachments: readonly ZbpAttachment[];
};

/**
 * As the delivery service names the states of a submission. Content is deleted some time after it was accepted: `deleted` is only what was never
 * accepted, so a transport looks at the whole event log.
 */
export type ZbpState = {
  readonly state: 'incomplete' | 'submitted' | 'forwarded' | 'accepted' | 'rejected' | 'deleted';
  /** Titles of the problems of a rejected one; technical, without content. */
  readonly problems: readonly string[];
};

/**
 * Where a letter is on its way: `announced` with ids of a submission, `submitted` with its content; `rejected` by the other side, `refused` once the
 * administrators have the task; `dropped` when there is nothing to deliver any more.
 */
export type ZbpDeliveryState = 'planned' | 'announced' | 'submitted' | 'accepted' | 'rejected' | 'refused' | 'dropped';

/**
 * How submissions reach the mailbox of the BundID (ZBP). The steps are those of FIT-Connect (POST submission, PUT attachments, PUT submission, event
 * log), so that its transport fits without another layer; every transport passes `zbp-transport.fixture.ts`. Each throws when the other side
 * cannot be reached or refuses the call; the job tries again.
 */
export interface ZbpTransport {
  /** Begins a submission with exactly these attachments; repeated ids are refused. What is not submitted is gone after a day. */
  announce(input: { service: ZbpSubmission['service']; attachmentIds: readonly string[] }): Promise<ZbpIds>;
  /** Sends the content; only while the submission is incomplete. */
  submit(ids: ZbpIds, submission: ZbpSubmission): Promise<void>;
  /** Where the submission stands; one that is unknown (any more) is deleted. */
  stateOf(ids: ZbpIds): Promise<ZbpState>;
}
