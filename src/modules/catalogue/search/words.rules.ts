/** Words that carry no meaning in a question to an authority. "anmelden" is none of them: it names what is to be done. */
const stopWords = new Set(
  (
    'ab aber alle allem allen als also am an ans antraege antrag auch auf aus bei beim beantragen beantragung bekommen bekomme besorgen bitte ' +
    'brauch brauche braucht da damit das dass dem den denn der des die dies diese dieser dieses doch dort du ein eine einem einen einer eines ' +
    'er es etwas euch fuer formular gehen geht gemeinde gerade gibt haben habe hab hat hatte hier ich immer irgendwas irgendwer irgendwo jemand jetzt kosten kostet lange schnell sehr wieder ihm ihn ihr ihre im in ins irgendwie ist ja kann kannst ' +
    'koennen lassen liegt mal man mein meine meinem meinen meiner meines mich mir mit moechte moechten muss muessen nach nicht noch nun ' +
    'nur ob oder online schon sein seine sich sie sind so soll um sollen stadt amt behoerde stelle stellen termin tun ueber und uns unser unsere unserem ' +
    'unseren viel vom von vor wann war warum was weil welche welcher welches wem wen wenn wer werden wie will wir wird wo wohin woher ' +
    'wollen wurde zu zum zur machen mache thueringen ' +
    'a about and any apply application are at be can do does for form from get getting give has have help how i if into is it its me my of on or our please ' +
    'that the their there this to town city want we what when where which who why will with would you your need'
  ).split(' '),
);

/** Particles that stand at the end of a German sentence and belong to its verb: "ich melde meinen Hund an". */
export const verbParticles: ReadonlySet<string> = new Set(['an', 'ab', 'um', 'aus', 'ein', 'nach', 'weg', 'zu']);

/** Lower case without umlauts and accents: ä = ae, ß = ss, é = e. "Führerschein" and "fuehrerschein" become the same word. */
export function foldText(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** The folded words of a text, in order; hyphens and signs part words. */
export function splitWords(text: string): string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}

export const isStopWord = (word: string): boolean => stopWords.has(word);

const endings = ['ern', 'em', 'er', 'en', 'es', 'et', 'e', 'n', 's'] as const;

/**
 * A light stem of a folded word: "anmelden", "Anmeldung", "angemeldet" and "anzumelden" become "anmeld".
 * It needs no dictionary and leaves at least four letters.
 */
export function stemWord(word: string): string {
  if (word.length < 5 || /^\d/.test(word)) return word;
  let stem = word
    .replace(/^(an|ab|um|aus|ein)ge([a-z]{3,}?)(?:e?t|en)$/, '$1$2')
    .replace(/^(an|ab|um|aus|ein)zu([a-z]{3,})en$/, '$1$2');
  stem = stem.replace(/(ungen|ung|ing)$/, (ending, _group, at: number) => (at >= 3 ? '' : ending));
  for (;;) {
    const ending = endings.find((each) => stem.endsWith(each) && stem.length - each.length >= 4);
    if (!ending || (ending === 's' && stem.endsWith('ss'))) return stem;
    stem = stem.slice(0, -ending.length);
  }
}
