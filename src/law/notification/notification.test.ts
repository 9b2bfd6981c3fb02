import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { notificationExamples } from '../examples/notification.data.ts';
import { overlaps } from '../slices.ts';
import { addDays, formatDay, parseDay } from '../time/day.ts';
import { notification } from './notification.ts';
import type { NotificationInput } from './notification.types.ts';
import { objection } from './objection.ts';
import { proofRecord } from './proof.ts';
import type { Channel, Domain, Regime } from './regime.ts';
import { regimes, serviceDays } from './regimes.data.ts';
import { regimeFor } from './select.ts';

const th = { ags: '16051000', remedyNotice: true } as const;
const channels: Channel[] = [
  'post',
  'electronic',
  'portal',
  'mailbox',
  'social-portal',
  'levy-portal',
  'public',
  'service',
  'abroad-post',
];
const domains: Domain[] = ['general', 'social', 'levy', 'tax'];

describe('examples of the legal notes', () => {
  test.each(notificationExamples)('$id $text.de', ({ input, expected }) => {
    expect(notification(input)).toMatchObject({ ...expected, state: 'notified' });
  });
});

describe('regimes', () => {
  test.each([
    ['post', undefined, '2024-12-31', '2025-01-03'],
    ['post', undefined, '2025-01-01', '2025-01-05'],
    ['electronic', undefined, '2026-11-20', '2026-11-24'],
    ['mailbox', undefined, '2024-07-01', '2024-07-04'],
    ['social-portal', undefined, '2026-11-20', '2026-11-24'],
    ['portal', 'social', '2026-11-20', '2026-11-24'],
    ['levy-portal', undefined, '2026-11-19', '2026-11-23'],
    ['public', undefined, '2026-11-20', '2026-12-04'],
    ['service', undefined, '2026-11-20', '2026-11-20'],
    ['abroad-post', 'levy', '2026-11-20', '2026-12-21'],
    ['abroad-post', undefined, '2026-01-31', '2026-02-28'],
  ] as const)('%s %s on %s is notified on %s', (channel, domain, date, notifiedOn) => {
    expect(notification({ ...th, channel, domain, date, consent: true }).notifiedOn).toBe(notifiedOn);
  });

  test('a general order may name its own day, at the earliest the next', () => {
    const input = { ...th, channel: 'public', date: '2026-11-20' } as const;
    expect(notification({ ...input, effectiveOn: '2026-11-21' }).notifiedOn).toBe('2026-11-21');
    expect(notification({ ...input, effectiveOn: '2026-11-01' }).notifiedOn).toBe('2026-11-21');
  });

  test('formal service by registered letter or electronically on demand', () => {
    const input = { ...th, channel: 'service', date: '2026-11-20' } as const;
    expect(notification({ ...input, serviceKind: 'registered' }).notifiedOn).toBe('2026-11-24');
    expect(notification({ ...input, serviceKind: 'registered', date: '2024-11-20' }).notifiedOn).toBe('2024-11-23');
    const demanded = { ...input, serviceKind: 'electronic-demanded' } as const;
    expect(notification({ ...demanded, instructed: true }).notifiedOn).toBe('2026-11-24');
    expect(notification({ ...demanded, instructed: false })).toMatchObject({ notifiedOn: null, state: 'failed' });
    expect(notification({ ...input, serviceKind: 'registered', arrivedOn: '2026-11-30' }).notifiedOn).toBe(
      '2026-11-30',
    );
  });

  test('Bayern has its own mailbox rule, and four days there are an assumption', () => {
    const input = { ags: '09162000', remedyNotice: true, date: '2026-11-20' } as const;
    expect(notification({ ...input, channel: 'mailbox', consent: true }).notifiedOn).toBe('2026-11-23');
    expect(notification({ ...input, channel: 'post' }).steps.some((step) => step.rule === 'R-BEK-06')).toBe(true);
  });

  test('Thuringian single-case consent works like retrieval until it is configured otherwise', () => {
    const input = { ...th, channel: 'mailbox', date: '2026-11-20', consent: 'single-case' } as const;
    expect(notification(input)).toMatchObject({ regime: 'B7', notifiedOn: null, state: 'waiting' });
    const like = {
      value: 'B4',
      validFrom: '2026-01-01',
      source: '',
      why: { de: '', en: '' },
      confirmedBy: 'x',
    } as const;
    const confirmed = notification({ ...input, parameters: { thNotificationLike: like } });
    expect(confirmed).toMatchObject({ regime: 'B7', notifiedOn: '2026-11-24' });
    expect(confirmed.steps[0]?.assumption).toBeUndefined();
  });
});

