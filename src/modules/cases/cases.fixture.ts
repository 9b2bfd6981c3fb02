import { join } from 'node:path';
import { readTestPackage } from '../../../tests/support/packages.ts';
import { projectRoot } from '../../platform/config/paths.ts';
import { newId } from '../../platform/crypto/crypto.ts';
import type { Actor, StaffActor, StaffRole } from '../../platform/db/actor.ts';
import type { Platform } from '../../platform/module.ts';
import type { Submission } from '../applications/index.ts';
import * as mailbox from '../mailbox/index.ts';
import { jobActor } from './case/case.actions.ts';
import type { CaseAuthority } from './case/case.schema.ts';
import type { CasesDeps } from './cases.deps.ts';
import { createIntake } from './intake/intake.actions.ts';

export const meiningen = '16066042';
export const erfurt = '16051000';
const authorities: CaseAuthority[] = [
  { id: meiningen, name: 'Stadt Meiningen', street: 'Schlossplatz 1', postcode: '98617', city: 'Meiningen' },
  { id: erfurt, name: 'Stadt Erfurt' },
  { id: '16066076', name: 'Gemeinde Untermaßfeld' },
];

/** A person of an authority; the same id makes the same person. */
export function staffOf(
  authorityId: string,
  role: StaffRole = 'caseworker',
  name = `${role} ${authorityId}`,
): StaffActor {
  return { kind: 'staff', id: newId(), name, authorities: [authorityId], roles: [{ authorityId, role }] };
}

export function casesDeps(platform: Platform, colleagues: readonly StaffActor[] = []): CasesDeps {
  return {
    ...platform,
    findPackage: (slug) => readTestPackage(slug),
    packageFolder: (slug) => join(projectRoot, 'services', slug),
    findAuthority: (id) => authorities.find((authority) => authority.id === id),
    searchAuthorities: (q) => authorities.filter(({ name }) => name.toLowerCase().includes(q.toLowerCase())),
    placeName: (ags) => (ags === '16066076' ? 'Untermaßfeld' : 'Meiningen'),
    keeperOf: async () => undefined,
    colleagues: async (authorityId) =>
      colleagues
        .filter(({ roles }) => roles.some((grant) => grant.authorityId === authorityId))
        .map(({ id, name, roles }) => ({ id, name, role: roles[0]?.role ?? 'caseworker' })),
  };
}

/** The case of an application, as its delivery makes it. */
export function accept(deps: CasesDeps, submission: Submission): Promise<{ caseId: string; fileNumber: string }> {
  const { applicationId, performerId } = submission;
  return deps.db.as(jobActor(applicationId), (tx) => createIntake(deps).accept(tx, submission, performerId));
}

const dogAnswers = {
  person: {
    firstName: 'Anna',
    lastName: 'Müller',
    email: 'anna@post.example',
    address: { line: 'Beispielweg 7', street: 'Beispielweg', number: '7', plz: '98617', city: 'Untermaßfeld' },
  },
  dog: {
    name: 'Bello',
    breed: 'Mischling',
    birthDate: '2024-05-02',
    chip: '276098102345678',
    since: '2026-11-01',
    more: false,
  },
};

const requestAnswers = {
  request: { topic: null, subject: 'Laterne defekt', text: 'Die Laterne vor dem Haus ist aus.' },
  person: { firstName: 'Otto', lastName: 'Normal', email: null, phone: null, byPost: false },
};

/** An application as `delivery` hands it over. */
export function submissionOf(input: {
  slug?: string;
  performerId?: string;
  applicationId?: string;
  submittedAt?: Date;
  lastName?: string;
}): Submission {
  const slug = input.slug ?? 'hundesteuer-anmelden';
  const general = slug === 'allgemeines-anliegen';
  const answers = general ? requestAnswers : dogAnswers;
  return {
    applicationId: input.applicationId ?? newId(),
    receiptNumber: 'A-7K2M-9QXW',
    packageSlug: slug,
    packageVersion: '1.0.0',
    title: { de: general ? 'Allgemeines Anliegen' : 'Hund anmelden', en: 'Register a dog' },
    lang: 'de',
    ags: general ? null : '16066076',
    carrierId: general ? null : '16066076',
    performerId: input.performerId ?? meiningen,
    explanation: [{ rule: 'own', source: '§ 51 ThürKO', text: 'Die Stadt Meiningen handelt als erfüllende Gemeinde.' }],
    submittedAt: input.submittedAt ?? new Date('2026-11-09T18:42:00Z'),
    answers: { ...answers, person: { ...answers.person, ...(input.lastName ? { lastName: input.lastName } : {}) } },
    submission: {},
    computed: {},
    attachments: [],
    identification: 'none',
    evidence: null,
    actedBy: null,
  } as unknown as Submission;
}

/** The person behind an application, as guest. */
export const guestOf = (submission: Submission): Actor => ({
  kind: 'guest',
  owner: submission.applicationId.replaceAll('-', '').repeat(2),
});

/** Opens the conversation, as sending does. */
export async function openThread(deps: CasesDeps, submission: Submission): Promise<void> {
  const actor = guestOf(submission);
  const owner = actor.kind === 'guest' ? actor.owner : '';
  const { applicationId, performerId: authorityId, title: subject, lang } = submission;
  await deps.db.as(actor, (tx) =>
    mailbox.openThread(
      tx,
      { applicationId, authorityId, owner, subject, lang, notifyEmail: 'anna@post.example' },
      deps.clock.now(),
    ),
  );
}

/** What the person wrote and got, as the status page reads it. */
export async function readMailbox(deps: CasesDeps, submission: Submission): Promise<mailbox.ThreadWithMessages[]> {
  const actor = guestOf(submission);
  const owner = actor.kind === 'guest' ? actor.owner : '';
  return deps.db.as(actor, (tx) => mailbox.listForOwner(tx, owner, submission.applicationId));
}
