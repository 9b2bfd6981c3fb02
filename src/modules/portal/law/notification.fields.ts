import type { Choice, Field } from './calculator.types.ts';
import { askTexts } from './form.texts.ts';
import { yesNo } from './yes-no.ts';

const channels: readonly Choice[] = [
  { value: 'brief', code: 'post', label: { de: 'Brief im Inland', en: 'Letter within Germany' } },
  { value: 'brief-ausland', code: 'abroad-post', label: { de: 'Brief ins Ausland', en: 'Letter abroad' } },
  { value: 'email', code: 'electronic', label: { de: 'E-Mail oder De-Mail', en: 'E-mail or De-Mail' } },
  { value: 'portal', code: 'portal', label: { de: 'Zum Abruf im Portal', en: 'For retrieval in a portal' } },
  { value: 'postfach', code: 'mailbox', label: { de: 'Postfach des Nutzerkontos', en: 'Mailbox of the user account' } },
  {
    value: 'sozialportal',
    code: 'social-portal',
    label: { de: 'Portal einer Sozialbehörde', en: 'Portal of a social authority' },
  },
  {
    value: 'abgabenportal',
    code: 'levy-portal',
    label: { de: 'Portal für Steuern und Abgaben', en: 'Portal for taxes and levies' },
  },
  { value: 'oeffentlich', code: 'public', label: { de: 'Öffentliche Bekanntmachung', en: 'Public notice' } },
  { value: 'zustellung', code: 'service', label: { de: 'Förmliche Zustellung', en: 'Formal service' } },
];

const domains: readonly Choice[] = [
  {
    value: 'allgemein',
    code: 'general',
    label: { de: 'Allgemeines Verwaltungsrecht', en: 'General administrative law' },
  },
  { value: 'sozial', code: 'social', label: { de: 'Sozialrecht', en: 'Social law' } },
  { value: 'abgaben', code: 'levy', label: { de: 'Abgaben der Gemeinde', en: 'Levies of the municipality' } },
  { value: 'steuern', code: 'tax', label: { de: 'Steuern', en: 'Taxes' } },
];

const notices: readonly Choice[] = [
  { value: 'richtig', code: 'ok', label: { de: 'Sie steht im Bescheid', en: 'It is in the decision' } },
  { value: 'fehlt', code: 'missing', label: { de: 'Sie fehlt', en: 'It is missing' } },
  { value: 'falsch', code: 'wrong', label: { de: 'Sie ist falsch', en: 'It is wrong' } },
];

const consents: readonly Choice[] = [
  { value: 'ja', code: 'yes', label: { de: 'Eingewilligt', en: 'Agreed' } },
  { value: 'nein', code: 'no', label: { de: 'Nicht eingewilligt', en: 'Not agreed' } },
  {
    value: 'einzelfall',
    code: 'single-case',
    label: { de: 'Nur für diesen Fall eingewilligt (Thüringen)', en: 'Agreed for this case only (Thuringia)' },
  },
];

export const notificationFields: readonly Field[] = [
  {
    name: 'weg',
    kind: 'choice',
    list: true,
    label: { de: 'Wie kam der Bescheid?', en: 'How did the decision come?' },
    options: channels,
    initial: 'brief',
    required: true,
  },
  {
    name: 'tag',
    kind: 'day',
    label: { de: 'Wann wurde er abgeschickt oder bereitgestellt?', en: 'When was it sent or provided?' },
    hint: {
      de: 'Beim Brief der Tag der Aufgabe zur Post, zum Beispiel 14.3.2026. Er steht oft auf dem Umschlag.',
      en: 'For a letter the day of posting, for example 14.3.2026. It often stands on the envelope.',
    },
    required: true,
    lawDay: true,
  },
  { name: 'ort', kind: 'place', label: askTexts.place, hint: askTexts.placeHint, required: true },
  {
    name: 'gebiet',
    kind: 'choice',
    list: true,
    label: { de: 'Rechtsgebiet', en: 'Field of law' },
    options: domains,
    initial: 'allgemein',
    required: true,
  },
  {
    name: 'belehrung',
    kind: 'choice',
    label: { de: 'Rechtsbehelfsbelehrung', en: 'Notice about legal remedies' },
    hint: {
      de: 'Sie steht meist am Ende des Bescheids und sagt, wo und bis wann Sie sich wehren können.',
      en: 'It usually stands at the end of the decision and says where and until when you can object.',
    },
    options: notices,
    initial: 'richtig',
    required: true,
  },
  {
    name: 'einwilligung',
    kind: 'choice',
    list: true,
    label: { de: 'Einwilligung in den elektronischen Weg', en: 'Consent to the electronic way' },
    options: consents,
    special: true,
  },
  {
    name: 'abgerufen',
    kind: 'day',
    label: { de: 'Abgerufen am', en: 'Retrieved on' },
    special: true,
    followsDay: true,
  },
  {
    name: 'zugang',
    kind: 'day',
    label: { de: 'Tatsächlich angekommen am', en: 'Actually arrived on' },
    hint: {
      de: 'Nur wenn Sie das nachweisen können, zum Beispiel 14.3.2026.',
      en: 'Only if you can prove it, for example 14.3.2026.',
    },
    special: true,
    followsDay: true,
  },
  {
    name: 'bestritten',
    kind: 'choice',
    label: { de: 'Wird bestritten, dass er ankam?', en: 'Is it disputed that it arrived?' },
    options: yesNo,
    initial: 'nein',
    special: true,
    followsDay: true,
  },
];
