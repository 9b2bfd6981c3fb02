import type { Answer, Client } from './client.ts';
import { readableText } from './html-form.ts';
import type { Values } from './journey.ts';

/** One place of business: municipality and address. */
export type Premises = { commune: string; line: string; plz: string };

const company: Values = { Rechtsform: 'sole', 'Unternehmen steht in einem Register': 'Nein' };

export const trader: Values = {
  Vorname: 'Frieda',
  Nachname: 'Filialig',
  Geburtsdatum: '14.3.1984',
  'Geburtsort und Land': 'Beispielstadt, Deutschland',
  Staatsangehörigkeit: 'Deutschland',
  'Aufenthaltstitel nötig': 'Nein',
  'Straße und Hausnummer': 'Beispielweg 7',
  Postleitzahl: '98617',
  Ort: 'Meiningen',
  'E-Mail': 'frieda.filialig@post.example',
};

export const premisesFields = ({ commune, line, plz }: Premises): Values => ({
  Gemeinde: commune,
  'Grund der Anmeldung': 'Ich gründe das Gewerbe neu',
  'Straße und Hausnummer': line,
  Postleitzahl: plz,
  Ort: commune,
  'Das ist eine Zweigstelle': 'Nein',
  'Beginn der Tätigkeit': '1.7.2026',
  'Beschäftigte in Vollzeit': '2',
  'Beschäftigte in Teilzeit': '0',
});

const activity: Values = {
  'Schwerpunkt der Tätigkeit': 'Handel mit gebrauchten Fahrrädern',
  Handel: 'Handel',
  Nebenberuflich: 'Nein',
  'Tätigkeit braucht eine Erlaubnis': 'Nein',
};

/** Begins the registration of a trade in Meiningen and fills it, with all places of business, as far as the review page. */
export async function fillTradeForm(client: Client, rows: readonly Premises[], changes: Values = {}): Promise<Answer> {
  const first = await client.open('/antrag/neu?leistung=gewerbe-anmelden&ags=16066042');
  const second = await client.submit(first, 'Weiter', company);
  let page = await client.submit(second, 'Weiter', { ...trader, ...changes });
  for (const [index, row] of rows.entries()) {
    if (index > 0) page = await client.submit(page, 'Weitere Betriebsstätte hinzufügen');
    page = await client.submit(page, 'Weiter', premisesFields(row));
  }
  const last = await client.submit(page, 'Weiter');
  const review = await client.submit(last, 'Weiter', activity);
  if (!review.body.includes('Absenden'))
    throw new Error(`not at the review page: ${readableText(review.body).slice(0, 900)}`);
  return review;
}
