import type { Prose } from './prose.pages.tsx';

export const imprint: Prose = {
  path: '/impressum',
  title: { de: 'Impressum', en: 'Imprint' },
  lead: {
    de: 'Wer dieses Portal betreibt und wer für die Inhalte einsteht.',
    en: 'Who runs this portal and who answers for its content.',
  },
  sections: [
    {
      id: 'inhalte',
      title: { de: 'Inhalte der Behörden', en: 'Content of the authorities' },
      paragraphs: [
        {
          de: 'Für Anträge, Nachrichten und Bescheide ist die Behörde verantwortlich, die auf der Seite genannt ist. Ihre Anschrift steht auf ihrer Seite im Verzeichnis der Behörden.',
          en: 'For applications, messages and decisions the authority named on the page is responsible. Its address is on its page in the list of authorities.',
        },
      ],
      links: [{ href: '/behoerden', text: { de: 'Verzeichnis der Behörden', en: 'List of authorities' } }],
    },
    {
      id: 'quellen',
      title: { de: 'Quellen', en: 'Sources' },
      list: [
        {
          de: 'Gemeindeverzeichnis der Statistischen Ämter des Bundes und der Länder (Datenlizenz Deutschland, Namensnennung 2.0)',
          en: 'List of municipalities of the German statistical offices (Data licence Germany, attribution 2.0)',
        },
        {
          de: 'Leistungskatalog der öffentlichen Verwaltung (LeiKa): Schlüssel und Namen der Leistungen',
          en: 'Catalogue of public services (LeiKa): keys and names of the services',
        },
        {
          de: 'Gestaltung: KERN Design-System (EUPL 1.2), Schrift Fira Sans (SIL Open Font License)',
          en: 'Design: KERN design system (EUPL 1.2), typeface Fira Sans (SIL Open Font License)',
        },
      ],
    },
    {
      id: 'software',
      title: { de: 'Software', en: 'Software' },
      paragraphs: [
        {
          de: 'Rennsteig ist freie Software unter der Europäischen Union Public Licence (EUPL) 1.2.',
          en: 'Rennsteig is free software under the European Union Public Licence (EUPL) 1.2.',
        },
      ],
    },
  ],
};

export const privacy: Prose = {
  path: '/datenschutz',
  title: { de: 'Datenschutz', en: 'Privacy' },
  lead: {
    de: 'Wir verarbeiten nur, was für Ihr Anliegen nötig ist. Es gibt keine Werbung und keine Auswertung Ihres Verhaltens.',
    en: 'We process only what your request needs. There is no advertising and no tracking.',
  },
  sections: [
    {
      id: 'besuch',
      title: { de: 'Wenn Sie nur lesen und suchen', en: 'If you only read and search' },
      list: [
        {
          de: 'Suchwörter ohne Treffer speichern wir erst, wenn mehrere Anschlüsse sie binnen sieben Tagen gesucht haben, und dann 90 Tage, damit die Redaktion die Suche verbessert. Wer gesucht hat, speichern wir nicht.',
          en: 'Search words without a result are stored only after several connections searched for them within seven days, and then for 90 days, so that editors can improve the search. Who searched is not stored.',
        },
        {
          de: 'Das Protokoll des Servers enthält das Muster der Seite, die Dauer und das Ergebnis. Es enthält keine IP-Adresse, keinen Suchtext und keinen persönlichen Link.',
          en: 'The server log holds the pattern of the page, the time taken and the result. It holds no IP address, no search text and no private link.',
        },
        {
          de: 'Um Missbrauch zu bremsen, zählt der Server Anfragen je Anschluss für eine Minute im Arbeitsspeicher.',
          en: 'To slow down abuse the server counts requests per connection for one minute in memory.',
        },
      ],
    },
    {
      id: 'antrag',
      title: { de: 'Wenn Sie einen Antrag stellen', en: 'If you apply for a service' },
      paragraphs: [
        {
          de: 'Verantwortlich ist die Behörde, an die Ihr Antrag geht. Sie steht oben auf jeder Seite des Antrags. Ihre Angaben sieht nur diese Behörde. Handelt sie für eine andere Gemeinde, sieht die Gemeinde Ihre Angaben nicht.',
          en: 'The authority that receives your application is responsible. It is named at the top of every page of the application. Only this authority sees your answers. If it acts for another municipality, that municipality does not see them.',
        },
        {
          de: 'Rechtsgrundlage ist die Aufgabe der Behörde (Artikel 6 Absatz 1 Buchstaben c und e DSGVO) zusammen mit dem Gesetz, das auf der Seite der Leistung genannt ist.',
          en: 'The legal basis is the task of the authority (Article 6 (1) (c) and (e) GDPR) together with the law named on the page of the service.',
        },
      ],
      list: [
        {
          de: 'Dateien werden verschlüsselt gespeichert und auf Schadsoftware geprüft.',
          en: 'Files are stored encrypted and checked for malware.',
        },
        {
          de: 'Ihr persönlicher Link wird nicht gespeichert, nur eine Prüfsumme davon. Wir können ihn nicht wiederherstellen.',
          en: 'Your private link is not stored, only a checksum of it. We cannot restore it.',
        },
        {
          de: 'Der Link gilt bis vier Wochen, nachdem die Entscheidung endgültig ist, mindestens sechs Monate. Der Tag steht auf Ihrer Statusseite.',
          en: 'The link works until four weeks after the decision is final, at least six months. The day is shown on your status page.',
        },
        {
          de: 'Jeder Blick der Behörde in Ihren Vorgang wird festgehalten.',
          en: 'Every time the authority looks into your case it is recorded.',
        },
      ],
    },
    {
      id: 'konto',
      title: { de: 'Konto', en: 'Account' },
      paragraphs: [
        {
          de: 'Ein Konto ist freiwillig. Wir speichern dafür Ihre E-Mail-Adresse, das Passwort als Prüfwert, Ihre Sitzungen, welche Entwürfe und Anträge darin liegen und was Sie selbst eintragen. Sie können das Konto jederzeit löschen.',
          en: 'An account is voluntary. For it we store your e-mail address, the password as a check value, your sessions, which drafts and applications it holds, and what you enter yourself. You can delete the account at any time.',
        },
      ],
    },
    {
      id: 'cookies',
      title: { de: 'Cookies', en: 'Cookies' },
      paragraphs: [
        {
          de: 'Wir setzen nur Cookies, die nötig sind: Sprache und Darstellung, wenn Sie sie wählen; ein Schutz vor gefälschten Formularen; und die Anmeldung im Konto oder am Arbeitsplatz. Inhalte von anderen Servern laden wir nicht.',
          en: 'We only set cookies that are needed: language and appearance if you choose them; a protection against forged forms; and the sign-in to an account or the workplace. We load nothing from other servers.',
        },
      ],
    },
    {
      id: 'rechte',
      title: { de: 'Ihre Rechte', en: 'Your rights' },
      paragraphs: [
        {
          de: 'Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen (Artikel 15 bis 21 DSGVO). Wenden Sie sich an die Behörde, die Ihren Antrag bearbeitet. Sie können sich auch beim Thüringer Landesbeauftragten für den Datenschutz und die Informationsfreiheit beschweren.',
          en: 'You may ask for access, rectification, erasure and restriction, and object to the processing (Articles 15 to 21 GDPR). Turn to the authority that works on your application. You may also complain to the data protection commissioner of Thuringia (TLfDI).',
        },
      ],
    },
  ],
};
