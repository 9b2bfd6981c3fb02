import type { Text } from '../../../lang/lang.ts';
import type { StaffRole } from '../../../platform/db/actor.ts';

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
};

export const roleNames: Record<StaffRole, Text> = {
  caseworker: { de: 'Sachbearbeitung', en: 'Caseworker' },
  head: { de: 'Leitung', en: 'Head' },
  editor: { de: 'Redaktion', en: 'Editor' },
  admin: { de: 'Systemverwaltung', en: 'Administrator' },
};

export const staffRoles = Object.keys(roleNames) as StaffRole[];

/** Whether this text can be an e-mail address at all. */
export const isEmail = (text: string): boolean => /^[^\s@<>"]{1,64}@[^\s@<>"]+\.[^\s@<>"]+$/.test(text);
