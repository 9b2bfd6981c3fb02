import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto';
import { algorithms, dsig, saml, xenc } from '../saml-names.rules.ts';

/** Encrypts an assertion for the holder of a certificate: AES-256-GCM, its key by RSA-OAEP (XML Encryption 1.1). */
export function encryptAssertion(xml: string, certificate: string): string {
  const [key, iv] = [randomBytes(32), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const content = Buffer.concat([iv, cipher.update(xml), cipher.final(), cipher.getAuthTag()]).toString('base64');
  const wrapped = publicEncrypt({ key: certificate, padding: constants.RSA_PKCS1_OAEP_PADDING }, key);
  return [
    `<saml:EncryptedAssertion xmlns:saml="${saml}"><xenc:EncryptedData xmlns:xenc="${xenc}" Type="${xenc}Element">`,
    `<xenc:EncryptionMethod Algorithm="${algorithms.aes256Gcm}"/><ds:KeyInfo xmlns:ds="${dsig}"><xenc:EncryptedKey>`,
    `<xenc:EncryptionMethod Algorithm="${algorithms.oaep}"><ds:DigestMethod Algorithm="${algorithms.sha1}"/></xenc:EncryptionMethod>`,
    `<xenc:CipherData><xenc:CipherValue>${wrapped.toString('base64')}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedKey></ds:KeyInfo>`,
    `<xenc:CipherData><xenc:CipherValue>${content}</xenc:CipherValue></xenc:CipherData></xenc:EncryptedData></saml:EncryptedAssertion>`,
  ].join('');
}
