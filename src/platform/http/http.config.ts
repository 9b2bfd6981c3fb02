import { type ConfigOf, defineConfig, flag, integer, text } from '../config/config.ts';

export const httpConfig = defineConfig('http', {
  port: { doc: 'Port of the web server.', env: 'PORT', default: 8080, parse: integer },
  host: { doc: 'Address that the web server listens on.', env: 'HOST', default: 'localhost', parse: text },
  publicUrl: {
    doc: 'Address under which people reach the server. With https, cookies are Secure and carry the prefix __Host-.',
    env: 'PUBLIC_URL',
    default: '',
    parse: text,
  },
  trustProxy: {
    doc: 'Whether the address of the caller is taken from X-Forwarded-For (only behind an own proxy).',
    env: 'TRUST_PROXY',
    default: false,
    parse: flag,
  },
  searchPerMinute: {
    doc: 'Most searches and public API calls per minute and caller.',
    env: 'RATE_SEARCH_PER_MINUTE',
    default: 6000,
    parse: integer,
  },
  writesPerMinute: {
    doc: 'Most form posts per minute and caller.',
    env: 'RATE_WRITES_PER_MINUTE',
    default: 600,
    parse: integer,
  },
  loginsPerMinute: {
    doc: 'Most log-in attempts per minute and caller.',
    env: 'RATE_LOGINS_PER_MINUTE',
    default: 30,
    parse: integer,
  },
  metricsToken: {
    doc: 'Bearer token for /metrics; without one only callers on the same machine read it.',
    env: 'METRICS_TOKEN',
    default: '',
    parse: text,
    secret: true,
  },
});

export type HttpConfig = ConfigOf<typeof httpConfig>;
