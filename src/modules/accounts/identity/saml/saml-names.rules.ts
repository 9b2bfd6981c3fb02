/** Names of the standards that both sides of a log-in use. */
export const samlp = 'urn:oasis:names:tc:SAML:2.0:protocol';
export const saml = 'urn:oasis:names:tc:SAML:2.0:assertion';
export const metadata = 'urn:oasis:names:tc:SAML:2.0:metadata';
export const dsig = 'http://www.w3.org/2000/09/xmldsig#';
export const xenc = 'http://www.w3.org/2001/04/xmlenc#';
export const akdb = 'https://www.akdb.de/request/2018/09';
export const akdbDisplay = 'https://www.akdb.de/request/2018/09/classic-ui/v1';
export const postBinding = 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST';
export const bearer = 'urn:oasis:names:tc:SAML:2.0:cm:bearer';
export const uriFormat = 'urn:oasis:names:tc:SAML:2.0:attrname-format:uri';

const status = 'urn:oasis:names:tc:SAML:2.0:status';
export const statusCodes = {
  success: `${status}:Success`,
  requester: `${status}:Requester`,
  authnFailed: `${status}:AuthnFailed`,
  noAuthnContext: `${status}:NoAuthnContext`,
} as const;
export const cancelMessage = 'Authentication was canceled by the user.';

export const algorithms = {
  enveloped: `${dsig}enveloped-signature`,
  exclusive: 'http://www.w3.org/2001/10/xml-exc-c14n#',
  rsaSha256: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  rsaSha512: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
  sha256: `${xenc}sha256`,
  sha512: `${xenc}sha512`,
  sha1: `${dsig}sha1`,
  oaep: `${xenc}rsa-oaep-mgf1p`,
  aes128Gcm: 'http://www.w3.org/2009/xmlenc11#aes128-gcm',
  aes256Gcm: 'http://www.w3.org/2009/xmlenc11#aes256-gcm',
  aes128Cbc: `${xenc}aes128-cbc`,
  aes256Cbc: `${xenc}aes256-cbc`,
} as const;

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** A text as content or attribute of XML. */
export const escapeXml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!);
