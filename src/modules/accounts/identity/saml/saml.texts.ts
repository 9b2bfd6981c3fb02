import type { Text } from '../../../../lang/lang.ts';

export const samlTexts = {
  onTitle: { de: 'Weiter zu {name}', en: 'On to {name}' },
  onLead: {
    de: 'Sie verlassen jetzt diese Seite und melden sich bei {name} an. Danach kommen Sie hierher zurück.',
    en: 'You now leave this site and sign in at {name}. Then you come back here.',
  },
  on: { de: 'Weiter zu {name}', en: 'Continue to {name}' },
} satisfies Record<string, Text>;
