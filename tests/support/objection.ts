import type { Answer, Client } from './client.ts';
import { meiningen } from './journey.ts';

/** Fills an objection, for which the law orders written form, as far as the review page. */
export async function fillObjection(client: Client): Promise<Answer> {
  const first = await client.open(`/antrag/neu?leistung=widerspruch-einlegen&behoerde=${meiningen}`);
  const about = { 'Worum geht es in dem Bescheid?': 'Hundesteuer', 'Datum des Bescheids': '1.6.2026' };
  const second = await client.submit(first, 'Weiter', about);
  const third = await client.submit(second, 'Weiter', {
    'Wogegen richtet sich der Widerspruch?': 'Gegen den ganzen Bescheid',
  });
  const person = { Vorname: 'Mara', Nachname: 'Muster', 'Straße und Hausnummer': 'Lindenweg 4' };
  return client.submit(third, 'Weiter', { ...person, Postleitzahl: '98617', Ort: 'Untermaßfeld' });
}
