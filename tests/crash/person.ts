import { createHash } from 'node:crypto';
import { type Answer, createClient, formWithButton } from '../support/client.ts';
import { fillForm, readForms, sentFields } from '../support/html-form.ts';
import { createFaultyHttp } from './faulty-http.ts';

/** What somebody was told by the platform, and so may rely on. */
export type Promised = {
  readonly number: number;
  reference?: string;
  /** Pages whose "saved" was seen, by location, with what was typed. */
  saved: Map<string, Readonly<Record<string, string>>>;
  /** Hashes of the documents on saved pages. */
  files: string[];
  /** The page "sent" was seen. */
  acknowledged: boolean;
  /** Stops before sending / sends, loses the answer and never comes back. */
  readonly kind: 'sends' | 'stops' | 'gives up';
  retries: number;
  lost: number;
  requests: number;
  doubleClicks: number;
};

export type Journey = {
  readonly ports: readonly number[];
  readonly random: () => number;
  /** Called after every acknowledged page: the clock by which things are killed. */
  readonly onProgress: () => void;
  readonly patienceMs: number;
};

const patientPause = () => new Promise((resolve) => setTimeout(resolve, 250));
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toLocaleDateString('de-DE');

/** Somebody who applies for a parking permit on a bad line, presses everything twice and tries again until it is done. */
export async function applyOnABadLine(number: number, journey: Journey): Promise<Promised> {
  const { random } = journey;
  const http = createFaultyHttp(journey.ports, random);
  const client = createClient(http.server);
  const kind = number % 10 === 9 ? 'stops' : number % 10 === 8 ? 'gives up' : 'sends';
  const promised: Promised = {
    number,
    kind,
    saved: new Map(),
    files: [],
    acknowledged: false,
    retries: 0,
    lost: 0,
    requests: 0,
    doubleClicks: 0,
  };
  const end = Date.now() + journey.patienceMs;

  /** Tries until it works. What is thrown or answered by an error is what a person sees as "nothing happened". */
  async function insist<T>(what: string, attempt: () => Promise<T | undefined>): Promise<T> {
    for (;;) {
      let seen: unknown = 'another page';
      try {
        const done = await attempt();
        if (done !== undefined) return done;
      } catch (error) {
        seen = error;
      }
      promised.retries += 1;
      if (Date.now() > end) throw new Error(`person ${number} waits in vain for ${what}`, { cause: seen });
      await patientPause();
    }
  }
  const open = async (path: string): Promise<Answer | undefined> => {
    if (random() < 0.1) http.loseNext();
    const answer = await client.open(path);
    return answer.status === 200 ? answer : undefined;
  };

  const document = makePdf(random);
  const hash = createHash('sha256').update(document).digest('hex');
  const steps = stepsOf(number, document);

  const first = await insist('the first page', () => open('/antrag/neu?leistung=bewohnerparkausweis&ags=16066042'));
  promised.reference = /^\/antrag\/([\w-]{20,})/.exec(first.path)?.[1];
  for (const { location, values, upload } of steps) {
    await insist(`the page ${location}`, async () => {
      const page = await open(`/antrag/${promised.reference}?schritt=${location}`);
      if (!page) return;
      const uploads = upload && !page.body.includes(upload.name) ? [upload] : [];
      if (random() < 0.25) http.loseNext();
      const next = await client.submit(page, 'Weiter', values, uploads);
      return next.status === 200 && !next.path.includes(`schritt=${location}`) ? next : undefined;
    });
    promised.saved.set(location, values);
    if (upload) promised.files.push(hash);
    journey.onProgress();
  }
  if (kind !== 'stops') {
    const review = `/antrag/${promised.reference}?schritt=review`;
    await insist('the page "sent"', async () => {
      const page = await open(review);
      if (!page) return;
      if (page.path.startsWith('/status/')) return page;
      const fields = sentFields(fillForm(formWithButton(page, 'Absenden'), {}), 'Absenden');
      const action = formWithButton(page, 'Absenden').action || page.path;
      if (kind === 'gives up' || random() < 0.3) http.loseNext();
      const clicks = random() < 0.4 ? 2 + Math.floor(random() * 2) : 1;
      if (clicks > 1) promised.doubleClicks += 1;
      const { multipart } = formWithButton(page, 'Absenden');
      const answers = await Promise.allSettled(
        Array.from({ length: clicks }, () => client.post(action, fields, multipart)),
      );
      if (kind === 'gives up') return page;
      const sent = answers.some(
        ({ status, ...rest }) =>
          status === 'fulfilled' && String((rest as { value: Answer }).value.headers.location).startsWith('/status/'),
      );
      return sent ? page : undefined;
    });
    promised.acknowledged = kind === 'sends';
    journey.onProgress();
  }
  promised.lost = http.state.lost;
  promised.requests = http.state.requests;
  return promised;
}

type Step = {
  location: string;
  values: Readonly<Record<string, string>>;
  upload?: { label: string; name: string; mime: string; bytes: Buffer };
};

function stepsOf(number: number, document: Buffer): Step[] {
  const upload = {
    label: 'Zulassungsbescheinigung Teil I',
    name: `zulassung-${number}.pdf`,
    mime: 'application/pdf',
    bytes: document,
  };
  return [
    {
      location: 'person',
      values: {
        Vorname: 'Mara',
        Nachname: `Beispiel-${number}`,
        Geburtsdatum: '14.3.1984',
        'Straße und Hausnummer': 'Lindenweg 4',
        Postleitzahl: '98617',
        Ort: 'Meiningen',
        'E-Mail': `mara.${number}@post.example`,
      },
    },
    {
      location: 'permit',
      values: { Anlass: 'Ich beantrage den Ausweis zum ersten Mal', 'Ausweis gebraucht ab': inDays(40) },
    },
    {
      location: 'vehicle',
      values: { Kennzeichen: `MGN-X ${number}`, 'Halterin oder Halter des Fahrzeugs': 'Auf mich' },
      upload,
    },
  ];
}

/** A document of its own for everybody: up to 150 kB that no other has. */
function makePdf(random: () => number): Buffer {
  const noise = Buffer.alloc(2_000 + Math.floor(random() * 150_000));
  for (let at = 0; at < noise.length; at += 1) noise[at] = Math.floor(random() * 256);
  return Buffer.concat([Buffer.from('%PDF-1.4\n'), noise, Buffer.from('\n%%EOF\n')]);
}

/** Values of the text fields that a page shows. */
export const shownValues = (page: Answer): string[] =>
  readForms(page.body).flatMap(({ controls }) => controls.map(({ value }) => value));
