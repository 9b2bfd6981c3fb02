/** Why a signed document is not taken. Each has its own sentence for people. */
export type SignatureFault =
  /** No signature that we can read. */
  | 'unsigned'
  /** More than one signature. */
  | 'several'
  /** Something of the file is not covered, or was added after signing. */
  | 'notWhole'
  /** It is not the document that was to be signed, or it was changed. */
  | 'otherDocument'
  /** The signature does not fit what it covers. */
  | 'broken'
  | 'weak'
  /** No chain to a CA of the trust list. */
  | 'untrusted'
  | 'expired'
  /** Signed before the document was made, or in the future. */
  | 'wrongTime'
  /** No qualified signature (ETSI EN 319 412-5). */
  | 'notQualified'
  | 'pseudonym';

/** What was checked of a signature, and what came of it. */
export type SignatureReport = {
  readonly kind: 'pades' | 'cades-detached' | 'cades-attached';
  readonly signer: string;
  readonly issuer: string;
  readonly serial: string;
  /** As claimed by the signer, else the moment of the check. */
  readonly signedAt: string;
  readonly digest: string;
  readonly algorithm: string;
  /** SHA-256 of the document that was to be signed. */
  readonly document: string;
  readonly checkedAt: string;
  /** Revocation is asked of nobody: the product makes no calls outside. */
  readonly revocation: 'not-checked';
};

export type SignatureResult =
  | { readonly ok: true; readonly report: SignatureReport }
  | { readonly ok: false; readonly fault: SignatureFault };
