import type { Actor } from '../../../platform/db/actor.ts';
import { httpConfig } from '../../../platform/http/http.config.ts';
import { cookieNames } from '../../../platform/http/server.ts';
import type { Platform } from '../../../platform/module.ts';
import { type CitizenDeps, citizenDeps } from '../citizen/citizen.deps.ts';
import type { OutsideMeans } from './identity.types.ts';

export type IdentityDeps = CitizenDeps & {
  /** What is offered in this installation, in the order of the page. */
  readonly means: readonly OutsideMeans[];
  /** Cookies of the session and of the log-in that is under way. */
  readonly cookie: string;
  readonly attemptCookie: string;
};

export function identityDeps(
  platform: Pick<Platform, 'db' | 'clock' | 'config'>,
  means: readonly OutsideMeans[],
): IdentityDeps {
  const { citizen } = cookieNames(platform.config.get(httpConfig).publicUrl);
  return {
    ...citizenDeps(platform),
    means,
    cookie: citizen,
    attemptCookie: `${citizen}-versuch`,
  };
}

/** Whoever holds the secret of an attempt in the browser. */
export const browserActor = (browserHash: string): Actor => ({ kind: 'job', job: `browser:${browserHash}` });
/** The answer to an attempt. */
export const answerActor = (attemptId: string): Actor => ({ kind: 'job', job: `attempt:${attemptId}` });
/** Whoever has proved an outside identity. */
export const identityActor = (subjectHash: string): Actor => ({ kind: 'job', job: `identity:${subjectHash}` });
