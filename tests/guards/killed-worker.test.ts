import { afterAll, expect, it } from 'vitest';
import { sendMail } from '../../src/platform/mail/mail.ts';
import { type RunningProgram, startProgram } from '../support/child.ts';
import { withDatabase } from '../support/database.ts';
import { startSmtp } from '../support/smtp.ts';

const smtp = await startSmtp({ holdFirst: true });
const bed = withDatabase({ env: { MAIL_SMTP_URL: smtp.url } });
let doomed: RunningProgram | undefined;

afterAll(async () => {
  await doomed?.kill('SIGKILL');
  await smtp.close();
});

const lockedJobs = async () =>
  (await bed.admin.query('select 1 from graphile_worker._private_jobs where locked_by is not null')).rowCount;

it('a job whose worker was killed in the middle of it runs again within 30 seconds', async () => {
  doomed = startProgram(bed.url, ['serve'], { RENNSTEIG_ROLE: 'worker', MAIL_SMTP_URL: smtp.url });
  await expect
    .poll(async () => (await bed.admin.query('select 1 from platform.worker')).rowCount, {
      timeout: 20_000,
      message: doomed.output(),
    })
    .toBe(1);

  const job = { kind: 'job', job: 'test:killed-worker' } as const;
  const letter = {
    to: 'mara.beispiel@example.org',
    subject: 'Ihr Antrag',
    text: 'Neues im Postfach.',
    lang: 'de',
  } as const;
  await bed.db.as(job, (tx) => sendMail(tx, letter, new Date()));
  await smtp.held;
  expect(await lockedJobs()).toBe(1);

  await doomed.kill('SIGKILL');
  const killedAt = Date.now();
  await bed.program.startJobs();
  await expect.poll(() => smtp.letters.length, { timeout: 30_000, interval: 100 }).toBe(1);
  expect(Date.now() - killedAt).toBeLessThan(30_000);
  await expect.poll(lockedJobs, { timeout: 5000 }).toBe(0);
  expect(smtp.letters[0]).toContain('Subject: Ihr Antrag');
  // The dead process is forgotten, the living one is known.
  await expect
    .poll(async () => (await bed.admin.query('select 1 from platform.worker')).rowCount, { timeout: 10_000 })
    .toBe(1);
}, 60_000);
