import type { Text } from '../../../lang/lang.ts';

/** Closed, full, nobody there: what is said, and the ways that stay open. */
export const stopTexts = {
  nobodyTitle: {
    de: 'Es steht nicht fest, welche Behörde zuständig ist.',
    en: 'It is not clear which authority is responsible.',
    plain: 'Wir wissen nicht, welches Amt für Sie da ist.',
  },
  nobody: {
    de: 'Deshalb können wir diesen Antrag für Ihren Ort im Moment nicht zustellen. Schreiben Sie Ihrer Verwaltung, sie hilft Ihnen weiter.',
    en: 'Therefore we cannot deliver this application for your place at the moment. Please write to your administration; it will help you.',
    plain: 'Darum können Sie den Antrag jetzt nicht abschicken. Schreiben Sie Ihrer Verwaltung. Dort hilft man Ihnen.',
  },
  closedTitle: {
    de: '{authority} nimmt diesen Antrag zurzeit nicht online an.',
    en: '{authority} does not accept this application online at present.',
    plain: '{authority} nimmt diesen Antrag im Internet gerade nicht an.',
  },
  closed: {
    de: 'Schreiben Sie der Behörde, oder rufen Sie dort an. Dort erfahren Sie auch, wann es online wieder geht.',
    en: 'Please write to the authority or call it. There you also learn when it will be possible online again.',
    plain: 'Schreiben Sie dem Amt. Oder rufen Sie dort an. Dort hören Sie auch, wann es im Internet wieder geht.',
  },
  fullTitle: {
    de: '{authority} kann heute keinen weiteren Antrag dieser Art annehmen.',
    en: '{authority} cannot accept another application of this kind today.',
    plain: '{authority} kann heute keinen Antrag mehr annehmen.',
  },
  full: {
    de: 'Ab morgen um 0 Uhr können Sie wieder absenden. Ausfüllen können Sie den Antrag schon jetzt.',
    en: 'From midnight you can send again. You can already fill in the application now.',
    plain: 'Ab morgen um 0 Uhr können Sie den Antrag abschicken. Ausfüllen können Sie ihn schon jetzt.',
  },
  kept: {
    de: 'Ihre Angaben bleiben gespeichert.',
    en: 'Your answers stay saved.',
    plain: 'Ihre Antworten sind gespeichert.',
  },
  save: {
    de: 'Persönlichen Link sichern und später weitermachen',
    en: 'Save the private link and continue later',
    plain: 'Link speichern und später weitermachen',
  },
  write: {
    de: 'Der Behörde schreiben',
    en: 'Write to the authority',
    plain: 'Dem Amt schreiben',
  },
  contact: {
    de: 'Anschrift und Telefon der Behörde',
    en: 'Address and telephone of the authority',
    plain: 'Adresse und Telefon vom Amt',
  },
  findAuthority: {
    de: 'Meiner Verwaltung schreiben',
    en: 'Write to my administration',
    plain: 'Meiner Verwaltung schreiben',
  },
} satisfies Record<string, Text>;
