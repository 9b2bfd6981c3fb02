import { describe, expect, it } from 'vitest';
import type { Message, ThreadWithMessages } from '../../mailbox/index.ts';
import { standing, timeline } from './timeline.rules.ts';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 9, hour));
let count = 0;
const message = (hour: number, rest: Partial<Message>): Message => ({
  id: `m${++count}`,
  threadId: 't',
  direction: 'to-person',
  kind: 'message',
  step: null,
  text: '',
  level: 'basis' as const,
  sealed: null,
  files: [],
  dueOn: null,
  answers: null,
  objection: null,
  writtenBy: null,
  createdAt: at(hour),
  readAt: null,
  ...rest,
});
const notice = (hour: number, step: Message['step']) => message(hour, { kind: 'notice', step });
const thread = (step: ThreadWithMessages['step'], messages: Message[], authorityId = 'a'): ThreadWithMessages => ({
  id: authorityId,
  applicationId: 'x',
  authorityId,
  owner: 'o',
  subject: { de: '', en: '' },
  step,
  fileNumber: null,
  acts: [],
  outcome: null,
  favourable: null,
  decidedAt: null,
  finalOn: null,
  createdAt: at(1),
  messages,
});
const keys = (threads: ThreadWithMessages[]) => timeline(at(0), threads).map((step) => `${step.key}:${step.state}`);

describe('timeline', () => {
  it('begins with what was sent and says what comes', () => {
    expect(keys([thread('received', [notice(1, 'received')])])).toEqual([
      'sent:here',
      'next-check:open',
      'next-result:open',
    ]);
  });
  it('tells question, answer and decision once each', () => {
    const request = message(3, { kind: 'request', dueOn: '2026-11-20' });
    const messages = [
      notice(2, 'in-progress'),
      request,
      notice(3, 'waiting'),
      message(4, { kind: 'answer', direction: 'to-authority', answers: request.id }),
      notice(5, 'in-progress'),
      message(6, { kind: 'decision' }),
      notice(6, 'decided'),
    ];
    expect(keys([thread('decided', messages)])).toEqual([
      'sent:done',
      'in-progress:done',
      'request:done',
      'answer:done',
      'in-progress:done',
      'decided:here',
    ]);
  });
});

describe('standing', () => {
  it('keeps a request open until it is answered, however many there are', () => {
    const first = message(1, { kind: 'request' });
    const second = message(3, { kind: 'request' });
    const answer = message(2, { kind: 'answer', direction: 'to-authority', answers: first.id });
    expect(standing([thread('waiting', [first])]).request?.id).toBe(first.id);
    expect(standing([thread('waiting', [first, answer])])).toMatchObject({ request: undefined, answered: true });
    expect(standing([thread('waiting', [first, answer, second])]).request?.id).toBe(second.id);
    expect(standing([thread('decided', [first])]).request).toBeUndefined();
  });
  it('follows the application to the authority it was forwarded to', () => {
    const found = standing([thread('forwarded', [], 'a'), thread('in-progress', [], 'b')]);
    expect(found.current?.authorityId).toBe('b');
    expect(found.step).toBe('in-progress');
    expect(standing([thread('forwarded', [], 'a')]).step).toBe('forwarded');
  });
});
