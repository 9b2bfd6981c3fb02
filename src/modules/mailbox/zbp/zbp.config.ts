import { defineConfig, oneOf, secretFile, text } from '../../../platform/config/config.ts';

export const zbpConfig = defineConfig('zbp', {
  transport: {
    doc: 'How letters also reach the mailbox of the BundID (ZBP). Empty: not at all; simulator: a made-up mailbox in this process, for trials (always in the demonstration).',
    env: 'ZBP_TRANSPORT',
    default: '',
    parse: oneOf('', 'simulator'),
  },
  identity: {
    doc: 'File with the RSA key and the certificate (PEM, with a common name) that sign the messages to the mailbox of the BundID. Empty: the simulator makes its own.',
    env: 'ZBP_IDENTITY_FILE',
    default: '',
    parse: secretFile,
    secret: true,
  },
  confirmTo: {
    doc: 'E-mail address to which the BundID confirms that a person has opened a message. Empty: no confirmation is asked for.',
    env: 'ZBP_CONFIRM_ADDRESS',
    default: '',
    parse: text,
  },
});
