import type { Lang } from '../../lang/lang.ts';
import type { Level, StaffActor } from '../../platform/db/actor.ts';
import type { Access, PageRequest } from '../../platform/http/route.ts';
import { casesErrors } from './cases.errors.ts';

/** Routes of case work: people with a role at an authority; which cases they see is decided by policy and row-level security. */
export const caseAccess: Access = { kind: 'staff', roles: ['caseworker', 'head'] };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What every route of a case reads from its request. */
export type CaseRequest = {
  actor: StaffActor;
  lang: Lang;
  caseId: string;
  /** The revision the person had before them; -1 when the form lost it, which matches no case. */
  revision: number;
  formId: string;
};

/** Error: `cases.not_found` for an id that cannot be one, as for a foreign case. */
export function readCaseRequest(request: PageRequest): CaseRequest {
  const actor = staffActor(request);
  const caseId = request.params.caseId ?? '';
  if (!uuid.test(caseId)) throw casesErrors.notFound();
  const formId = textOf(request.body, 'formular');
  const revision = textOf(request.body, 'stand');
  return {
    actor,
    lang: request.lang,
    caseId,
    revision: /^\d{1,9}$/.test(revision) ? Number(revision) : -1,
    formId: uuid.test(formId) ? formId : '',
  };
}

export function staffActor({ actor }: Pick<PageRequest, 'actor'>): StaffActor {
  if (actor.kind !== 'staff') throw casesErrors.noAuthority();
  return actor;
}

/** One field of a form as text, without control characters, trimmed and bounded. */
export function textOf(body: Readonly<Record<string, unknown>>, name: string, max = 8000): string {
  const value = body[name];
  if (typeof value !== 'string') return '';
  return value
    .slice(0, max)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '')
    .trim();
}

/** The level that a form asks for; an unknown word is the lowest. */
export const readLevel = (word: string): Level => (word === 'substantial' || word === 'high' ? word : 'basis');

export const isId = (text: string): boolean => uuid.test(text);
