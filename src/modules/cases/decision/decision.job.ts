import { Readable } from 'node:stream';
import type { CompiledPackage } from '../../../forms/index.ts';
import { say } from '../../../lang/lang.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import * as mailbox from '../../mailbox/index.ts';
import { append, jobActor, type NewAction, systemAuthor } from '../case/case.actions.ts';
import { findHead, findSubmission, insertDocuments, listActions } from '../case/case.queries.ts';
import { type CaseState, foldCase } from '../case/case.rules.ts';
import type { ActionData, CaseDocument, CaseHead, DeliveryWay } from '../case/case.schema.ts';
import { caseTexts } from '../case/case.texts.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { casesErrors } from '../cases.errors.ts';
import { seatOf } from '../inbox/seat.rules.ts';
import { getAnswers, outcomeText, renderLetter } from './decision.actions.ts';
import { hasDocument, isAct } from './letter.rules.ts';

type DecisionJob = { caseId: string; applicationId: string; documentId: string };
type Decided = { head: CaseHead; state: CaseState; data: ActionData['decided']; by: string; at: Date };

/**
 * Makes the letter of a decision and delivers it. Runs at least once: what is already in the file is not done again, and the letter of a
 * second run is the same to the byte.
 */
export async function deliverDecision(deps: CasesDeps, job: DecisionJob): Promise<void> {
  const actor = jobActor(job.applicationId);
  const found = await deps.db.as(actor, async (tx) => {
    const decided = await findDecided(tx, job, false);
    return decided && { decided, answers: await getAnswers(tx, job.caseId) };
  });
  if (!found) return;
  const { head, data, by, at } = found.decided;
  const pkg = deps.findPackage(head.serviceSlug, head.packageVersion);
  if (!pkg) throw casesErrors.damaged();
  const letter = hasDocument(pkg, data.outcome)
    ? await storeLetter(deps, await renderLetter(deps, head, found.answers, data, by, at))
    : undefined;
  const keeper = await deps.keeperOf(job.applicationId);
  await deps.db.as(actor, async (tx) => {
    const decided = await findDecided(tx, job, true);
    if (!decided) return;
    const now = deps.clock.now();
    const way = letter ? await wayOf(tx, decided, pkg, keeper, now) : data.way;
    const document = letter && toDocument(letter, decided, way, now);
    if (letter && document) {
      await holdFile(tx, letter, `case:${head.id}`, now);
      await insertDocuments(tx, head, [document]);
    }
    const outcome = outcomeText(pkg, data.outcome);
    const lang = (await findSubmission(tx, head.id))?.lang === 'en' ? 'en' : 'de';
    const thread = { applicationId: head.applicationId, authorityId: head.authorityId };
    const added: NewAction[] = document ? [{ kind: 'decisionReady', data: { documentId: document.id, way } }] : [];
    if (way === 'portal' || !document) {
      const messageId = job.documentId;
      const files = document ? [{ ...document }] : [];
      const words = [
        say(document ? caseTexts.decisionLetter : caseTexts.decisionNoLetter, lang, { outcome: outcome[lang] }),
      ];
      if (!document && data.reasons) words.push(data.reasons);
      await mailbox.write(
        tx,
        {
          ...thread,
          direction: 'to-person',
          kind: 'decision',
          text: words.join('\n\n'),
          level: data.level,
          files: files.map(toFile),
          messageId,
        },
        now,
      );
      await mailbox.setProgress(tx, { ...thread, step: 'decided', outcome, favourable: data.favourable }, now);
      added.push({ kind: 'decisionDelivered', data: { documentId: job.documentId, messageId } });
    } else {
      await mailbox.setProgress(tx, { ...thread, step: 'in-progress', outcome, favourable: data.favourable }, now);
    }
    await append(tx, decided, added, systemAuthor, now);
  });
}

/** The decision that the job is about; undefined when its letter is made already or the case was reopened. */
async function findDecided(tx: Tx, job: DecisionJob, lock: boolean): Promise<Decided | undefined> {
  const head = await findHead(tx, job.caseId, { lock });
  if (!head) throw casesErrors.notFound();
  const actions = await listActions(tx, head.id);
  const state = foldCase(actions);
  if (state.decision?.documentId !== job.documentId || state.decision.readyAt) return undefined;
  const action = actions.find(({ seq }) => seq === state.decision?.seq);
  if (action?.kind !== 'decided') throw casesErrors.damaged();
  return { head, state, data: action.data, by: action.actorName, at: action.at };
}

function storeLetter(deps: CasesDeps, pdf: Uint8Array): Promise<StoredFile> {
  return deps.files.put(Readable.from([Buffer.from(pdf)], { objectMode: false }), { accept: ['pdf'] });
}

/** An act goes the way that the law and the person allow; any other letter the way of its package. */
async function wayOf(
  tx: Tx,
  { head, data }: Decided,
  pkg: CompiledPackage,
  keeper: Awaited<ReturnType<CasesDeps['keeperOf']>>,
  now: Date,
): Promise<DeliveryWay> {
  if (!isAct(pkg, data.outcome, data.favourable)) return data.way;
  const channel = await mailbox.provideAct(
    tx,
    {
      actId: data.documentId,
      applicationId: head.applicationId,
      authorityId: head.authorityId,
      ags: seatOf(head.authorityId),
      domain: pkg.service.law.domain,
      remedyNotice: pkg.service.decision?.remedy?.includes(data.outcome) ?? false,
      level: data.level ?? 'basis',
      byPost: data.way === 'post',
      keeper,
    },
    now,
  );
  return channel === 'post' ? 'post' : 'portal';
}

function toDocument(letter: StoredFile, { head, data }: Decided, way: DeliveryWay, now: Date): CaseDocument {
  return {
    id: data.documentId,
    name: `${data.label.replace(/[^\p{L}\p{N} -]/gu, '').trim() || 'Bescheid'} ${head.fileNumber}.pdf`,
    sha256: letter.sha256,
    mime: letter.mime,
    size: letter.size,
    kind: 'decision',
    visibleToApplicant: way === 'portal',
    createdAt: now,
  };
}

const toFile = ({ id, name, mime, size, sha256 }: CaseDocument) => ({ id, name, mime, size, sha256 });
