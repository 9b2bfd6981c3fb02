import type { Prose } from './prose.pages.tsx';

export const help: Prose = {
  path: '/hilfe',
  title: { de: 'So funktioniert es', en: 'How it works' },
  lead: {
    de: 'Sie sagen, was Sie erledigen möchten und wo. Wir zeigen, wer zuständig ist, und bringen Ihren Antrag dorthin.',
    en: 'You say what you need and where. We show who is responsible and take your application there.',
  },
  sections: [
    {
      id: 'finden',
      title: { de: 'Eine Leistung finden', en: 'Find a service' },
      paragraphs: [
        {
          de: 'Suchen Sie mit Ihren eigenen Worten, zum Beispiel „neuer Ausweis“ oder „Hund anmelden“. Tippfehler stören nicht.',
          en: 'Search with your own words, in German or English, for example “new identity card” or “register a dog”. Typing errors do not matter.',
        },
        {
          de: 'Nennen Sie dazu Ihren Ort oder Ihre Postleitzahl. Gehören mehrere Orte zu einer Postleitzahl und sind verschiedene Behörden zuständig, fragen wir nach.',
          en: 'Add your place or postal code. If several places share a postal code and different authorities are responsible, we ask which one you mean.',
        },
      ],
    },
    {
      id: 'zustaendig',
      title: { de: 'Warum gerade diese Behörde?', en: 'Why this authority?' },
      paragraphs: [
        {
          de: 'Auf jeder Seite einer Leistung können Sie „Warum diese Behörde?“ öffnen. Dort steht Schritt für Schritt, welche Regel gilt und wo sie steht. Noch nicht amtlich bestätigte Regeln sind gekennzeichnet.',
          en: 'On the page of each service you can open “Why this authority?”. It shows step by step which rule applies and where it is written. Rules that are not yet officially confirmed are marked.',
        },
      ],
    },
    {
      id: 'antrag',
      title: { de: 'Einen Antrag stellen', en: 'Apply' },
      paragraphs: [
        {
          de: 'Sie brauchen kein Konto. Wenn Sie beginnen, bekommen Sie einen persönlichen Link. Mit ihm können Sie unterbrechen und später weitermachen.',
          en: 'You do not need an account. When you begin you get a private link. With it you can pause and continue later.',
        },
        {
          de: 'Vor dem Absenden sehen Sie alle Angaben noch einmal und können jede ändern. Danach geht der Antrag genau einmal an die Behörde, die ihn bearbeitet.',
          en: 'Before you send it you see all answers again and can change each of them. Then the application goes exactly once to the authority that works on it.',
        },
      ],
    },
    {
      id: 'stand',
      title: { de: 'Den Stand abrufen', en: 'Check the status' },
      paragraphs: [
        {
          de: 'Derselbe Link zeigt den Stand, Nachrichten und später den Bescheid. Bewahren Sie ihn gut auf: Wer ihn kennt, sieht Ihren Vorgang.',
          en: 'The same link shows the status, messages and later the decision. Keep it safe: whoever knows it can see your case.',
        },
      ],
      links: [{ href: '/status', text: { de: 'Status abrufen', en: 'Check status' } }],
    },
    {
      id: 'fristen',
      title: { de: 'Fristen und Gebühren verstehen', en: 'Understand periods and fees' },
      paragraphs: [
        {
          de: 'Bis wann ist Widerspruch möglich, und was kostet eine Leistung? Der Rechner zeigt die Antwort und jeden Schritt mit seiner Vorschrift.',
          en: 'Until when can you object, and what does a service cost? The calculator shows the answer and every step with its provision.',
        },
      ],
      links: [
        {
          href: '/rechner',
          text: { de: 'Fristen- und Gebührenrechner', en: 'Calculator for periods and fees' },
        },
        { href: '/widerspruch', text: { de: 'Widerspruch einlegen', en: 'File an objection' } },
      ],
    },
    {
      id: 'nichts',
      title: { de: 'Wenn nichts passt', en: 'If nothing fits' },
      paragraphs: [
        {
          de: 'Jede Behörde ist über ein allgemeines Anliegen erreichbar. Ist eine andere Stelle zuständig, leitet die Behörde es weiter.',
          en: 'You can reach every authority with a general request. If another body is responsible, the authority passes it on.',
        },
      ],
      links: [{ href: '/anliegen', text: { de: 'Allgemeines Anliegen senden', en: 'Send a general request' } }],
    },
    {
      id: 'technik',
      title: { de: 'Für Fachleute', en: 'For developers' },
      paragraphs: [
        {
          de: 'Orte, Leistungen und Zuständigkeiten gibt es auch als offene Schnittstelle.',
          en: 'Places, services and responsibilities are also available through an open interface.',
        },
      ],
      links: [
        {
          href: '/api/openapi.json',
          text: { de: 'Beschreibung der Schnittstelle (OpenAPI)', en: 'Description of the interface (OpenAPI)' },
        },
      ],
    },
  ],
};
