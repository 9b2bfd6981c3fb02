import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedVerbs, nextVerb, type Verb } from '../cases.policy.ts';
import { applyAction, type CaseState, findOpenPoint, foldCase } from './case.rules.ts';
import type { Action, ActionData, ActionKind } from './case.schema.ts';

const start = Date.parse('2026-11-09T18:42:00Z');
const me = '0193b2c4-0000-7000-8000-000000000001';
const other = '0193b2c4-0000-7000-8000-000000000002';

function action<K extends ActionKind>(seq: number, kind: K, data: ActionData[K]): Action {
  return { seq, at: new Date(start + seq * 60_000), kind, actorId: me, actorName: 'Sachbearbeitung', data } as Action;
}

const received = action(1, 'received', { applicationId: 'a', receivedOn: '2026-11-09', dueOn: '2026-11-23' });
const fold = (...rest: { [K in ActionKind]: [K, ActionData[K]] }[ActionKind][]): CaseState =>
  foldCase([received, ...rest.map(([kind, data], index) => action(index + 2, kind, data as never))]);

const taken: ['assigned', ActionData['assigned']] = ['assigned', { to: me, toName: 'Ich' }];
const request: ['documentsRequested', ActionData['documentsRequested']] = [
  'documentsRequested',
  { messageId: 'm', text: 'Bitte Chipnachweis', dueOn: '2026-11-26' },
];
const answer: ['answerReceived', ActionData['answerReceived']] = [
  'answerReceived',
  { messageId: 'n', text: 'Hier', files: 1, answers: 'm' },
];
const decided: ['decided', ActionData['decided']] = [
  'decided',
  {
    outcome: 'granted',
    label: 'Angemeldet',
    way: 'portal',
    values: {},
    reasons: '',
    documentId: 'd',
    favourable: true,
  },
];
const viewer = { id: me, isHead: false };
const traits = { outcomes: 2, forwardable: false };

describe('a case', () => {
  it('goes from received to delivered and closed', () => {
    expect(fold().status).toBe('new');
    expect(findOpenPoint(fold())).toEqual({ kind: 'takeOver' });
    expect(fold(taken).status).toBe('inProgress');
    expect(findOpenPoint(fold(taken, request))).toMatchObject({ kind: 'waiting', dueOn: '2026-11-26' });
    const answered = fold(taken, request, answer);
    expect(answered).toMatchObject({ status: 'answered', answered: true });
    expect(findOpenPoint(answered)).toMatchObject({
      kind: 'answer',
      files: 1,
      request: { text: 'Bitte Chipnachweis' },
    });
    const review: ['answerReviewed', ActionData['answerReviewed']] = ['answerReviewed', { fine: true, text: '' }];
    expect(fold(taken, request, answer, review)).toMatchObject({ status: 'inProgress', answered: false });
    expect(findOpenPoint(fold(taken, decided))).toMatchObject({ kind: 'decisionInMaking' });
    const delivered = fold(taken, decided, ['decisionDelivered', { documentId: 'd', messageId: 'x' }]);
    expect(findOpenPoint(delivered)).toEqual({ kind: 'close' });
    expect(findOpenPoint(fold(taken, decided, ['closed', { reason: '' }]))).toBeNull();
  });

  it('that goes by post waits for the posting', () => {
    const byPost: typeof decided = ['decided', { ...decided[1], way: 'post' }];
    const ready = fold(taken, byPost, ['decisionReady', { documentId: 'd' }]);
    expect(findOpenPoint(ready)).toEqual({ kind: 'post', documentId: 'd' });
    expect(nextVerb(ready, allowedVerbs(ready, viewer, traits))).toBe('post');
  });

  it('given back untouched is new again, else in progress', () => {
    expect(fold(taken, ['released', {}]).status).toBe('new');
    expect(fold(taken, ['note', { text: 'x' }], ['released', {}]).status).toBe('inProgress');
  });

  it('shows an answer that comes after the end without opening the case', () => {
    const late = fold(taken, ['closed', { reason: '' }], answer);
    expect(late).toMatchObject({ status: 'closed', answered: true });
    expect([...allowedVerbs(late, viewer, traits)]).toEqual(expect.arrayContaining(['reopen', 'review']));
  });

  it('lets a reopened case be decided again', () => {
    const again = fold(taken, decided, ['closed', { reason: '' }], ['reopened', { reason: 'Fehler' }]);
    expect(again).toMatchObject({ status: 'inProgress', decision: null });
    expect(allowedVerbs(again, viewer, traits)).toContain('decide');
  });

  it('of a colleague is taken over before it is acted on', () => {
    const theirs = fold(['assigned', { to: other, toName: 'Andere' }]);
    expect([...allowedVerbs(theirs, viewer, traits)].sort()).toEqual(['note', 'take']);
    expect(allowedVerbs(theirs, { id: me, isHead: true }, traits)).toContain('assignTo');
  });

  it('refuses a damaged file', () => {
    expect(() => foldCase([])).toThrow();
    expect(() => foldCase([received, action(3, 'released', {})])).toThrow();
    expect(() => applyAction(fold(), { ...received, seq: 2 })).toThrow();
  });
});

