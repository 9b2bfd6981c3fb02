import type { Ends, SamlConnection } from './saml.types.ts';
import { algorithms, dsig, escapeXml as e, metadata, postBinding, samlp, uriFormat } from './saml-names.rules.ts';

/** What the provider needs to know of us (SAML metadata), to be given to it once and after every change of the key. */
export async function writeMetadata({ profile, keys, display }: SamlConnection, ends: Ends): Promise<string> {
  const { certificate } = await keys();
  const base64 = certificate.replace(/-----[^-]+-----|\s/g, '');
  const key = (use: string, methods = '') =>
    `<KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>${base64}</ds:X509Certificate></ds:X509Data></ds:KeyInfo>${methods}</KeyDescriptor>`;
  const methods = [algorithms.aes256Gcm, algorithms.aes128Gcm, algorithms.oaep]
    .map((name) => `<EncryptionMethod Algorithm="${name}"/>`)
    .join('');
  const attributes = profile.attributes.map(
    ({ name, friendlyName, required }) =>
      `<RequestedAttribute Name="${e(name)}" FriendlyName="${e(friendlyName)}" NameFormat="${uriFormat}" isRequired="${required === true}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<EntityDescriptor xmlns="${metadata}" xmlns:ds="${dsig}" entityID="${e(ends.own)}">`,
    `<SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="false" protocolSupportEnumeration="${samlp}">`,
    key('signing'),
    key('encryption', methods),
    `<NameIDFormat>${profile.nameIdFormat}</NameIDFormat>`,
    `<AssertionConsumerService Binding="${postBinding}" Location="${e(ends.answer)}" index="0" isDefault="true"/>`,
    `<AttributeConsumingService index="0"><ServiceName xml:lang="de">${e(display.name)}</ServiceName>`,
    ...attributes,
    '</AttributeConsumingService>',
    '</SPSSODescriptor>',
    '</EntityDescriptor>',
    '',
  ].join('\n');
}
