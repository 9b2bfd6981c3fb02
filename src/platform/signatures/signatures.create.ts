import { readFileSync } from 'node:fs';
import type { ConfigOf } from '../config/config.ts';
import type { SignatureResult } from './signature.types.ts';
import type { signaturesConfig } from './signatures.config.ts';
import { readTrustList, verifySignature } from './verify-signature.ts';

/** Checks qualified signatures against the trust list of this installation. */
export type SignatureCheck = (
  input: { signed: Uint8Array; original: Uint8Array; madeAt: Date },
  now: Date,
) => Promise<SignatureResult>;

/** Undefined where no trust list is configured: then nobody is offered to upload a signed document. Throws on an unreadable list. */
export function createSignatureCheck({ trustFile }: ConfigOf<typeof signaturesConfig>): SignatureCheck | undefined {
  if (trustFile === '') return undefined;
  const trust = readTrustList(readFileSync(trustFile, 'utf8'));
  return (input, now) => verifySignature(input, trust, now);
}
