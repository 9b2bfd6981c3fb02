import type { CoSigner } from '../../../forms/index.ts';
import type { CoSignature, CoSignerStand, StandState } from './cosigning.types.ts';

/** Wrong codes after which an invitation has to be renewed. */
export const mostAttempts = 5;

/** An invitation holds for the person who was named: with another name or address it is nobody's. */
export const namedAs = ({ name, email }: Pick<CoSigner, 'name' | 'email'>): string =>
  `${name.replace(/\s+/g, ' ')}\n${email}`.trim().toLowerCase();

type Facts = {
  /** Of the answers. */
  readonly hash: string;
  readonly now: Date;
  /** Who gets the application: what the law said for another authority does not count. */
  readonly authorities: readonly string[];
};

/** How it stands with everybody who has to sign with these answers. */
export function standsOf(
  coSigners: readonly CoSigner[],
  rows: readonly CoSignature[],
  facts: Facts & { codeOf?: (row: CoSignature) => string },
): CoSignerStand[] {
  return coSigners.map((signer) => {
    const row = rows.find((one) => one.signer === signer.key && one.named === namedAs(signer));
    if (!row) return { ...signer, state: 'open' };
    const state = stateOf(row, facts);
    const opens = state === 'invited' || (state === 'void' && isOpen(row, facts.now));
    return { ...signer, state, row, ...(opens && facts.codeOf ? { code: facts.codeOf(row) } : {}) };
  });
}

/** While nothing is known of invitations. */
export const withoutInvitations = (coSigners: readonly CoSigner[]): CoSignerStand[] =>
  coSigners.map((signer) => ({ ...signer, state: 'open' }));

/** Whether the code may still be entered. */
export const isOpen = (row: Pick<CoSignature, 'attempts' | 'expiresAt'>, now: Date): boolean =>
  row.attempts < mostAttempts && now < row.expiresAt;

function stateOf(row: CoSignature, { hash, now, authorities }: Facts): StandState {
  if (row.state === 'refused') return 'refused';
  if (row.state === 'signed') {
    const forms = row.evidence?.forms;
    const known = !forms || authorities.every((id) => Object.hasOwn(forms, id));
    return row.answersHash === hash && known ? 'signed' : 'void';
  }
  if (row.attempts >= mostAttempts) return 'locked';
  return now < row.expiresAt ? 'invited' : 'expired';
}
