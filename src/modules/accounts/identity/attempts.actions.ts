import { hashReference, newId, newReference } from '../../../platform/crypto/crypto.ts';
import type { CitizenActor, Level } from '../../../platform/db/actor.ts';
import {
  type Attempt,
  answerAttempt,
  deleteAttempt,
  findAttempt,
  handOver,
  insertAttempt,
  keepInAttempt,
  noteInAttempt,
  sweepAttempts,
} from './attempts.queries.ts';
import { answerActor, browserActor, type IdentityDeps } from './identity.deps.ts';
import type { Identified, OpenAttempt, OutsideMeansId } from './identity.types.ts';

/** So long a person may take at the provider and with the question afterwards. */
export const attemptLifeMs = 20 * 60_000;

/**
 * Begins a log-in at a provider. The returned token goes into a cookie of this browser: an answer that somebody else started cannot sign
 * this person in (login CSRF), and an answer that reaches another browser is worth nothing there.
 */
export async function startAttempt(
  deps: IdentityDeps,
  input: { means: OutsideMeansId; level: Level; target: string; citizen?: CitizenActor },
): Promise<{ token: string; attempt: OpenAttempt }> {
  const now = deps.clock.now();
  const token = newReference();
  const browserHash = hashReference(token);
  const id = newId(now.getTime());
  const { citizen, means, level, target } = input;
  await deps.db.as(browserActor(browserHash), (tx) =>
    insertAttempt(tx, {
      id,
      browser_hash: browserHash,
      means,
      purpose: citizen ? 'step-up' : 'sign-in',
      account_id: citizen?.account ?? null,
      level,
      target,
      created_at: now,
      expires_at: new Date(now.getTime() + attemptLifeMs),
    }),
  );
  const keep = (values: Readonly<Record<string, unknown>>) =>
    deps.db.as(browserActor(browserHash), (tx) => keepInAttempt(tx, browserHash, { ...values }));
  return { token, attempt: { id, level, keep } };
}

/** An open attempt by the id that the provider gives back; undefined when it is unknown, answered or too old. */
export async function openAttempt(deps: IdentityDeps, id: string): Promise<Attempt | undefined> {
  const found = await deps.db.look(answerActor(id), (tx) => findAttempt(tx, { id }, deps.clock.now()));
  return found?.found === null ? found : undefined;
}

/** Keeps one more value for an open attempt, once: false when one of this name was kept before, or the attempt is over. */
export async function note(deps: IdentityDeps, id: string, name: string, value: unknown): Promise<boolean> {
  return deps.db.as(answerActor(id), (tx) => noteInAttempt(tx, id, { name, value }, deps.clock.now()));
}

/**
 * Takes the checked answer of the provider; a second one, and one for another means, is refused (undefined). The code that comes back goes
 * to the browser that brought the answer: it counts only where that is the browser that began. So nobody gets into the account of somebody
 * whom they made answer a log-in of theirs.
 */
export async function takeAnswer(deps: IdentityDeps, id: string, identified: Identified): Promise<string | undefined> {
  const attempt = await openAttempt(deps, id);
  if (attempt?.means !== identified.means) return undefined;
  const code = newReference();
  const answer = { found: identified, handOver: hashReference(code) };
  const taken = await deps.db.as(answerActor(id), (tx) => answerAttempt(tx, id, answer, deps.clock.now()));
  return taken ? code : undefined;
}

/** The browser that began brings the code of the answer. */
export async function bringAnswer(deps: IdentityDeps, token: string | undefined, code: string): Promise<void> {
  if (!token) return;
  const browserHash = hashReference(token);
  await deps.db.as(browserActor(browserHash), (tx) => handOver(tx, browserHash, hashReference(code)));
}

/** Whether the browser with this token began the attempt. */
export async function isOfBrowser(deps: IdentityDeps, token: string | undefined, id: string): Promise<boolean> {
  return token !== undefined && (await openAttempt(deps, id))?.browser_hash === hashReference(token);
}

/** What is under way in this browser. */
export async function attemptOf(deps: IdentityDeps, token: string | undefined): Promise<Attempt | undefined> {
  if (!token) return undefined;
  const browserHash = hashReference(token);
  return deps.db.look(browserActor(browserHash), (tx) => findAttempt(tx, { browserHash }, deps.clock.now()));
}

/** The attempt of this browser whose answer has come to it. */
export async function answeredAttempt(
  deps: IdentityDeps,
  token: string | undefined,
): Promise<(Attempt & { found: Identified }) | undefined> {
  const attempt = await attemptOf(deps, token);
  return attempt?.found && !attempt.kept.handOver ? { ...attempt, found: attempt.found } : undefined;
}

/** Uses an attempt up; true for the one caller that did. */
export async function endAttempt(deps: IdentityDeps, token: string): Promise<boolean> {
  const browserHash = hashReference(token);
  return deps.db.as(browserActor(browserHash), (tx) => deleteAttempt(tx, browserHash));
}

/** Deletes attempts that nobody ended. */
export async function forgetAttempts({ db, clock }: Pick<IdentityDeps, 'db' | 'clock'>): Promise<void> {
  await db.as({ kind: 'job', job: 'sweep:attempts' }, (tx) => sweepAttempts(tx, clock.now()));
}
