import { describe, expect, it } from 'vitest';
import type { Consent, ConsentScope } from '../consent/consent.rules.ts';
import { chooseWay, heldBack, outcomeOf, retrievalEnd, type WayInput } from './notification.rules.ts';
import type { ActFacts, ActRecord } from './notification.schema.ts';

const base: WayInput = {
  domain: 'general',
  ags: '16066042',
  day: '2026-11-17',
  account: false,
  hasAddress: true,
  level: 'basis',
  byPost: false,
  consents: [],
};
const said = (scope: ConsentScope, granted: boolean): Consent => ({
  id: `c-${scope}`,
  scope,
  granted,
  textVersion: 1,
  wording: '',
  saidAt: new Date('2026-11-16T10:00:00Z'),
});
const post = (because: string) => ({ channel: 'post', because });

describe('the way of a decision', () => {
  it.each<[string, Partial<WayInput>, unknown]>([
    ['package by post', { byPost: true, account: true }, post('package')],
    ['a level above the private link', { level: 'substantial' }, post('level')],
    ['no address for the notice', { hasAddress: false, account: true }, post('address')],
    ['a guest who has said nothing (§ 41 Abs. 2a VwVfG)', {}, post('consent')],
    [
      'a guest who agreed',
      { consents: [said('vwvfg-41-2a', true)] },
      { channel: 'portal', consent: 'given', consentRecordId: 'c-vwvfg-41-2a' },
    ],
    ['a guest who revoked', { consents: [said('vwvfg-41-2a', false)] }, post('consent')],
    [
      'a consent under another provision does not count',
      { domain: 'social', consents: [said('vwvfg-41-2a', true)] },
      post('consent'),
    ],
    ['social law without consent', { domain: 'social' }, post('consent')],
    [
      'an account that has said nothing (§ 9 OZG)',
      { account: true },
      { channel: 'mailbox', consent: 'presumed', consentRecordId: null },
    ],
    [
      'an account that took over what was sent with the wish for a letter',
      { account: true, consents: [said('vwvfg-41-2a', false)] },
      post('consent'),
    ],
    [
      'an account that has said something else since',
      { account: true, consents: [said('vwvfg-41-2a', false), said('ozg-9', true)] },
      { channel: 'mailbox', consent: 'given', consentRecordId: 'c-ozg-9' },
    ],
    ['an account that excluded it', { account: true, consents: [said('ozg-9', false)] }, post('consent')],
    [
      'excluded, but agreed for the single case (§ 9 Abs. 3 ThürEGovG)',
      { account: true, consents: [said('ozg-9', false), said('th-egovg-9-3', true)] },
      { channel: 'mailbox', consent: 'single-case', consentRecordId: 'c-th-egovg-9-3' },
    ],
    [
      'the single case is Thuringian law only',
      { account: true, ags: '09162000', consents: [said('ozg-9', false), said('th-egovg-9-3', true)] },
      post('consent'),
    ],
    [
      'a levy needs no consent (§ 122a AO)',
      { domain: 'levy' },
      { channel: 'portal', consent: 'presumed', consentRecordId: null },
    ],
    ['a levy asked for by post', { domain: 'levy', consents: [said('ao-122a', false)] }, post('consent')],
    ['Bavaria wants a prior consent in the mailbox too', { account: true, ags: '09162000' }, post('consent')],
  ])('%s', (_, change, expected) => {
    expect(chooseWay({ ...base, ...change })).toEqual(expected);
  });
});

const facts = (change: Partial<ActFacts>): ActFacts => ({
  channel: 'portal',
  domain: 'general',
  ags: '16066042',
  remedyNotice: true,
  consent: 'given',
  consentRecordId: 'c',
  providedAt: new Date('2026-11-17T09:00:00Z'),
  postedOn: null,
  noticeAt: null,
  noticeAddress: null,
  channelReceipt: null,
  retrievedAt: null,
  bundidAt: null,
  bundidReceipt: null,
  ...change,
});
const noticeAt = new Date('2026-11-17T09:01:00Z');

