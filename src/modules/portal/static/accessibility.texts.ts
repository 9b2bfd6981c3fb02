import type { Prose } from './prose.pages.tsx';

export const accessibility: Prose = {
  path: '/barrierefreiheit',
  title: { de: 'Barrierefreiheit', en: 'Accessibility' },
  lead: {
    de: 'Alle sollen dieses Portal nutzen können, auch mit Tastatur, Vorleseprogramm, großer Schrift oder ohne JavaScript.',
    en: 'Everyone should be able to use this portal, also with keyboard, screen reader, large text or without JavaScript.',
  },
  sections: [
    {
      id: 'stand',
      title: { de: 'Stand der Vereinbarkeit', en: 'Compliance' },
      paragraphs: [
        {
          de: 'Maßstab sind die Web Content Accessibility Guidelines (WCAG) 2.2, Stufen A und AA, und die Norm EN 301 549. Das Portal ist mit ihnen nach unserer eigenen Prüfung weitgehend vereinbar. Eine Prüfung durch eine unabhängige Stelle steht noch aus.',
          en: 'The standard is the Web Content Accessibility Guidelines (WCAG) 2.2, levels A and AA, and EN 301 549. By our own check the portal largely complies. A check by an independent body is still to come.',
        },
        {
          de: 'Rechtsgrundlage ist das Thüringer Gesetz über den barrierefreien Zugang zu den Websites und mobilen Anwendungen öffentlicher Stellen.',
          en: 'The legal basis is the Thuringian act on accessible websites and mobile applications of public bodies.',
        },
      ],
    },
    {
      id: 'geprueft',
      title: { de: 'Was wir prüfen', en: 'What we check' },
      list: [
        {
          de: 'Jede Seite mit einem Prüfprogramm (axe), hell und dunkel, auf Telefon und Bildschirm',
          en: 'Every page with a checking tool (axe), light and dark, on phone and screen',
        },
        { de: 'Den Weg allein mit der Tastatur', en: 'The whole way with the keyboard alone' },
        {
          de: 'Fehlermeldungen: Sie werden angesagt und stehen auch am Feld',
          en: 'Error messages: they are announced and also stand at the field',
        },
        {
          de: 'Bescheide: PDF nach PDF/UA-1, mit Überschriften und Lesereihenfolge',
          en: 'Decisions: PDF after PDF/UA-1, with headings and reading order',
        },
      ],
    },
    {
      id: 'luecken',
      title: { de: 'Was noch fehlt', en: 'What is still missing' },
      list: [
        { de: 'Videos in Deutscher Gebärdensprache', en: 'Videos in German Sign Language' },
        {
          de: 'Leichte Sprache gibt es nur für häufig gesuchte Leistungen',
          en: 'Easy German exists only for services that are often looked for',
        },
        {
          de: 'Dateien, die Menschen oder Behörden selbst hochladen, sind nicht immer barrierefrei',
          en: 'Files that people or authorities upload are not always accessible',
        },
      ],
    },
    {
      id: 'melden',
      title: { de: 'Eine Barriere melden', en: 'Report a barrier' },
      paragraphs: [
        {
          de: 'Sie kommen an einer Stelle nicht weiter? Schreiben Sie uns, auf welcher Seite und was nicht geht. Geht es um einen Antrag, schreiben Sie der Behörde über ein allgemeines Anliegen. Sie muss Ihnen auch einen anderen Weg anbieten.',
          en: 'Something does not work for you? Tell us on which page and what is wrong. If it is about an application, write to the authority with a general request. It must also offer you another way.',
        },
      ],
      links: [
        { href: '/anliegen?thema=Barriere', text: { de: 'Allgemeines Anliegen senden', en: 'Send a general request' } },
      ],
    },
  ],
};

const plainTitle = 'Leichte Sprache';
const plainLead = 'Hier erklären wir die Internet-Seite in Leichter Sprache.';
const same = (text: string) => ({ de: text, en: text });

/** In Easy German whatever the language of the page is. */
export const easyGerman: Prose = {
  path: '/leichte-sprache',
  title: same(plainTitle),
  lead: same(plainLead),
  lang: 'de-x-simple',
  sections: [
    {
      id: 'was',
      title: same('Was ist Rennsteig?'),
      paragraphs: [
        same('Rennsteig ist eine Internet-Seite von Thüringen.'),
        same('Hier können Sie Anträge stellen.'),
        same('Zum Beispiel: Sie haben einen Hund. Dann müssen Sie den Hund anmelden.'),
        same('Das können Sie hier machen. Sie müssen nicht zum Amt gehen.'),
      ],
    },
    {
      id: 'wie',
      title: same('Wie geht das?'),
      list: [
        same('Gehen Sie auf die Start-Seite.'),
        same('Schreiben Sie auf, was Sie brauchen.'),
        same('Schreiben Sie auf, wo Sie wohnen.'),
        same('Dann sehen Sie, welches Amt Ihnen hilft.'),
        same('Klicken Sie auf „Online beantragen“. Dann füllen Sie den Antrag aus.'),
      ],
      links: [{ href: '/', text: same('Zur Start-Seite') }],
    },
    {
      id: 'link',
      title: same('Ihr eigener Link'),
      paragraphs: [
        same('Sie bekommen einen Link. Der Link ist nur für Sie.'),
        same('Mit dem Link sehen Sie: Wie weit ist mein Antrag?'),
        same('Heben Sie den Link gut auf. Geben Sie ihn keinem anderen Menschen.'),
      ],
      links: [{ href: '/status', text: same('Ihren Antrag ansehen') }],
    },
    {
      id: 'hilfe',
      title: same('Brauchen Sie Hilfe?'),
      paragraphs: [same('Sie können jedem Amt schreiben.'), same('Das Amt antwortet Ihnen.')],
      links: [{ href: '/anliegen', text: same('Einem Amt schreiben') }],
    },
  ],
};
