import type { DeemedApprovalInput } from '../procedure/deemed-approval.ts';
import type { Example } from './example.ts';

export const procedureExamples: readonly Example<
  DeemedApprovalInput,
  { readonly lastDay: string; readonly approvedFrom: string }
>[] = [
  {
    id: 'D15',
    rules: ['R-ACT-05'],
    text: {
      de: 'Unterlagen vollständig am 30.11.2026, drei Monate; der 28.02.2027 ist ein Sonntag',
      en: 'Documents complete on 2026-11-30, three months; 2027-02-28 is a Sunday',
    },
    input: { ordered: true, sufficientlySpecific: true, completeOn: '2026-11-30', ags: '16051000' },
    expected: { lastDay: '2027-03-01', approvedFrom: '2027-03-02T00:00:00+01:00' },
  },
];
