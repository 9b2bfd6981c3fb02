import { defineConfig, duration } from '../../platform/config/config.ts';

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
});
