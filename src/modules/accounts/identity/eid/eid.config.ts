import { defineConfig, duration, secretFile, text } from '../../../../platform/config/config.ts';

export const eidConfig = defineConfig('eid', {
  server: {
    doc: 'Address (https) of the eID-Interface of the eID-Server (TR-03130-1). Empty: the ID card is not offered, in the demonstration a simulator is.',
    env: 'EID_SERVER_URL',
    default: '',
    parse: text,
  },
  paosAddress: {
    doc: 'Address at which the AusweisApp meets the eID-Server, when the server does not say it itself.',
    env: 'EID_PAOS_URL',
    default: '',
    parse: text,
  },
  provider: {
    doc: 'Who asks, as the authorisation certificate says it; shown before anything is read.',
    env: 'EID_PROVIDER',
    default: 'Freistaat Thüringen',
    parse: text,
  },
  appLink: {
    doc: 'App link (https) that opens the AusweisApp on a phone.',
    env: 'EID_APP_LINK',
    default: 'https://www.ausweisapp.bund.de/eID-Client',
    parse: text,
  },
  tlsIdentity: {
    doc: 'File with key and certificate (PEM) by which this server proves itself to the eID-Server in TLS.',
    env: 'EID_TLS_FILE',
    default: '',
    parse: secretFile,
    secret: true,
  },
  tlsAuthorities: {
    doc: 'File with the certificates (PEM) that the TLS certificate of the eID-Server must come from. Empty: those of the system.',
    env: 'EID_TLS_CA_FILE',
    default: '',
    parse: secretFile,
  },
  signingIdentity: {
    doc: 'File with RSA key and certificate (PEM) that sign the messages to the eID-Server (InitiatorToken).',
    env: 'EID_SIGNING_FILE',
    default: '',
    parse: secretFile,
    secret: true,
  },
  serverCertificate: {
    doc: 'File with the certificate (PEM) that signs the answers of the eID-Server (RecipientToken).',
    env: 'EID_SERVER_CERTIFICATE_FILE',
    default: '',
    parse: secretFile,
  },
  timeout: {
    doc: 'Longest wait for an answer of the eID-Server.',
    env: 'EID_TIMEOUT',
    default: 10,
    parse: duration,
  },
});
