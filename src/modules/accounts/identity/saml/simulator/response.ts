import { randomBytes } from 'node:crypto';
import type { Ends } from '../saml.types.ts';
import {
  akdb,
  bearer,
  cancelMessage,
  escapeXml as e,
  saml,
  samlp,
  statusCodes,
  uriFormat,
} from '../saml-names.rules.ts';

/** What a provider says about one log-in. */
export type Statement = Pick<Ends, 'own' | 'answer' | 'provider'> & {
  readonly requestId: string;
  readonly now: Date;
  /** Classes of the log-in, one statement for each. */
  readonly classes: readonly string[];
  readonly attributes: readonly { name: string; friendlyName: string; value: string; trust?: string }[];
};

const newXmlId = () => `_${randomBytes(16).toString('hex')}`;
const inMinutes = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000).toISOString();
const issuer = (name: string) => `<saml:Issuer xmlns:saml="${saml}">${e(name)}</saml:Issuer>`;

/** An assertion that holds for five minutes. */
export function writeAssertion({ own, answer, provider, requestId, now, classes, attributes }: Statement): string {
  const [at, until] = [now.toISOString(), inMinutes(now, 5)];
  const statements = classes.map(
    (name) =>
      `<saml:AuthnStatement AuthnInstant="${at}" SessionIndex="${newXmlId()}"><saml:AuthnContext><saml:AuthnContextClassRef>${e(name)}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
  );
  const rows = attributes.map(({ name, friendlyName, value, trust }) => {
    const trusted = trust === undefined ? '' : ` akdb:TrustLevel="${e(trust)}"`;
    return `<saml:Attribute Name="${e(name)}" FriendlyName="${e(friendlyName)}" NameFormat="${uriFormat}"${trusted}><saml:AttributeValue>${e(value)}</saml:AttributeValue></saml:Attribute>`;
  });
  return [
    `<saml:Assertion xmlns:saml="${saml}" xmlns:akdb="${akdb}" ID="${newXmlId()}" IssueInstant="${at}" Version="2.0">`,
    issuer(provider),
    `<saml:Subject><saml:NameID Format="urn:oasis:names:tc:SAML:2.0:nameid-format:transient">${newXmlId()}</saml:NameID>`,
    `<saml:SubjectConfirmation Method="${bearer}"><saml:SubjectConfirmationData InResponseTo="${e(requestId)}" NotOnOrAfter="${until}" Recipient="${e(answer)}"/></saml:SubjectConfirmation></saml:Subject>`,
    ...statements,
    `<saml:AttributeStatement>${rows.join('')}</saml:AttributeStatement>`,
    // Behind the attributes, as the real service does at times.
    `<saml:Conditions NotBefore="${at}" NotOnOrAfter="${until}"><saml:AudienceRestriction><saml:Audience>${e(own)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    '</saml:Assertion>',
  ].join('');
}

type Envelope = Pick<Statement, 'answer' | 'provider' | 'requestId' | 'now'>;

/** The answer around an assertion, plain or encrypted. */
export const writeResponse = (envelope: Envelope, assertion: string): string =>
  wrap(envelope, `<samlp:StatusCode Value="${statusCodes.success}"/>`, assertion);

/** The answer when the person turned back. */
export const writeCancel = (envelope: Envelope): string =>
  wrap(
    envelope,
    `<samlp:StatusCode Value="${statusCodes.requester}"><samlp:StatusCode Value="${statusCodes.authnFailed}"/></samlp:StatusCode><samlp:StatusMessage>${cancelMessage}</samlp:StatusMessage>`,
    '',
  );

function wrap({ answer, provider, requestId, now }: Envelope, status: string, content: string): string {
  return [
    `<samlp:Response xmlns:samlp="${samlp}" Destination="${e(answer)}" ID="${newXmlId()}" InResponseTo="${e(requestId)}" IssueInstant="${now.toISOString()}" Version="2.0">`,
    issuer(provider),
    `<samlp:Status>${status}</samlp:Status>${content}</samlp:Response>`,
  ].join('');
}
