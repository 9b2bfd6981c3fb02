import { FimError, readXml, type XmlElement } from '../../../../fim/index.ts';
import type { Identified } from '../identity.types.ts';
import { wrongInAssertion } from './assertion.rules.ts';
import { verifiedAssertion } from './client.ts';
import { isPlainXml, judgeShape, largestAnswer } from './gate.rules.ts';
import { readIdentified } from './reading.rules.ts';
import type { Ends, SamlConnection } from './saml.types.ts';

export type Outcome =
  | { readonly kind: 'identified'; readonly identified: Identified }
  | { readonly kind: 'cancelled' }
  /** `reason` is for the log: it holds nothing of a person. */
  | { readonly kind: 'refused'; readonly reason: string };

/**
 * Reads the answer to a request. Only what the signature of the provider covers is believed: the verified bytes are parsed once, and everything
 * comes from that tree.
 */
export async function readAnswer(
  connection: SamlConnection,
  ends: Ends,
  input: { SAMLResponse: string; requestId: string; since: Date; now: Date },
): Promise<Outcome> {
  const { SAMLResponse, requestId, since, now } = input;
  if (SAMLResponse.length > largestAnswer || !/^[A-Za-z0-9+/=\s]+$/.test(SAMLResponse)) return refuse('no base64');
  const root = await parse(Buffer.from(SAMLResponse, 'base64').toString('utf8'));
  if (typeof root === 'string') return refuse(root);
  const shape = judgeShape(root, { answer: ends.answer, requestId });
  if (shape.kind !== 'go-on') return shape as Outcome;
  let verified: string;
  try {
    verified = await verifiedAssertion(connection, ends, { SAMLResponse, requestId });
  } catch (error) {
    return refuse(`not verified: ${(error as Error).message.slice(0, 120)}`);
  }
  const assertion = await parse(verified);
  if (typeof assertion === 'string') return refuse(assertion);
  const wrong = wrongInAssertion(assertion, { ...ends, requestId, since, now });
  if (wrong) return refuse(wrong);
  const identified = readIdentified(connection.profile, assertion, { since, now });
  return typeof identified === 'string' ? refuse(identified) : { kind: 'identified', identified };
}

const refuse = (reason: string): Outcome => ({ kind: 'refused', reason });

/** A text instead of a tree says why not. */
async function parse(xml: string): Promise<XmlElement | string> {
  if (!isPlainXml(xml)) return 'holds declarations or comments';
  try {
    return await readXml(Buffer.from(xml));
  } catch (error) {
    if (error instanceof FimError) return error.message.slice(0, 120);
    throw error;
  }
}