describe('consent, retrieval, arrival', () => {
  test('not retrieved within ten days: not notified, task on day 11', () => {
    const input = { ...th, channel: 'portal', date: '2026-11-20', consent: true } as const;
    expect(notification(input)).toMatchObject({
      regime: 'B3',
      state: 'waiting',
      notifiedOn: null,
      objectionLastDay: null,
      followUp: { kind: 'notifyOtherwise', on: '2026-12-01' },
    });
    expect(notification({ ...input, retrievedOn: '2026-11-30' }).notifiedOn).toBe('2026-12-01');
    expect(notification({ ...input, retrievedOn: '2026-12-01' })).toMatchObject({ state: 'failed', notifiedOn: null });
  });

  test.each(['portal', 'mailbox', 'electronic', 'levy-portal', 'social-portal'] as const)(
    'without consent %s notifies nothing',
    (channel) => {
      const answer = notification({ ...th, channel, date: '2026-11-20', consent: false, retrievedOn: '2026-11-21' });
      expect(answer).toMatchObject({ notifiedOn: null, objectionLastDay: null, state: 'failed' });
      expect(answer.followUp).toBeDefined();
    },
  );

  test('silence is an answer where the law presumes consent, else an assumption', () => {
    const consentStep = (channel: Channel) =>
      notification({ ...th, channel, date: '2026-11-20' }).steps.find((step) => step.rule === 'R-BEK-03');
    expect(consentStep('mailbox')?.assumption).toBeUndefined();
    expect(consentStep('electronic')?.assumption).toBe(true);
  });

  test('a later arrival counts, an earlier one does not, a disputed one has to be proven', () => {
    const input = { ...th, channel: 'post', date: '2026-11-20' } as const;
    expect(notification({ ...input, arrivedOn: '2026-11-30' }).notifiedOn).toBe('2026-11-30');
    expect(notification({ ...input, arrivedOn: '2026-11-21' }).notifiedOn).toBe('2026-11-24');
    expect(notification({ ...input, arrivalDisputed: true })).toMatchObject({
      notifiedOn: null,
      followUp: { kind: 'proveArrival' },
    });
  });

  test('social portal: a disputed notice falls back to the retrieval; parental allowance goes by provision', () => {
    const input = { ...th, channel: 'social-portal', date: '2026-11-20', consent: true } as const;
    expect(notification({ ...input, arrivalDisputed: true, retrievedOn: '2026-12-05' }).notifiedOn).toBe('2026-12-05');
    expect(notification({ ...input, arrivalDisputed: true }).notifiedOn).toBeNull();
    expect(
      notification({ ...input, parentalAllowance: true }).steps.some((s) => s.text.de.includes('bereitgestellt')),
    ).toBe(true);
  });

  test('mailbox: after a second notice the first retrieval counts', () => {
    const input = { ...th, channel: 'mailbox', date: '2026-11-20', notifiedAgain: true } as const;
    expect(notification({ ...input, retrievedOn: '2026-12-02' }).notifiedOn).toBe('2026-12-02');
    expect(notification(input)).toMatchObject({ state: 'waiting', notifiedOn: null });
  });
});