describe('what the law makes of it', () => {
  it('B3: only the retrieval counts, from the day after it', () => {
    expect(outcomeOf(facts({ noticeAt }))).toMatchObject({ regime: 'B3', state: 'waiting', computedDay: null });
    const retrieved = outcomeOf(facts({ noticeAt, retrievedAt: new Date('2026-11-20T20:00:00Z') }));
    expect(retrieved).toMatchObject({ state: 'notified', computedDay: '2026-11-21', objectionLastDay: '2026-12-21' });
    expect(retrieved.triggerAt).toEqual(noticeAt);
    expect(retrievalEnd(noticeAt)).toBe('2026-11-27');
    const late = outcomeOf(facts({ noticeAt, retrievedAt: new Date('2026-11-28T08:00:00Z') }));
    expect(late).toMatchObject({ state: 'failed', computedDay: null });
  });

  it('B4: four days after the provision, but only once the notice is out', () => {
    const mailbox = { channel: 'mailbox', consent: 'presumed' } as const;
    expect(outcomeOf(facts(mailbox))).toMatchObject({ regime: 'B4', state: 'waiting', objectionLastDay: null });
    const notified = outcomeOf(facts({ ...mailbox, noticeAt }));
    expect(notified).toMatchObject({ state: 'notified', computedDay: '2026-11-21', objectionLastDay: '2026-12-21' });
    expect(notified.triggerAt).toEqual(new Date('2026-11-17T09:00:00Z'));
  });

  it('late in the evening it is still that day, and a notice of the next day moves the trigger', () => {
    const evening = { channel: 'mailbox', consent: 'presumed', providedAt: new Date('2026-11-17T22:40:00Z') } as const;
    const same = outcomeOf(facts({ ...evening, noticeAt: new Date('2026-11-17T22:59:00Z') }));
    expect(same.computedDay).toBe('2026-11-21');
    const next = outcomeOf(facts({ ...evening, noticeAt: new Date('2026-11-17T23:01:00Z') }));
    expect(next.computedDay).toBe('2026-11-22');
    expect(next.triggerAt).toEqual(new Date('2026-11-17T23:01:00Z'));
  });

  it('B1: from the day of posting; a missing remedy notice gives a year', () => {
    const letter = { channel: 'post', consent: 'none', consentRecordId: null } as const;
    expect(outcomeOf(facts(letter))).toMatchObject({ regime: 'B1', state: 'waiting' });
    const posted = { ...letter, postedOn: '2026-11-18' };
    expect(outcomeOf(facts(posted))).toMatchObject({ computedDay: '2026-11-22', objectionLastDay: '2026-12-22' });
    const year = outcomeOf(facts({ ...posted, remedyNotice: false }));
    expect(year.objectionLastDay).toBe('2027-11-22');
  });

  it('names the paragraph of every step', () => {
    const { steps } = outcomeOf(facts({ channel: 'mailbox', consent: 'presumed', noticeAt }));
    expect(steps.flatMap(({ paragraphs }) => paragraphs)).toContain('§ 9 OZG');
  });
});

it('holds back what has to be retrieved first, and what comes another way', () => {
  const act = (change: Partial<ActRecord>) =>
    ({ ...facts({}), regime: 'B3', event: 'noticed', ...change }) as ActRecord;
  expect(heldBack(undefined)).toBeNull();
  expect(heldBack(act({}))).toBe('unopened');
  expect(heldBack(act({ retrievedAt: noticeAt }))).toBeNull();
  expect(heldBack(act({ event: 'ended' }))).toBe('ended');
  expect(heldBack(act({ channel: 'post', regime: 'B1' }))).toBe('ended');
  expect(heldBack(act({ channel: 'mailbox', regime: 'B4' }))).toBeNull();
});
