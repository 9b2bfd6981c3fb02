import type { Agent, MandateScope } from '../../../platform/db/actor.ts';

/** A power to act for an account (Vollmacht, § 167 BGB; § 14 VwVfG), as both sides see it. */
export type Mandate = {
  readonly id: string;
  readonly principalId: string;
  readonly principalName: string;
  /** Undefined until the invitation is accepted. */
  readonly agentId: string | undefined;
  readonly agentName: string;
  readonly role: Agent['role'];
  readonly origin: 'granted' | 'representation';
  readonly scope: MandateScope;
  /** Title of the service or application at the time it was given. */
  readonly scopeTitle: string;
  /** Last day on which it holds, YYYY-MM-DD; without one until it is revoked. */
  readonly validUntil: string | undefined;
  readonly createdAt: Date;
  readonly acceptedAt: Date | undefined;
  readonly endedAt: Date | undefined;
};

/** What somebody gives to somebody else. */
export type NewMandate = {
  readonly agentName: string;
  readonly agentEmail: string;
  readonly role: Agent['role'];
  readonly scope: MandateScope;
  readonly scopeTitle: string;
  readonly validUntil: string | undefined;
};

/** Something of the account that a mandate can be given for. */
export type Choice = {
  readonly value: string;
  readonly title: string;
  readonly scope: MandateScope;
};