describe('objection', () => {
  const input = { ags: '16051000', notifiedOn: '2026-11-24', domain: 'general' } as const;

  test.each([true, 'ok'] as const)('with a right notice (%s): one month', (remedyNotice) => {
    expect(objection({ ...input, remedyNotice })).toMatchObject({ remedy: 'objection', lastDay: '2026-12-24' });
  });

  test.each([false, 'missing', 'wrong'] as const)('with a %s notice: one year', (remedyNotice) => {
    const { lastDay, steps } = objection({ ...input, remedyNotice });
    expect(lastDay).toBe('2027-11-24');
    expect(steps[0]?.rule).toBe('R-ACT-03');
  });

  test('each field of law has its remedy and its paragraph', () => {
    const of = (domain: Domain) => objection({ ...input, domain, remedyNotice: true });
    expect(of('tax')).toMatchObject({ remedy: 'taxObjection', steps: [{ paragraphs: ['§ 355 AO'] }] });
    expect(of('social').steps[0]?.paragraphs).toEqual(['§ 84 SGG']);
    expect(objection({ ...input, remedyNotice: true, objectionExcluded: true })).toMatchObject({
      remedy: 'action',
      steps: [{ paragraphs: ['§ 74 VwGO'] }],
    });
  });
});

describe('properties', () => {
  const anyInput = fc.record({
    channel: fc.constantFrom(...channels),
    domain: fc.constantFrom(...domains),
    date: fc.integer({ min: parseDay('2018-01-01'), max: parseDay('2035-12-31') }).map(formatDay),
    ags: fc.constantFrom('16051000', '09761000', '03241001', '16061045'),
    remedyNotice: fc.boolean(),
    consent: fc.constant(true),
  }) as fc.Arbitrary<NotificationInput>;

  test('never notified before the trigger, never an objection end before the notification', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { notifiedOn, objectionLastDay, steps } = notification(input);
        if (notifiedOn !== null) {
          expect(notifiedOn >= input.date).toBe(true);
          expect(objectionLastDay! > notifiedOn).toBe(true);
        }
        for (const step of steps) expect(step.text.de + step.text.en).not.toMatch(/undefined|NaN/);
      }),
    );
  });

  test('a later trigger is never notified earlier; a missing notice never shortens the objection', () => {
    fc.assert(
      fc.property(anyInput, fc.integer({ min: 0, max: 500 }), (input, later) => {
        const [a, b] = [notification(input), notification({ ...input, date: addDays(input.date, later) })];
        if (a.notifiedOn && b.notifiedOn && a.regime === b.regime) expect(b.notifiedOn >= a.notifiedOn).toBe(true);
        const without = notification({ ...input, remedyNotice: false });
        const right = notification({ ...input, remedyNotice: true });
        if (right.objectionLastDay) expect(without.objectionLastDay! > right.objectionLastDay).toBe(true);
      }),
    );
  });

  test('every day since 2018 has exactly one regime for every Land, field of law and channel', () => {
    for (const ags of ['16051000', '09162000', '03241001'])
      for (const domain of domains)
        for (const channel of channels) {
          const rows = regimes.filter((row) => row.channel === channel && row.domains.includes(domain));
          const own = rows.filter((row) => row.land !== undefined && ags.startsWith(row.land));
          const general = rows.filter((row) => row.land === undefined);
          for (let day = parseDay('2018-01-01'); day < parseDay('2030-01-01'); day += 1) {
            const iso = formatDay(day);
            const count = (list: Regime[]) =>
              list.filter((row) => row.validFrom <= iso && (row.validTo === undefined || iso <= row.validTo)).length;
            const n = count(own) || count(general);
            if (n !== 1 || count(general) !== 1) throw new Error(`${n} regimes: ${ags} ${domain} ${channel} ${iso}`);
          }
          expect(regimeFor(domain, channel, '2026-11-20', ags)).toBeDefined();
        }
    expect(overlaps([...serviceDays])).toEqual([]);
    expect(() => regimeFor('general', 'post', '2017-12-31', '16051000')).toThrow(RangeError);
  });
});

test('the proof record keeps regime, moments, addresses and the computed day', () => {
  const answer = notification({ ...th, channel: 'mailbox', date: '2026-11-20' });
  expect(proofRecord(answer, { triggerAt: '2026-11-20T10:00:00+01:00', noticeAddress: 'a@b.example' })).toEqual({
    regime: 'B4',
    triggerAt: '2026-11-20T10:00:00+01:00',
    noticeAt: null,
    noticeAddress: 'a@b.example',
    channelReceipt: null,
    retrievedAt: null,
    computedDay: '2026-11-24',
    consentRecordId: null,
  });
  expect(answer.proofNeeded.length).toBeGreaterThan(0);
});
