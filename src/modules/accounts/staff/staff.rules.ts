import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { StaffRole } from '../../../platform/db/actor.ts';
import type { Grant } from '../accounts.schema.ts';
import { readableAuthorities } from './grants.rules.ts';
import { staffTexts as texts } from './staff.texts.ts';

/** What a role may do in effect, for people who grant it. */
export const effectiveRights: Record<StaffRole, Text> = {
  caseworker: {
    de: 'liest und entscheidet alle Vorgänge dieser Behörde',
    en: 'reads and decides all cases of this authority',
  },
  head: {
    de: 'wie Sachbearbeitung, dazu: weist Vorgänge zu, schaltet Leistungen',
    en: 'like a caseworker, and assigns cases, switches services',
  },
  editor: {
    de: 'pflegt Suchwörter und Katalog, sieht keine Vorgänge',
    en: 'edits search words and catalogue, sees no cases',
  },
  admin: { de: 'verwaltet Konten, sieht keine Vorgänge', en: 'manages accounts, sees no cases' },
  ministry: {
    de: 'sieht alle Erprobungen der Schriftform und entscheidet über sie, sieht keine Vorgänge',
    en: 'sees all trials of the written form and decides on them, sees no cases',
  },
};

export const roleNames: Record<StaffRole, Text> = {
  caseworker: { de: 'Sachbearbeitung', en: 'Caseworker' },
  head: { de: 'Leitung', en: 'Head' },
  editor: { de: 'Redaktion', en: 'Editor' },
  admin: { de: 'Systemverwaltung', en: 'Administrator' },
  ministry: { de: 'Ministerium', en: 'Ministry' },
};

export const staffRoles = Object.keys(roleNames) as StaffRole[];

/** One role in words: "Leitung, Meiningen: wie Sachbearbeitung, dazu …". */
export function rightText({ role, authorityId }: Grant, lang: Lang, authorityName: (id: string) => string): string {
  const authority = authorityId === '*' ? say(texts.everywhere, lang) : authorityName(authorityId);
  const rights = say(effectiveRights[role], lang);
  return say(texts.rightAt, lang, { role: say(roleNames[role], lang), authority, rights });
}

/** What all roles of an account allow together (T19): whose cases it reads, where it leads, what it manages. */
export function togetherText(
  grants: readonly Grant[],
  lang: Lang,
  authorityName: (id: string) => string,
): { term: string; value: string }[] {
  const list = (ids: readonly string[]) => ids.map(authorityName).join(', ') || say(texts.nothing, lang);
  const has = (role: StaffRole) => say(grants.some((grant) => grant.role === role) ? texts.yes : texts.no, lang);
  const heads = grants.filter(({ role }) => role === 'head').map(({ authorityId }) => authorityId);
  return [
    { term: say(texts.readsCases, lang), value: list(readableAuthorities(grants)) },
    { term: say(texts.leads, lang), value: list(heads) },
    { term: say(texts.edits, lang), value: has('editor') },
    { term: say(texts.manages, lang), value: has('admin') },
    { term: say(texts.decidesTrials, lang), value: has('ministry') },
  ];
}

/** Whether this text can be an e-mail address at all. */
export const isEmail = (text: string): boolean => /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);
