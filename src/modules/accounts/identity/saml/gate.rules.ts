import { childAt, childrenNamed, type XmlElement } from '../../../../fim/index.ts';
import { algorithms, cancelMessage, samlp, statusCodes } from './saml-names.rules.ts';

/** What a raw answer is before any signature is looked at. */
export type Verdict = { readonly kind: 'go-on' | 'cancelled' } | { readonly kind: 'refused'; readonly reason: string };

/** A large answer of the real services has about 30 kB. */
export const largestAnswer = 200_000;

const { sha1, oaep, aes128Gcm, aes256Gcm, aes128Cbc, aes256Cbc, ...signing } = algorithms;
const forSigning: readonly string[] = Object.values(signing);
// CBC holds no integrity of its own; it is taken because the signature over the whole answer covers what is encrypted.
const forEncryption: readonly string[] = [oaep, sha1, signing.sha256, aes128Gcm, aes256Gcm, aes128Cbc, aes256Cbc];

/** Declarations, comments, CDATA and processing instructions have no place in an answer: parsers differ most about them. */
export const isPlainXml = (xml: string): boolean => !/<!|<\?/.test(xml.replace(/^<\?xml [^<>]*\?>/, ''));

/**
 * Looks at the shape of an answer and refuses everything that no honest provider sends, before the library verifies it (T8): a second
 * assertion anywhere, signatures elsewhere, doubled identifiers, other algorithms. Never a reason to believe an answer.
 */
export function judgeShape(root: XmlElement, expected: { answer: string; requestId: string }): Verdict {
  if (root.name !== 'Response' || root.namespace !== samlp || root.attributes.Version !== '2.0')
    return refuse('no response');
  if (root.attributes.InResponseTo !== expected.requestId) return refuse('answers another request');
  if (root.attributes.Destination !== expected.answer) return refuse('meant for another address');
  const status = readStatus(root);
  if (status !== 'success')
    return status === 'cancelled' ? { kind: 'cancelled' } : refuse('the provider reports an error');
  const all = below(root);
  const assertions = all.filter(({ name }) => name === 'Assertion' || name === 'EncryptedAssertion');
  const [assertion] = assertions;
  if (!assertion || assertions.length > 1) return refuse('not exactly one assertion');
  if (!root.children.includes(assertion)) return refuse('the assertion stands elsewhere');
  const signatures = all.filter(({ name }) => name === 'Signature');
  const places = [...childrenNamed(root, 'Signature'), ...childrenNamed(assertion, 'Signature')];
  if (childrenNamed(root, 'Signature').length !== 1) return refuse('not signed as a whole');
  if (signatures.length !== places.length || places.length > 2) return refuse('a signature stands elsewhere');
  if (all.some(({ name }) => name === 'Object')) return refuse('a signature holds objects');
  const ids = [root, ...all].flatMap(({ attributes }) => [attributes.ID, attributes.Id, attributes.id]);
  const given = ids.filter((id) => id !== undefined);
  if (new Set(given).size !== given.length) return refuse('an identifier occurs twice');
  const algorithm = foreignAlgorithm(root, forSigning);
  return algorithm === undefined ? { kind: 'go-on' } : refuse(`algorithm ${algorithm.slice(0, 80)}`);
}

const refuse = (reason: string): Verdict => ({ kind: 'refused', reason });

const below = (element: XmlElement): XmlElement[] => element.children.flatMap((child) => [child, ...below(child)]);

/** The first algorithm that is not on the list; below EncryptionMethod another list holds. */
function foreignAlgorithm(element: XmlElement, allowed: readonly string[]): string | undefined {
  const list = element.name === 'EncryptionMethod' ? forEncryption : allowed;
  const { Algorithm } = element.attributes;
  if (Algorithm !== undefined && !list.includes(Algorithm)) return Algorithm;
  for (const child of element.children) {
    const found = foreignAlgorithm(child, list);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Services tell a person who turned back from an error by the second code and by the message; without both it is an error. */
function readStatus(root: XmlElement): 'success' | 'cancelled' | 'error' {
  const code = childAt(root, 'Status', 'StatusCode');
  if (code?.attributes.Value === statusCodes.success) return 'success';
  const failed = childAt(code, 'StatusCode')?.attributes.Value === statusCodes.authnFailed;
  return failed && childAt(root, 'Status', 'StatusMessage')?.text === cancelMessage ? 'cancelled' : 'error';
}
