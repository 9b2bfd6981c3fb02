import { defineConfig, duration, text } from '../../platform/config/config.ts';
import { isMailAddress } from '../../platform/mail/mail.ts';

export const accountsConfig = defineConfig('accounts', {
  sessionIdle: {
    doc: 'How long a staff session lives without a request',
    env: 'SESSION_IDLE',
    default: 8 * 3600,
    parse: duration,
  },
  sessionAbsolute: {
    doc: 'How long a staff session lives at most, however busy',
    env: 'SESSION_ABSOLUTE',
    default: 12 * 3600,
    parse: duration,
  },
  citizenIdle: {
    doc: 'How long a person stays signed in to an account without a request',
    env: 'CITIZEN_SESSION_IDLE',
    default: 2 * 3600,
    parse: duration,
  },
  citizenAbsolute: {
    doc: 'How long a person stays signed in to an account at most',
    env: 'CITIZEN_SESSION_ABSOLUTE',
    default: 12 * 3600,
    parse: duration,
  },
  letterLife: {
    doc: 'How long the link in a letter of an account can be used (confirm an address, set a new password)',
    env: 'ACCOUNT_LETTER_LIFE',
    default: 24 * 3600,
    parse: duration,
  },
  accountIdleLife: {
    doc: 'An account of a person without a log-in for so long is deleted (§ 8 Abs. 7 OZG: two years)',
    env: 'ACCOUNT_IDLE_LIFE',
    default: 731 * 86_400,
    parse: duration,
  },
  accountIdleNotice: {
    doc: 'So long before an unused account is deleted its owner gets a letter; never deleted earlier than so long after it',
    env: 'ACCOUNT_IDLE_NOTICE',
    default: 62 * 86_400,
    parse: duration,
  },
  securityAddress: {
    doc: 'E-mail address that is told within a minute when rights of staff are asked for or granted, beside all other administrators. Empty: administrators only.',
    env: 'SECURITY_ADDRESS',
    default: '',
    parse: mailAddress,
  },
  simulatorKeys: {
    doc: 'Demonstration only: folder of the keys that the simulators of providers make for themselves; a relative path starts at the project.',
    env: 'SIMULATOR_KEYS',
    default: 'var/keys',
    parse: text,
  },
});

function mailAddress(raw: string): string {
  if (!isMailAddress(raw)) throw new Error('expects one e-mail address');
  return raw;
}
