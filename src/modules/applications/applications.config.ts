import { defineConfig, integer } from '../../platform/config/config.ts';

export const applicationsConfig = defineConfig('applications', {
  draftDays: {
    doc: 'Days after its last change on which a draft is deleted.',
    env: 'DRAFT_DAYS',
    default: 30,
    parse: integer,
  },
  startsPerSecond: {
    doc: 'New applications of one service per second and process; who comes above that waits in the waiting room.',
    env: 'STARTS_PER_SECOND',
    default: 200,
    parse: integer,
  },
  linkMonths: {
    doc: 'Months that the private link of a sent application lives at least.',
    env: 'LINK_MONTHS',
    default: 6,
    parse: integer,
  },
  linkWeeksAfterFinal: {
    doc: 'Weeks that the private link lives after the decision has become final.',
    env: 'LINK_WEEKS_AFTER_FINAL',
    default: 4,
    parse: integer,
  },
});
