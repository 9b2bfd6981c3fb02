import type { SAML } from '@node-saml/node-saml';
import type { Level } from '../../../../platform/db/actor.ts';
import type { Ends, SamlConnection } from './saml.types.ts';
import { akdb, akdbDisplay } from './saml-names.rules.ts';

/** The library, set up for one message. It signs, decrypts and verifies; what a message must say is checked by `assertion.rules.ts`. */
async function library(
  connection: SamlConnection,
  ends: Ends,
  asked: { requestId: string; level: Level },
): Promise<SAML> {
  const { profile } = connection;
  const { key, certificate } = await connection.keys();
  // Five megabytes of libraries that most processes of a day never need.
  const saml = await import('@node-saml/node-saml');
  return new saml.SAML({
    issuer: ends.own,
    audience: ends.own,
    callbackUrl: ends.answer,
    entryPoint: ends.signOn,
    idpIssuer: ends.provider,
    idpCert: [...(await connection.certificates())],
    privateKey: key,
    publicCert: certificate,
    decryptionPvk: key,
    signatureAlgorithm: 'sha256',
    digestAlgorithm: 'sha256',
    authnRequestBinding: 'HTTP-POST',
    skipRequestCompression: true,
    generateUniqueId: () => asked.requestId,
    identifierFormat: profile.nameIdFormat,
    attributeConsumingServiceIndex: '0',
    forceAuthn: true,
    authnContext: [profile.classes[asked.level]],
    racComparison: 'minimum',
    samlAuthnRequestExtensions: profile.akdb ? extension(connection) : undefined,
    wantAuthnResponseSigned: true,
    wantAssertionsSigned: false,
    // Its memory belongs to one process, its clock is not ours: the attempt remembers the request, our rules check the times.
    validateInResponseTo: saml.ValidateInResponseTo.never,
    acceptedClockSkewMs: -1,
  });
}

/** The signed request, as the form fields of the HTTP-POST binding. */
export async function writeRequest(
  connection: SamlConnection,
  ends: Ends,
  asked: { requestId: string; level: Level; relayState: string },
): Promise<{ SAMLRequest: string; RelayState: string }> {
  const message = await (await library(connection, ends, asked)).getAuthorizeMessageAsync(asked.relayState);
  return { SAMLRequest: String(message.SAMLRequest), RelayState: asked.relayState };
}

/** The assertion out of the bytes that the signature of the provider covers. @throws when no valid signature covers the whole answer. */
export async function verifiedAssertion(
  connection: SamlConnection,
  ends: Ends,
  answer: { SAMLResponse: string; requestId: string },
): Promise<string> {
  const client = await library(connection, ends, { requestId: answer.requestId, level: 'basis' });
  const { profile } = await client.validatePostResponseAsync({ SAMLResponse: answer.SAMLResponse });
  const assertion = profile?.getAssertionXml?.();
  if (!assertion) throw new Error('no assertion');
  return assertion;
}

/** Extension of AKDB: which attributes we want, and what the page of the provider shows of us. */
function extension({ profile, display }: SamlConnection): Record<string, unknown> {
  return {
    'akdb:AuthenticationRequest': {
      '@xmlns:akdb': akdb,
      '@Version': '2',
      'akdb:RequestedAttributes': {
        'akdb:RequestedAttribute': profile.attributes.map(({ name, friendlyName, required }) => ({
          '@Name': name,
          '@FriendlyName': friendlyName,
          '@RequiredAttribute': String(required === true),
        })),
      },
      'akdb:DisplayInformation': {
        'classic-ui:Version': {
          '@xmlns:classic-ui': akdbDisplay,
          'classic-ui:OrganizationDisplayName': { '#cdata': display.name },
          'classic-ui:OnlineServiceId': { '#cdata': display.onlineServiceId },
        },
      },
    },
  };
}
