import type { Text } from '../../../lang/lang.ts';
import type { RightsKind } from './rights.schema.ts';

const what: Record<RightsKind, Text> = {
  account: {
    de: 'Neues Konto „{name}“, Rolle {role}, Behörde {authority}',
    en: 'New account “{name}”, role {role}, authority {authority}',
  },
  role: {
    de: 'Weitere Rolle für „{name}“: {role}, Behörde {authority}',
    en: 'Further role for “{name}”: {role}, authority {authority}',
  },
  unlock: {
    de: 'Das gesperrte Konto „{name}“ wird wieder eingelassen',
    en: 'The locked account “{name}” is let in again',
  },
  password: { de: 'Neues Passwort für das Konto „{name}“', en: 'New password for the account “{name}”' },
};

/** Words of the letters that warn of rights being widened. */
export const alertTexts = {
  what,
  subject: {
    asked: { de: 'Rechte beantragt: bitte prüfen', en: 'Rights asked for: please check' },
    granted: { de: 'Rechte erteilt: bitte prüfen', en: 'Rights granted: please check' },
  },
  body: {
    asked: {
      de: 'Guten Tag,\n\nes wurde beantragt: {what}.\nVon: {by}\nWann: {at}\n\nNoch hat sich nichts geändert. Eine zweite Person muss bestätigen oder ablehnen:\n{address}\n\nKommt Ihnen das seltsam vor, lehnen Sie ab und sperren Sie das Konto, das gefragt hat.\n',
      en: 'Hello,\n\nsomebody asked for: {what}.\nBy: {by}\nWhen: {at}\n\nNothing has changed yet. A second person has to confirm or refuse:\n{address}\n\nIf this looks odd, refuse and lock the account that asked.\n',
    },
    granted: {
      de: 'Guten Tag,\n\nes wurde erteilt: {what}.\nBestätigt von: {by}\nWann: {at}\n\nDas gilt ab sofort. Die Konten:\n{address}\n\nKommt Ihnen das seltsam vor, sperren Sie das Konto und melden Sie es Ihrer Sicherheitsstelle.\n',
      en: 'Hello,\n\nthis was granted: {what}.\nConfirmed by: {by}\nWhen: {at}\n\nIt holds from now on. The accounts:\n{address}\n\nIf this looks odd, lock the account and tell your security office.\n',
    },
  },
} satisfies Record<string, Record<string, Text>>;
