const texts = {
  name: { de: 'Hochladen: {name}', en: 'Upload: {name}' },
  start: { de: '{name} wird hochgeladen.', en: '{name} is being uploaded.' },
  half: { de: '{name} ist zur Hälfte hochgeladen.', en: '{name} is half uploaded.' },
  done: { de: '{name} ist hochgeladen.', en: '{name} is uploaded.' },
  running: { de: '{percent} % von {size}', en: '{percent} % of {size}' },
  paused: { de: 'angehalten bei {percent} % von {size}', en: 'paused at {percent} % of {size}' },
  broken: {
    de: 'Die Verbindung ist abgebrochen. Was schon da ist, bleibt. Setzen Sie fort, sobald Sie wieder online sind.',
    en: 'The connection broke. What has arrived is kept. Continue as soon as you are online again.',
    plain: 'Das Internet ist weg. Ist es wieder da? Dann drücken Sie: Fortsetzen.',
  },
  gone: {
    de: 'Das hat nicht geklappt. Laden Sie die Seite neu und wählen Sie die Datei noch einmal.',
    en: 'That did not work. Load the page again and choose the file once more.',
    plain: 'Das hat nicht geklappt. Laden Sie die Seite neu. Wählen Sie die Datei dann noch einmal.',
  },
  pause: { de: 'Anhalten', en: 'Pause' },
  go: { de: 'Fortsetzen', en: 'Continue' },
  retry: { de: 'Noch einmal versuchen', en: 'Try again' },
  cancel: { de: 'Abbrechen', en: 'Cancel' },
  drop: { de: 'Verwerfen', en: 'Dismiss' },
  waiting: {
    de: 'Es wird noch hochgeladen: {names}. Danach geht es von selbst weiter.',
    en: 'Still uploading: {names}. It goes on by itself afterwards.',
    plain: 'Bitte warten Sie. Diese Datei kommt noch: {names}. Danach geht es von allein weiter.',
  },
  unfinished: {
    de: 'Noch nicht hochgeladen: {names}. Setzen Sie fort oder brechen Sie ab.',
    en: 'Not uploaded yet: {names}. Continue or cancel.',
    plain: 'Diese Datei ist noch nicht da: {names}. Drücken Sie: Fortsetzen oder Abbrechen.',
  },
  list: { de: 'Wird hochgeladen', en: 'Being uploaded' },
  there: { de: 'Schon hochgeladen', en: 'Already uploaded', plain: 'Diese Dateien sind schon da' },
} satisfies Record<string, { de: string; en: string; plain?: string }>;

const lang = document.documentElement.lang === 'en' ? 'en' : 'de';
const plain = document.getElementById('inhalt')?.lang === 'de-x-simple';

/** Says a text in the language of the page. */
export function say(key: keyof typeof texts, params: Record<string, string | number> = {}): string {
  const text: { de: string; en: string; plain?: string } = texts[key];
  return ((plain && text.plain) || text[lang]).replace(/\{(\w+)\}/g, (_all, name: string) =>
    String(params[name] ?? ''),
  );
}

/** "3,1 MB" */
export function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.max(1, bytes / 1000), 'kB'] : [bytes / 1_000_000, 'MB'];
  return `${value.toLocaleString(lang, { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`;
}
