import { cooperationRules } from './cooperation.data.ts';
import { deadlineRules } from './deadline.data.ts';
import { feeRules } from './fee.data.ts';
import { formRules } from './form.data.ts';
import { notificationRules } from './notification.data.ts';
import { procedureRules } from './procedure.data.ts';
import type { Rule, RuleFamily } from './rule.ts';

const all = {
  ...deadlineRules,
  ...notificationRules,
  ...procedureRules,
  ...formRules,
  ...feeRules,
  ...cooperationRules,
} as const;

export type RuleId = keyof typeof all;

/** Every rule that the library computes, by its id. */
export const rules: { readonly [Id in RuleId]: Rule } = all;

/** The rules as a lawyer reads them: by family. */
export const ruleFamilies: readonly RuleFamily[] = [
  {
    id: 'fristen',
    title: { de: 'Fristen und Feiertage', en: 'Periods and holidays' },
    summary: {
      de: 'Wann eine Frist beginnt, wann sie endet und welcher Feiertag sie verschiebt.',
      en: 'When a period begins, when it ends and which holiday moves it.',
    },
    rules: deadlineRules,
  },
  {
    id: 'bekanntgabe',
    title: { de: 'Bekanntgabe', en: 'Notification' },
    summary: {
      de: 'Wann ein Bescheid als bekannt gegeben gilt und was sonst zu tun ist.',
      en: 'When a decision counts as notified and what to do otherwise.',
    },
    rules: notificationRules,
  },
  {
    id: 'verfahren',
    title: { de: 'Rechtsbehelfe und Verfahrensfristen', en: 'Remedies and periods of the procedure' },
    summary: {
      de: 'Widerspruch, Genehmigungsfiktion, Untätigkeit, Wiedereinsetzung und Zinsen.',
      en: 'Objection, deemed approval, inaction, reinstatement and interest.',
    },
    rules: procedureRules,
  },
  {
    id: 'schriftform',
    title: { de: 'Schriftform und Identifizierung', en: 'Written form and identification' },
    summary: {
      de: 'Welcher elektronische Weg die Unterschrift ersetzt und welcher Ausweis dafür reicht.',
      en: 'Which electronic way replaces the signature and which means of identification is enough.',
    },
    rules: formRules,
  },
  {
    id: 'gebuehren',
    title: { de: 'Gebühren und Auslagen', en: 'Fees and expenses' },
    summary: {
      de: 'Wie hoch eine Gebühr ist, wer befreit ist, wann sie fällig wird und wann sie verjährt.',
      en: 'How high a fee is, who is exempt, when it is due and when it is time-barred.',
    },
    rules: feeRules,
  },
  {
    id: 'zusammenarbeit',
    title: { de: 'Kommunale Zusammenarbeit und Aufsicht', en: 'Municipal cooperation and supervision' },
    summary: {
      de: 'Wer genehmigt, welche Frist läuft, wann eine Vereinbarung wirkt und wie Kosten geteilt werden.',
      en: 'Who approves, which clock runs, when an agreement takes effect and how costs are shared.',
    },
    rules: cooperationRules,
  },
];
