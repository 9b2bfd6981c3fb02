import { hashReference } from '../../src/platform/crypto/crypto.ts';
import { type Answer, type Client, createClient, type Upload } from './client.ts';
import type { TestBed } from './database.ts';
import { readableText } from './html-form.ts';

/** Untermaßfeld, for which the Stadt Meiningen acts as fulfilling municipality. */
export const untermassfeld = '16066076';
export const meiningen = '16066042';
export const erfurt = '16051000';

export const person = {
  Vorname: 'Mara',
  Nachname: 'Beispiel',
  'E-Mail': 'mara.beispiel@post.example',
  'Straße und Hausnummer': 'Lindenweg 4',
  Postleitzahl: '98617',
  Ort: 'Untermaßfeld',
};

export const dog = {
  'Name des Hundes': 'Bello',
  Rasse: 'Labrador-Mischling',
  'Geburtsdatum des Hundes': '2.5.2024',
  Chipnummer: '276 098 102 345 678',
  'Hund gehalten seit': '1.3.2026',
  'Weitere Hunde im Haushalt': 'Nein',
};

export const decision = {
  'Steuerpflichtig ab': '1.3.2026',
  'Steuer im Jahr': '60,00',
  'Fällig am': '15.8.2027',
  Kassenzeichen: '01.0815.4711',
  Satzung: 'Hundesteuersatzung vom 1.1.2020',
};

/** Bytes that are a small real PDF. */
export const smallPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 72 72]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);

export const referenceOf = ({ path }: Pick<Answer, 'path'>): string => {
  const reference = /^\/(?:antrag|status)\/([\w-]{20,})/.exec(path)?.[1];
  if (!reference) throw new Error(`no private link: ${path}`);
  return reference;
};

export type Values = Readonly<Record<string, string>>;

/** Begins the application for a dog and fills it as far as the review page. */
export async function fillDogForm(
  client: Client,
  changes: { ags?: string; person?: Values; dog?: Values } = {},
): Promise<Answer> {
  const first = await client.open(`/antrag/neu?leistung=hundesteuer-anmelden&ags=${changes.ags ?? untermassfeld}`);
  const second = await client.submit(first, 'Weiter', { ...person, ...changes.person });
  const review = await client.submit(second, 'Weiter', { ...dog, ...changes.dog });
  if (!review.body.includes('Absenden'))
    throw new Error(`not at the review page: ${readableText(review.body).slice(0, 900)}`);
  return review;
}

export type Sent = { readonly guest: Client; readonly reference: string; readonly status: Answer };

/** A guest applies for a dog; the application is sent, and arrives when the jobs have run. */
export async function applyForDog(bed: TestBed, changes: Parameters<typeof fillDogForm>[1] = {}): Promise<Sent> {
  const guest = createClient(bed.program.server);
  const review = await fillDogForm(guest, changes);
  const status = await guest.submit(review, 'Absenden');
  if (status.status !== 200) throw new Error(`not sent: ${status.status} ${readableText(status.body).slice(0, 600)}`);
  await bed.runJobs();
  return { guest, reference: referenceOf(status), status };
}

/** Address of the case that an application became. */
export async function caseOf(bed: TestBed, sent: Pick<Sent, 'reference'>): Promise<string> {
  const cases = await casesOf(bed, sent);
  if (cases.length !== 1) throw new Error(`the application became ${cases.length} cases`);
  return cases[0]!;
}

/** Addresses of the cases of an application with several recipients. */
export async function casesOf(bed: TestBed, sent: Pick<Sent, 'reference'>): Promise<string[]> {
  const { rows } = await bed.admin.query<{ id: string }>(
    'select c.id from cases."case" c join applications.application a on a.id = c.application_id where a.owner = $1',
    [hashReference(sent.reference)],
  );
  return rows.map(({ id }) => `/arbeitsplatz/vorgang/${id}`);
}

/** Takes the case, asks for a proof; the guest answers with a file; then the decision. Returns the last page of the guest. */
export async function workOnCase(
  bed: TestBed,
  staff: Client,
  casePath: string,
  sent: Sent,
  upload: Omit<Upload, 'field'>,
): Promise<Answer> {
  const opened = await staff.open(casePath);
  if (/>\s*Übernehmen\s*</.test(opened.body)) await staff.submit(opened, 'Übernehmen');
  await staff.submit(await staff.open(`${casePath}?tun=nachfordern`), 'Nachforderung senden', {
    'Was fehlt?': 'Bitte senden Sie einen Nachweis der Chipnummer.',
    'Antwort bis': '14.3.2027',
  });
  await bed.runJobs();
  const asked = await sent.guest.open(`/status/${sent.reference}`);
  await sent.guest.submit(asked, 'Antwort senden', { 'Ihre Antwort': 'Anbei der Nachweis.' }, [
    { label: 'Unterlagen', ...upload },
  ]);
  await bed.runJobs();
  const chosen = await staff.submit(await staff.open(`${casePath}?tun=bescheid`), 'Weiter', {
    'Wie entscheiden Sie?': 'Hundesteuer festsetzen',
  });
  const check = await staff.submit(chosen, 'Weiter zur Prüfung', decision);
  await staff.submit(check, 'Entscheiden und zustellen');
  await bed.runJobs();
  return sent.guest.open(`/status/${sent.reference}`);
}
