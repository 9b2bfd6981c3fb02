export const startTexts = {
  title: {
    de: 'Anliegen bei Land und Kommunen online erledigen',
    en: 'Deal with the state and your municipality online',
  },
  description: {
    de: 'Ein Portal für alle Behörden in Thüringen: die richtige Leistung und die zuständige Behörde finden, online beantragen, den Stand verfolgen.',
    en: 'One portal for all authorities in Thuringia: find the right service and authority, apply online, follow the progress.',
  },
  question: { de: 'Was möchten Sie erledigen?', en: 'What do you need to do?' },
  lead: {
    de: 'Sagen Sie es mit Ihren Worten. Wir finden die Leistung und die Behörde, die für Ihren Ort zuständig ist.',
    en: 'Say it in your own words. We find the service and the authority that is responsible for your place.',
  },
  frequent: { de: 'Häufig gesucht', en: 'Often searched' },
  situations: { de: 'Nach Lebenslage', en: 'By life situation' },
  all: { de: 'Alle Leistungen von A bis Z', en: 'All services from A to Z' },
  cases: { de: 'Ihre Vorgänge', en: 'Your cases' },
  status: { de: 'Stand abrufen', en: 'Check the status' },
  statusText: {
    de: 'Mit dem persönlichen Link aus Ihrer Eingangsbestätigung sehen Sie, wie weit Ihr Antrag ist. Dort lesen Sie auch Nachrichten und den Bescheid.',
    en: 'With the private link from your confirmation of receipt you see how far your application is. There you also read messages and the decision.',
  },
  show: { de: 'Stand anzeigen', en: 'Show status' },
  easy: { de: 'Ohne Konto, Schritt für Schritt', en: 'Without an account, step by step' },
  easy1: { de: 'Antrag speichern und später weitermachen', en: 'Save an application and continue later' },
  easy2: { de: 'Fragen der Behörde online beantworten', en: 'Answer questions of the authority online' },
  easy3: { de: 'Bescheid lesen und herunterladen', en: 'Read and download the decision' },
  howTo: { de: 'So funktioniert es', en: 'How it works' },
  nothing: { de: 'Nichts Passendes gefunden?', en: 'Nothing that fits?' },
  nothingText: {
    de: 'Jede Behörde ist hier erreichbar: {municipalities} Städte und Gemeinden, {districts} Landkreise und das Land. Schreiben Sie Ihr Anliegen auf. Ist eine andere Stelle zuständig, leitet die Behörde es weiter und sagt Ihnen Bescheid.',
    en: 'Every authority can be reached here: {municipalities} towns and municipalities, {districts} districts and the state. Write down what you need. If another body is responsible, the authority passes it on and tells you.',
  },
  request: { de: 'Allgemeines Anliegen senden', en: 'Send a general request' },
  findAuthority: { de: 'Behörde suchen', en: 'Find an authority' },
  good: { de: 'Gut zu wissen', en: 'Good to know' },
  good1: {
    de: 'Sie können jeden Antrag speichern und später weitermachen.',
    en: 'You can save any application and continue later.',
  },
  good2: {
    de: 'Ihre Angaben sieht nur die Behörde, die den Antrag bearbeitet.',
    en: 'Only the authority that works on it sees your answers.',
  },
  good3: {
    de: 'Wo das Gesetz eine Unterschrift verlangt, sagen wir es vorher.',
    en: 'Where the law asks for a signature we say so beforehand.',
  },
};
