import { applicantDeclaration, evaluate } from '../../../forms/index.ts';
import { say } from '../../../lang/lang.ts';
import { record } from '../../../platform/audit/audit.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { takeInHand } from '../../../platform/db/db.queries.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { holdFile } from '../../../platform/files/file-holders.ts';
import { cleanFileName } from '../../../platform/files/file-name.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import { sendMail } from '../../../platform/mail/mail.ts';
import type { Application } from '../applications.schema.ts';
import { keeperOf } from '../drafts/holding.actions.ts';
import { toStored } from '../form/answer-files.ts';
import { lockOpenDraft } from '../form/draft.actions.ts';
import { formContext } from '../form/form-context.ts';
import { findParts } from '../form/parts.ts';
import { storeSent } from '../sending/sending.actions.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { answersHash } from '../signing/answers-hash.ts';
import type { Evidence } from '../signing/evidence.types.ts';
import { declarationOf } from '../signing/form-decision.rules.ts';
import { readCode } from '../spoken-code.rules.ts';
import { addressInForm } from '../status/notice-address.ts';
import { findScannedSheet, saveArrival } from './sheet.queries.ts';
import { arrivalMoment, mayRecord } from './sheet.rules.ts';
import { sheetTexts } from './sheet.texts.ts';
import type { Sheet } from './sheet.types.ts';
import { sheetEntry } from './sheet-code.ts';

/**
 * Why a sheet is not recorded. `unknown`: nobody has this code, or another authority; `used`: recorded before; `gone`: sent online or deleted
 * meanwhile; `changed`: an answer is another one than on the paper; `closed`: the authority takes no applications of this service here now.
 */
export type SheetFault = 'unknown' | 'used' | 'gone' | 'changed' | 'closed';

/** The sheet of a scanned code, for staff of the authority that it is addressed to. Nothing of the application is read by it. */
export async function findSheet(
  deps: Pick<SubmitDeps, 'db'>,
  actor: StaffActor,
  typed: unknown,
): Promise<Sheet | 'unknown' | 'used'> {
  const code = readCode(typed);
  if (!code) return 'unknown';
  const sheet = await deps.db.as(actor, (tx) => scan(tx, code));
  if (!sheet || !mayRecord(actor, sheet.authorityId)) return 'unknown';
  return sheet.arrivedOn === null ? sheet : 'used';
}

/** The code in hand is what opens the row. */
async function scan(tx: Tx, code: string): Promise<Sheet | undefined> {
  const entry = sheetEntry(code);
  await takeInHand(tx, entry);
  return findScannedSheet(tx, entry);
}

/**
 * Records that a sheet came back with all signatures, and sends the application with it: as received on the day of its arrival, with the answers
 * that were printed. Everything is one transaction; recording it is what opens the draft to this authority at all.
 */
export async function recordArrival(
  deps: SubmitDeps,
  actor: StaffActor,
  input: { code: unknown; arrivedOn: string; scan: { stored: StoredFile; name: string } },
): Promise<{ kind: 'recorded'; sheet: Sheet } | { kind: 'refused'; fault: SheetFault }> {
  const found = await findSheet(deps, actor, input.code);
  if (typeof found === 'string') return { kind: 'refused', fault: found };
  const keeper = await keeperOf(deps, found.applicationId);
  try {
    await deps.db.as(actor, async (tx) => {
      await takeInHand(tx, found.owner);
      const now = deps.clock.now();
      const arrival = { arrivedOn: input.arrivedOn, recordedAt: now, recordedBy: actor.name };
      if (!(await saveArrival(tx, found.id, arrival))) throw new Refused('used');
      const draft = await lockOpenDraft(tx, deps, found.owner);
      if (!draft) throw new Refused('gone');
      await send(deps, tx, actor, { ...input, draft, sheet: found, now, address: keeper?.email });
      const subject = `application:${draft.id}`;
      const entry = { at: now, action: 'applications.sheet_arrived', subject, authorityId: found.authorityId };
      await record(tx, { actor, ...entry, detail: { arrivedOn: input.arrivedOn } });
    });
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', fault: error.fault };
    throw error;
  }
  return { kind: 'recorded', sheet: found };
}

/** Undoes everything that was written so far. */
class Refused extends Error {
  readonly fault: SheetFault;

  constructor(fault: SheetFault) {
    super(fault);
    this.fault = fault;
  }
}

async function send(
  deps: SubmitDeps,
  tx: Tx,
  actor: StaffActor,
  input: {
    draft: Application;
    sheet: Sheet;
    arrivedOn: string;
    scan: { stored: StoredFile; name: string };
    now: Date;
    address: string | undefined;
  },
): Promise<void> {
  const { draft, sheet, arrivedOn, scan, now } = input;
  const pkg = deps.findPackage(draft.packageSlug, draft.packageVersion);
  if (!pkg) throw new Refused('closed');
  // What was signed was complete on the day it was printed; who acts is a question of today.
  const context = formContext({ ...deps, clock: { now: () => sheet.madeAt } }, pkg, draft, sheet.lang);
  const evaluation = evaluate(pkg, draft.answers, context);
  if (evaluation.errors.length > 0 || answersHash(pkg, evaluation) !== sheet.answersHash) throw new Refused('changed');
  const parts = findParts(deps, pkg, draft, evaluation.answers, formContext(deps, pkg, draft, sheet.lang));
  if ('kind' in parts || parts.length !== 1) throw new Refused('closed');
  const name = cleanFileName(scan.name, scan.stored.mime);
  const signed = { id: newId(now.getTime()), name, ...scan.stored, path: 'signature' };
  await holdFile(tx, toStored(signed), `application:${draft.id}`, now);
  const notifyEmail = draft.notifyEmail ?? addressInForm(pkg, evaluation) ?? input.address ?? null;
  const who = [applicantDeclaration, ...evaluation.coSigners.map(({ id }) => id)];
  const proof: Evidence = {
    login: null,
    writtenForm: null,
    paper: {
      arrivedOn,
      signatures: sheet.signatures,
      declarations: who.map((one) => declarationOf(pkg, one)),
      provision: pkg.service.writtenForm.provision ?? null,
      sheetMadeAt: sheet.madeAt.toISOString(),
      recordedAt: now.toISOString(),
      recordedBy: actor.name,
    },
  };
  await storeSent(deps, tx, actor, {
    ...{ draft, pkg, evaluation, context, parts, notifyEmail },
    lang: sheet.lang,
    at: arrivalMoment(arrivedOn, { madeAt: sheet.madeAt, now }),
    proofs: [proof],
    actedBy: null,
    signed: [signed],
  });
  if (!notifyEmail) return;
  const text = say(sheetTexts.mail, sheet.lang);
  await sendMail(
    tx,
    { to: notifyEmail, subject: say(sheetTexts.mailSubject, sheet.lang), text, lang: sheet.lang },
    now,
  );
}
