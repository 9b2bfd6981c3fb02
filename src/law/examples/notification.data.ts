import type { NotificationInput } from '../notification/notification.types.ts';
import type { RuleId } from '../rules/registry.ts';
import type { Example } from './example.ts';

type Expected = { readonly notifiedOn: string | null; readonly objectionLastDay: string | null };

const th = { ags: '16051000', remedyNotice: true } as const;

export const notificationExamples: readonly Example<NotificationInput, Expected>[] = [
  of(
    'D10',
    'B1',
    'Brief, zur Post am 30.12.2024: drei Tage',
    'Letter posted 2024-12-30: three days',
    { ...th, channel: 'post', date: '2024-12-30' },
    '2025-01-02',
    '2025-02-03',
  ),
  of(
    'D11',
    'B1',
    'Brief, zur Post am 02.01.2025: vier Tage',
    'Letter posted 2025-01-02: four days',
    { ...th, channel: 'post', date: '2025-01-02' },
    '2025-01-06',
    '2025-02-06',
  ),
  of(
    'D12a',
    'B1',
    'Brief, zur Post am 02.04.2026: Ostermontag, keine Verschiebung',
    'Letter posted 2026-04-02: Easter Monday, not moved',
    { ...th, channel: 'post', date: '2026-04-02' },
    '2026-04-06',
    '2026-05-06',
  ),
  of(
    'D12b',
    'B1',
    'Derselbe Brief bei Abgaben: Verschiebung auf den Werktag',
    'The same letter for levies: moved to the working day',
    { ...th, channel: 'post', date: '2026-04-02', domain: 'levy' },
    '2026-04-07',
    '2026-05-07',
  ),
  of(
    'D13',
    'B3',
    'Im Portal abgerufen am Freitag, 20.11.2026',
    'Retrieved in the portal on Friday 2026-11-20',
    { ...th, channel: 'portal', date: '2026-11-18', consent: true, retrievedOn: '2026-11-20' },
    '2026-11-21',
    '2026-12-21',
  ),
  of(
    'D14',
    'B4',
    'Im Postfach bereitgestellt am 20.11.2026',
    'Provided in the mailbox on 2026-11-20',
    { ...th, channel: 'mailbox', date: '2026-11-20' },
    '2026-11-24',
    '2026-12-24',
  ),
];

function of(
  id: string,
  rule: RuleId,
  de: string,
  en: string,
  input: NotificationInput,
  notifiedOn: string | null,
  objectionLastDay: string | null,
): Example<NotificationInput, Expected> {
  return {
    id,
    rules: [rule, 'R-BEK-01', 'R-ACT-07'],
    text: { de, en },
    input,
    expected: { notifiedOn, objectionLastDay },
  };
}
