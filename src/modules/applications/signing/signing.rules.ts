import type { CompiledPackage } from '../../../forms/index.ts';
import { formatInstant, type Loa, type Means, type Permit, permitCovers, type Step } from '../../../law/index.ts';
import type { CoSignerStand } from '../cosigning/cosigning.types.ts';
import type { PaperStand } from '../paper/sheet.types.ts';
import { decideForm, type FormDecision, identified, isEnough, type Login } from './form-decision.rules.ts';

/** What still stands between a person and sending, as far as log-in and signature go. */
export type Signing = {
  readonly login: Login | undefined;
  /** The package asks for a log-in of this level, and there is none. */
  readonly prove: { readonly level: Loa; readonly steps: readonly Step[] } | undefined;
  /** Of each recipient in the order of the parts; undefined where the law orders no written form. */
  readonly decisions: readonly FormDecision[] | undefined;
  /** Others who have to sign with these answers, and how it stands with each. */
  readonly others: readonly CoSignerStand[];
  /** What this installation offers beside the log-in. */
  readonly upload?: boolean;
  /** How it stands with signing by hand; undefined where no sheet is given out: one of each would be needed for several authorities. */
  readonly paper?: PaperStand;
  /** Whole address at which co-signers enter a code; without it nobody is invited. */
  readonly entry?: string;
};

/** Somebody who gets the application, or a part of it. */
type Sendee = { readonly recipient: { readonly performer: { readonly id: string } } };

/** What the law says of this log-in at this moment, for everybody who gets the application. */
export function signingOf(
  pkg: CompiledPackage,
  facts: {
    at: Date;
    login: Login | undefined;
    parts: readonly Sendee[];
    /** Trial permits of the recipients for this service. */
    permits: readonly Permit[];
    signed?: boolean;
    others: readonly CoSignerStand[];
  },
): Signing {
  const { at, login, parts, permits, signed, others } = facts;
  const level = pkg.service.identification;
  const { ok, steps } = identified(level, login, at);
  // While nobody is found to send to, the law is asked all the same: the page says what will be needed.
  const authorities = parts.length > 0 ? parts.map(({ recipient }) => recipient.performer.id) : [''];
  const covers = (permit: Permit, authority: string, means: Means) =>
    permitCovers(permit, {
      at: formatInstant(Math.floor(at.getTime() / 1000)),
      means,
      authority,
      procedure: pkg.slug,
    });
  const decisions = authorities.flatMap((authority) => {
    // Of several permits of a recipient the one that covers this log-in counts.
    const permit = permits.find((one) => login && covers(one, authority, login.by));
    const decision = decideForm(pkg, { at, login, signed, authority, permit });
    const trial = permits.flatMap((one) => (one.means ?? []).filter((means) => covers(one, authority, means)));
    return decision ? [{ ...decision, trial }] : [];
  });
  return {
    login,
    prove: ok || level === 'none' ? undefined : { level, steps },
    decisions: decisions.length > 0 ? decisions : undefined,
    others,
  };
}

/** The decision that is shown: the first that is not enough, else the first. */
export const shownDecision = ({ decisions }: Signing): FormDecision | undefined =>
  decisions?.find((decision) => !isEnough(decision)) ?? decisions?.[0];

/** An application is not sent without whoever has to sign with the applicant. */
export const maySend = ({ prove, decisions, others }: Signing): boolean =>
  !prove && others.every(({ state }) => state === 'signed') && (decisions ?? []).every(isEnough);
