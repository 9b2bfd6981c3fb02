import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { createUploadGate } from './upload-gate.ts';

it('lets only so many uploads run at once and forgets none, also when some fail', async () => {
  const gate = createUploadGate(3, 1_000);
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      gate(async () => {
        running += 1;
        most = Math.max(most, running);
        await sleep(2);
        running -= 1;
        if (index % 5 === 0) throw new Error('broken off');
        return index;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(16);
});

it('refuses an upload that has waited too long, and goes on afterwards', async () => {
  const gate = createUploadGate(1, 20);
  const first = gate(() => sleep(80, 'first'));
  await expect(gate(async () => 'second')).rejects.toMatchObject({ code: 'files.busy' });
  expect(await first).toBe('first');
  expect(await gate(async () => 'third')).toBe('third');
});
