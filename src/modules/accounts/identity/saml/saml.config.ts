import { defineConfig, flag, secretFile, text } from '../../../../platform/config/config.ts';

const settings = (name: string, prefix: string) =>
  ({
    on: {
      doc: `Whether ${name} is offered. false cuts it off after a restart and ends the sessions that began with it; the other ways stay.`,
      env: `${prefix}_ON`,
      default: true,
      parse: flag,
    },
    signOn: {
      doc: `Address of ${name} that takes requests (HTTP-POST). Empty: not connected.`,
      env: `${prefix}_ADDRESS`,
      default: '',
      parse: text,
    },
    provider: {
      doc: `Name of ${name} in its metadata (entityID).`,
      env: `${prefix}_ENTITY_ID`,
      default: '',
      parse: text,
    },
    certificates: {
      doc: `File with the certificates (PEM) that ${name} signs its answers with; two while it changes its key.`,
      env: `${prefix}_CERTIFICATES_FILE`,
      default: '',
      parse: secretFile,
    },
    own: {
      doc: `Our own name towards ${name} (entityID). Empty: the address of our metadata.`,
      env: `${prefix}_OWN_ENTITY_ID`,
      default: '',
      parse: text,
    },
    key: {
      doc: `File with our private key (RSA, PEM) towards ${name}: signs requests, opens answers.`,
      env: `${prefix}_KEY_FILE`,
      default: '',
      parse: secretFile,
      secret: true as const,
    },
    certificate: {
      doc: `File with the certificate (PEM) of our key towards ${name}; it stands in our metadata.`,
      env: `${prefix}_CERTIFICATE_FILE`,
      default: '',
      parse: secretFile,
    },
  }) as const;

export const bundidConfig = defineConfig('bundid', {
  ...settings('BundID', 'BUNDID'),
  displayName: {
    doc: 'What BundID calls us on its page.',
    env: 'BUNDID_DISPLAY_NAME',
    default: 'Rennsteig',
    parse: text,
  },
  onlineServiceId: {
    doc: 'Number of our online service at BundID (OnlineServiceId).',
    env: 'BUNDID_ONLINE_SERVICE_ID',
    default: '',
    parse: text,
  },
});

export const mukConfig = defineConfig('unternehmenskonto', settings('the organisation account', 'UNTERNEHMENSKONTO'));
