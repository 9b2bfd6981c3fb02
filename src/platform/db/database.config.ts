import { defineConfig, integer, text } from '../config/config.ts';

export const databaseConfig = defineConfig('database', {
  url: {
    doc: 'Connection of the owner of the database: migrations and the job worker use it. PostgreSQL 15 or later.',
    env: 'DATABASE_URL',
    default: '',
    parse: text,
    secret: true,
  },
  appUrl: {
    doc: 'Connection of the app role, which row-level security binds. Required in production.',
    env: 'DATABASE_APP_URL',
    default: '',
    parse: text,
    secret: true,
  },
  appRole: {
    doc: 'Role that requests act as and that the migrations give their rights to. Empty: <name of the database>_app.',
    env: 'DATABASE_APP_ROLE',
    default: '',
    parse: text,
  },
  poolSize: {
    doc: 'Most connections that one process opens for requests.',
    env: 'DATABASE_POOL_SIZE',
    default: 10,
    parse: integer,
  },
});
