import { type Premises, premisesFields, trader } from '../support/trade.ts';

/** The key of the body whose authority performs: a district or a municipality. */
export type Place = string;

export type Step = {
  readonly location: string;
  readonly button?: string;
  readonly values: Readonly<Record<string, string>>;
  readonly upload?: { label: string; name: string; mime: string; bytes: Buffer };
};

/** What somebody sends: where it begins, its pages, the one document it carries, and who must have a case of it. */
export type Application = {
  readonly start: string;
  readonly steps: readonly Step[];
  readonly document: Buffer;
  readonly recipients: readonly Place[];
};

const district = '16066';
const meiningen = '16066042';
const suhl = '16054000';

/** Every third person registers a trade in two municipalities (one form, two cases), the others apply for a parking permit. */
export function applicationOf(number: number, random: () => number): Application {
  const document = makePdf(random);
  return number % 3 === 1 ? tradeOf(number, document) : permitOf(number, document);
}

/** Pages of a permit (4) and of a trade (8) with "sent", which one of ten does not press. */
export const averagePages = (2 * 4 + 8) / 3 - 0.1;

/** A day as people type it. */
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('de-DE');
const pdf = (label: string, name: string, bytes: Buffer) => ({ label, name, mime: 'application/pdf', bytes });

function permitOf(number: number, document: Buffer): Application {
  const person = {
    Vorname: 'Mara',
    Nachname: `Beispiel-${number}`,
    Geburtsdatum: '14.3.1984',
    'Straße und Hausnummer': 'Lindenweg 4',
    Postleitzahl: '98617',
    Ort: 'Meiningen',
    'E-Mail': `mara.${number}@post.example`,
  };
  const permit = { Anlass: 'Ich beantrage den Ausweis zum ersten Mal', 'Ausweis gebraucht ab': inDays(40) };
  const vehicle = { Kennzeichen: `MGN-X ${number}`, 'Halterin oder Halter des Fahrzeugs': 'Auf mich' };
  return {
    start: `/antrag/neu?leistung=bewohnerparkausweis&ags=${meiningen}`,
    document,
    recipients: [district],
    steps: [
      { location: 'person', values: person },
      { location: 'permit', values: permit },
      {
        location: 'vehicle',
        values: vehicle,
        upload: pdf('Zulassungsbescheinigung Teil I', `zulassung-${number}.pdf`, document),
      },
    ],
  };
}

/** The document belongs to the whole registration: each recipient gets it. */
function tradeOf(number: number, document: Buffer): Application {
  const here: Premises = { commune: 'Meiningen', line: `Fahrradgasse ${number}`, plz: '98617' };
  const there: Premises = { commune: 'Suhl', line: `Speichenweg ${number}`, plz: '98527' };
  const activity = {
    'Schwerpunkt der Tätigkeit': 'Handel mit gebrauchten Fahrrädern',
    Handel: 'Handel',
    Nebenberuflich: 'Nein',
    'Tätigkeit braucht eine Erlaubnis': 'Ja',
  };
  return {
    start: `/antrag/neu?leistung=gewerbe-anmelden&ags=${meiningen}`,
    document,
    recipients: [suhl, meiningen],
    steps: [
      { location: 'company', values: { Rechtsform: 'sole', 'Unternehmen steht in einem Register': 'Nein' } },
      {
        location: 'person',
        values: { ...trader, Nachname: `Filialig-${number}`, 'E-Mail': `frieda.${number}@post.example` },
      },
      { location: 'premises/0', values: premisesFields(here) },
      { location: 'premises', button: 'Weitere Betriebsstätte hinzufügen', values: {} },
      { location: 'premises/1', values: premisesFields(there) },
      { location: 'activity', values: activity },
      { location: 'evidence', values: {}, upload: pdf('Erlaubnis', `erlaubnis-${number}.pdf`, document) },
    ],
  };
}

/** A document of its own for everybody: up to 150 kB that no other has. */
function makePdf(random: () => number): Buffer {
  const noise = Buffer.alloc(2_000 + Math.floor(random() * 150_000));
  for (let at = 0; at < noise.length; at += 1) noise[at] = Math.floor(random() * 256);
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), noise, Buffer.from('\n%%EOF\n')]);
}
