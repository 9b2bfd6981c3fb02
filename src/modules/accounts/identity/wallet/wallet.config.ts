import { defineConfig, duration, oneOf, secretFile, text } from '../../../../platform/config/config.ts';

export const walletConfig = defineConfig('wallet', {
  identity: {
    doc: 'File with EC key (P-256) and access certificate chain (PEM) of this verifier. Empty: the EUDI wallet is not offered, in the demonstration a simulator is.',
    env: 'WALLET_KEY_FILE',
    default: '',
    parse: secretFile,
    secret: true,
  },
  clientId: {
    doc: 'How this verifier is named (OpenID4VP 1.0, 5.9.3): by the host name or by the hash of its certificate.',
    env: 'WALLET_CLIENT_ID',
    default: 'x509_san_dns' as 'x509_san_dns' | 'x509_hash',
    parse: oneOf('x509_san_dns', 'x509_hash'),
  },
  issuers: {
    doc: 'File with the certificates (PEM) of issuers of person data (PID), or of the authorities above them, that are believed.',
    env: 'WALLET_ISSUERS_FILE',
    default: '',
    parse: secretFile,
  },
  types: {
    doc: 'Types of person data (vct) that are accepted, separated by commas.',
    env: 'WALLET_TYPES',
    default: 'urn:eudi:pid:de:1,urn:eudi:pid:1',
    parse: text,
  },
  subjectClaim: {
    doc: 'Claim that names a person for good, where the issuers give one (personal_administrative_number). Empty: names, day and place of birth together.',
    env: 'WALLET_SUBJECT_CLAIM',
    default: '',
    parse: text,
  },
  link: {
    doc: 'Beginning of the link that opens the wallet.',
    env: 'WALLET_LINK',
    default: 'openid4vp://',
    parse: text,
  },
  statusTimeout: {
    doc: 'Longest wait for the list of revoked person data; without it nobody gets in.',
    env: 'WALLET_STATUS_TIMEOUT',
    default: 5,
    parse: duration,
  },
});
