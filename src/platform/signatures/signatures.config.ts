import { defineConfig, text } from '../config/config.ts';

export const signaturesConfig = defineConfig('signatures', {
  trustFile: {
    doc: 'PEM file with the certificates of the CAs whose qualified signatures count. Empty: signed documents cannot be uploaded.',
    env: 'QES_TRUST',
    default: '',
    parse: text,
  },
});