describe('any sequence of allowed acts', () => {
  const act: { [V in Verb]: { [K in ActionKind]: [K, ActionData[K]] }[ActionKind] } = {
    take: taken,
    assignTo: ['assigned', { to: other, toName: 'Andere' }],
    release: ['released', {}],
    note: ['note', { text: 'n' }],
    message: ['messageSent', { messageId: 'm', text: 't' }],
    request,
    review: ['answerReviewed', { fine: false, text: '' }],
    decide: decided,
    post: ['posted', { documentId: 'd' }],
    switchPost: ['switchedToPost', { documentId: 'd' }],
    forward: ['forwarded', { authorityId: '16', name: 'Land', reason: '' }],
    close: ['closed', { reason: '' }],
    reopen: ['reopened', { reason: 'r' }],
    addFile: ['fileAdded', { documentId: 'f', name: 'f.pdf', kind: 'other' }],
  };
  const outside = {
    answer,
    ready: ['decisionReady', { documentId: 'd' }] as ['decisionReady', { documentId: string }],
  };
  const choice = fc.oneof(
    fc.constantFrom(...(Object.keys(act) as Verb[])),
    fc.constantFrom('answer', 'ready' as const),
  );

  it('keeps the state sound', () => {
    fc.assert(
      fc.property(fc.array(choice, { maxLength: 25 }), fc.boolean(), (choices, isHead) => {
        const actions: Action[] = [received];
        let state = foldCase(actions);
        for (const name of choices) {
          const verbs = allowedVerbs(state, { id: me, isHead }, traits);
          if (name === 'ready' && !state.decision) continue;
          if (name !== 'answer' && name !== 'ready' && !verbs.has(name)) continue;
          const [kind, data] = name === 'answer' || name === 'ready' ? outside[name] : act[name];
          const next = action(state.revision + 1, kind, data as never);
          actions.push(next);
          state = applyAction(state, next);
          expect(state).toEqual(foldCase(actions));
        }
        expect(state.revision).toBe(actions.length);
        const verbs = allowedVerbs(state, { id: me, isHead }, traits);
        const next = nextVerb(state, verbs);
        if (next) expect(verbs).toContain(next);
        if (state.answered) expect(findOpenPoint(state)?.kind).toBe('answer');
        if (state.status === 'decided') expect(state.decision).not.toBeNull();
        if (state.status === 'waiting') expect(state.request).not.toBeNull();
        if (state.status === 'closed' && !state.answered) expect(findOpenPoint(state)).toBeNull();
        // No state is a dead end: something can always be done.
        expect(verbs.size).toBeGreaterThan(0);
      }),
    );
  });
});
