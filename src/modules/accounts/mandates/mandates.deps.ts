import type { Lang } from '../../../lang/lang.ts';
import type { Actor, CitizenActor } from '../../../platform/db/actor.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import type { Choice } from './mandates.schema.ts';

/** What a mandate can be given for, asked of higher modules: services that are online, and what the account keeps; filled by `compose.ts`. */
export type MandateChoices = (citizen: CitizenActor, lang: Lang) => Promise<readonly Choice[]>;

export type MandateDeps = CitizenDeps & {
  readonly choices: MandateChoices;
  /** Cookie of the session. */
  readonly cookie: string;
};

/** The account of an organisation, for somebody who administers it; the action has checked that before. */
export const administers = (principalId: string): Actor => ({ kind: 'job', job: `mandates:${principalId}` });
/** The holder of an invitation. */
export const invited = (invitationHash: string): Actor => ({ kind: 'job', job: `invitation:${invitationHash}` });
