export type StaffRole = 'caseworker' | 'head' | 'editor' | 'admin' | 'ministry';

/** Who acts: the first argument of every access to protected data. */
export type Actor =
  | { readonly kind: 'anonymous' }
  /** Holder of a private link; `owner` is the SHA-256 of its reference. */
  | { readonly kind: 'guest'; readonly owner: string }
  | StaffActor
  | CitizenActor
  /** A background job with exactly one subject, as "kind:id". */
  | { readonly kind: 'job'; readonly job: string };

export type StaffActor = {
  readonly kind: 'staff';
  readonly id: string;
  readonly name: string;
  /** Authorities whose rows the person may see (the second lock: row-level security). */
  readonly authorities: readonly string[];
  readonly roles: readonly { readonly authorityId: string; readonly role: StaffRole }[];
  /** Colleagues whose cases the person does today, each at one authority. It adds no right there. */
  readonly standsInFor?: readonly StandIn[];
};

export type StandIn = { readonly id: string; readonly name: string; readonly authorityId: string };

/** How surely a person is known (Vertrauensniveau, § 3 Abs. 4 OZG), lowest first. */
export type Level = 'basis' | 'substantial' | 'high';

/** How the person of a session was recognised. `by` is the proof behind the log-in (an ID card behind a service account). */
export type Proof = { readonly means: string; readonly by: string; readonly level: Level; readonly at: Date };

/** What a representative may do: everything, one service, one application, or one step of its form. */
export type MandateScope =
  | { readonly kind: 'everything' }
  | { readonly kind: 'service'; readonly slug: string }
  | { readonly kind: 'application'; readonly id: string }
  | { readonly kind: 'step'; readonly id: string; readonly step: string };

/** Who really sits before the screen while acting for another account. Asked anew for every request, so a revoked mandate ends at once. */
export type Agent = {
  readonly account: string;
  readonly name: string;
  /** Whom they act for, as pages and the file name it. */
  readonly principal: string;
  readonly mandate: string;
  readonly role: 'agent' | 'employee' | 'admin';
  readonly scope: MandateScope;
};

/** A person with an account. `owner` is the one draft or application at hand, found through the account; without it only the account itself. */
export type CitizenActor = {
  readonly kind: 'citizen';
  readonly account: string;
  readonly owner?: string;
  /** Set while the account acts through a representative; `account` is then that of the principal. */
  readonly agent?: Agent;
  /** The person was asked for whom they act and answered: for themselves. */
  readonly chosen?: true;
  /** Of the session at hand; absent where the account acts without one (a job, a letter). */
  readonly proof?: Proof;
};

/** The person before the screen, also while they act for somebody else: what they prove is theirs. */
export function selfOf(citizen: CitizenActor): CitizenActor {
  const { agent, proof } = citizen;
  return agent ? { kind: 'citizen', account: agent.account, ...(proof ? { proof } : {}) } : citizen;
}

/** Who may give and end mandates of the account at hand: its owner, or an administrator of the organisation. */
export const mayAdminister = (agent: Agent | undefined): boolean =>
  agent === undefined || (agent.role === 'admin' && agent.scope.kind === 'everything');

/** Name of whoever acts for somebody else with a mandate; undefined where the person acts. */
export function agentNameOf(actor: Actor): string | undefined {
  return actor.kind === 'citizen' ? actor.agent?.name : undefined;
}

/** Hash of the private link whose rows this actor holds: by the link itself, or through the account. */
export function ownerOf(actor: Actor): string | undefined {
  return actor.kind === 'guest' || actor.kind === 'citizen' ? actor.owner : undefined;
}

/** How surely this actor is known: by the session of an account; whoever holds a private link is known by nothing but the link. */
export function levelOf(actor: Actor): Level {
  return actor.kind === 'citizen' ? (actor.proof?.level ?? 'basis') : 'basis';
}

export const anonymous: Actor = { kind: 'anonymous' };
