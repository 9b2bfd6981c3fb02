import { type CitizenActor, levelOf } from '../../../platform/db/actor.ts';
import type { Platform } from '../../../platform/module.ts';
import { listBundidDeliveries, listConsents, listForOwner, type ThreadWithMessages } from '../../mailbox/index.ts';
import { type AccessDeps, readLog } from '../accesses/accesses.actions.ts';
import { findApplication } from '../applications.queries.ts';
import type { Application, Attachment, Submission } from '../applications.schema.ts';
import { type Holding, listHoldings } from '../drafts/holding.queries.ts';
import { collectFiles } from '../form/answer-files.ts';
import { selectOwnSubmission } from '../sending/submission.queries.ts';

const atOnce = 100;
/** Of an account with more the last ones are in the file; the page of accesses goes back further. */
const mostAccesses = 20_000;
type Entry = Readonly<Record<string, unknown>>;

/**
 * Who used the account, and everything that it keeps, begun last first, for the export of the account: also what its links no longer lead to, as long as it is
 * stored. What needs a higher level than that of the session stands without words. The keys are described in `docs/account-export.md`.
 */
export async function exportKept(deps: AccessDeps, citizen: CitizenActor): Promise<Entry> {
  return { accesses: await exportLog(deps, citizen), applications: await exportApplications(deps, citizen) };
}

/** The log of two years, as the page of accesses shows it. */
async function exportLog(deps: AccessDeps, citizen: CitizenActor): Promise<Entry[]> {
  const { accesses, names } = await readLog(deps, citizen, { limit: mostAccesses });
  return accesses.map(({ at, action, by, authorityId, applicationId, portal, agent, subject }) => ({
    at,
    action,
    by,
    authorityId,
    applicationId,
    portal,
    agentName: agent === null ? null : (names.agents.get(agent) ?? null),
    mandateId: subject.startsWith('mandate:') ? subject.slice('mandate:'.length) : null,
  }));
}

async function exportApplications({ db }: Pick<Platform, 'db'>, citizen: CitizenActor): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (let before: string | undefined; ; ) {
    const rows = await db.look(citizen, (tx) => listHoldings(tx, citizen.account, { before, limit: atOnce }));
    for (const holding of rows) {
      const entry = await exportOne(db, citizen, holding);
      if (entry) entries.push(entry);
    }
    before = rows.at(-1)?.applicationId;
    if (rows.length < atOnce) return entries;
  }
}

/** Undefined when it was thrown away since it was listed. */
async function exportOne(
  db: Platform['db'],
  citizen: CitizenActor,
  { owner, applicationId, started }: Holding,
): Promise<Entry | undefined> {
  const holder: CitizenActor = { ...citizen, owner };
  return db.as(holder, async (tx) => {
    const application = await findApplication(tx, owner);
    if (!application) return undefined;
    const sent = await selectOwnSubmission(tx, owner);
    const threads = await listForOwner(tx, owner, applicationId, levelOf(holder));
    const consents = await listConsents(tx, applicationId);
    const deliveries = await listBundidDeliveries(tx, applicationId);
    return {
      ...describe(application, sent),
      begunInAccount: started,
      consents: consents.map(({ scope, granted, wording, saidAt }) => ({ scope, granted, wording, saidAt })),
      conversations: threads.map((thread) => ({
        ...describeThread(thread),
        bundidDeliveries: deliveries
          .filter(({ authorityId }) => authorityId === thread.authorityId)
          .map(({ authorityId: _, ...delivery }) => delivery),
      })),
    };
  });
}

function describe(application: Application, sent: Submission | undefined): Entry {
  const { owner: _, revision: __, prefill, ...own } = application;
  const files: readonly Partial<Attachment>[] = sent?.attachments ?? collectFiles(application.answers);
  return {
    ...own,
    takenOver: prefill,
    attachments: files.map(describeFile),
    sent: sent && {
      data: sent.submission,
      computed: sent.computed,
      responsibility: sent.explanation,
      identification: sent.identification,
      actedBy: sent.actedBy,
    },
  };
}

const describeFile = ({ name, mime, size, sha256, path }: Partial<Attachment>) => ({ name, mime, size, sha256, path });

function describeThread({ owner: _, messages, acts, ...thread }: ThreadWithMessages): Entry {
  return {
    ...thread,
    messages: messages.map(({ threadId: __, files, ...message }) => ({ ...message, files: files.map(describeFile) })),
    notifications: acts.map(({ owner: ___, noticeAddress: ____, ...act }) => act),
  };
}
