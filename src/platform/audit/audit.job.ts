import { defineModule, type Platform } from '../module.ts';
import { deleteForgettable } from './audit.queries.ts';

/** Small enough that nobody waits for its locks. */
const atOnce = 2_000;

/** Every day deletes what the log says of people and is older than two years (`platform.forget_accesses` knows what that is). */
export const auditModule = defineModule<Pick<Platform, 'db'>>({
  name: 'audit',
  tasks: ({ db }) => ({
    'audit.forget': async () => {
      const piece = () => db.as({ kind: 'job', job: 'forget-accesses' }, (tx) => deleteForgettable(tx, atOnce));
      while ((await piece()) === atOnce);
    },
  }),
  schedules: [{ task: 'audit.forget', match: '25 3 * * *' }],
});
