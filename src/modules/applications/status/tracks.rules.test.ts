import { expect, it } from 'vitest';
import type { ThreadWithMessages } from '../../mailbox/index.ts';
import type { Application } from '../applications.schema.ts';
import { tracksOf } from './tracks.rules.ts';

const submittedAt = new Date('2026-06-01T10:00:00Z');
const application = { performerId: 'a', carrierId: 'c', submittedAt } as Application;
const thread = (authorityId: string, rest: Partial<ThreadWithMessages> = {}) =>
  ({
    authorityId,
    step: 'received',
    fileNumber: null,
    messages: [],
    acts: [],
    ...rest,
  }) as unknown as ThreadWithMessages;
const soon = new Date(submittedAt.getTime() + 1000);
const later = new Date(submittedAt.getTime() + 600_000);

it('an application that was forwarded is one track, at the authority that has it now', () => {
  const threads = [thread('a', { step: 'forwarded', fileNumber: '1' }), thread('b')];
  const [only, ...others] = tracksOf(application, threads, [], String, soon);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ suffix: '', authorityId: 'b', carrierId: 'c', rows: [], late: false });
});

it('each of several recipients is a track with its own rows, state and carrier', () => {
  const parts = [
    { recipientId: 'a', carrierId: null, rows: [0, 2] },
    { recipientId: 'b', carrierId: 'd', rows: [1] },
  ];
  const threads = [thread('b', { step: 'decided', fileNumber: '2' }), thread('a')];
  const tracks = tracksOf(application, threads, parts, (row) => `row ${row}`, later);
  expect(tracks).toMatchObject([
    { suffix: '-1', authorityId: 'a', carrierId: null, rows: ['row 0', 'row 2'], late: true },
    { suffix: '-2', authorityId: 'b', carrierId: 'd', rows: ['row 1'], late: false },
  ]);
  expect(tracks.map(({ standing }) => standing.step)).toEqual(['received', 'decided']);
});

it('a form with rows at one authority only is told like any other, with the carrier of its part', () => {
  const parts = [{ recipientId: 'a', carrierId: null, rows: [0] }];
  expect(tracksOf(application, [thread('a')], parts, String, soon)).toMatchObject([
    { suffix: '', carrierId: null, rows: [] },
  ]);
});
