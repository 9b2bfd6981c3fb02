/** Why a presentation was refused; each has a sentence in `wallet.texts.ts`. */
export type WalletRefusal =
  /** Not what was asked for, or unreadable. */
  | 'format'
  /** Another type of credential. */
  | 'type'
  /** Not signed by an issuer that is believed. */
  | 'issuer'
  /** Not valid yet, or no longer. */
  | 'time'
  /** Not bound to this request by the key of the holder. */
  | 'binding'
  /** A disclosed value that the issuer did not sign. */
  | 'disclosure'
  | 'revoked'
  /** Whether it was revoked cannot be found out. */
  | 'status'
  /** Needed values are missing. */
  | 'incomplete';

/** Thrown by every check of a presentation. */
export class PresentationError extends Error {
  readonly reason: WalletRefusal;

  constructor(reason: WalletRefusal, options?: { cause?: unknown }) {
    super(`presentation refused: ${reason}`, options);
    this.reason = reason;
  }
}

/** The claims of a verified PID. */
export type Pid = Readonly<Record<string, unknown>>;
