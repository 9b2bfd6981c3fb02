import { createHash } from 'node:crypto';
import { type Answer, createClient, formWithButton } from '../support/client.ts';
import { fillForm, readForms, sentFields } from '../support/html-form.ts';
import { applicationOf, type Place } from './applications.ts';
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
  /** The authorities that must have exactly one case each once it was sent. */
  readonly recipients: readonly Place[];
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

/** A quarter of a second at first, then longer, as people do; never longer than two seconds. */
const patientPause = (failures: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(2_000, 250 * 1.5 ** failures)));
const stepOf = (path: string) => new URL(path, 'http://localhost').searchParams.get('schritt');

/**
 * Somebody who applies for a parking permit, or registers a trade in two municipalities, on a bad line, presses everything twice and tries again
 * until it is done.
 */
export async function applyOnABadLine(number: number, journey: Journey): Promise<Promised> {
  const { random } = journey;
  const http = createFaultyHttp(journey.ports, random);
  const client = createClient(http.server);
  const kind = number % 10 === 9 ? 'stops' : number % 10 === 8 ? 'gives up' : 'sends';
  const { start, steps, document, recipients } = applicationOf(number, random);
  const promised: Promised = {
    number,
    kind,
    recipients,
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
    for (let failures = 0; ; failures += 1) {
      let seen: unknown = 'another page';
      try {
        const done = await attempt();
        if (done !== undefined) return done;
      } catch (error) {
        seen = error;
      }
      promised.retries += 1;
      if (Date.now() > end) throw new Error(`person ${number} waits in vain for ${what}`, { cause: seen });
      await patientPause(failures);
    }
  }
  const open = async (path: string): Promise<Answer | undefined> => {
    if (random() < 0.1) http.loseNext();
    const answer = await client.open(path);
    return answer.status === 200 ? answer : undefined;
  };

  const hash = createHash('sha256').update(document).digest('hex');
  const first = await insist('the first page', () => open(start));
  promised.reference = /^\/antrag\/([\w-]{20,})/.exec(first.path)?.[1];
  for (const { location, button = 'Weiter', values, upload } of steps) {
    await insist(`the page ${location}`, async () => {
      const page = await open(`/antrag/${promised.reference}?schritt=${location}`);
      if (!page) return;
      const uploads = upload && !page.body.includes(upload.name) ? [upload] : [];
      if (random() < 0.25) http.loseNext();
      const next = await client.submit(page, button, values, uploads);
      return next.status === 200 && stepOf(next.path) !== location ? next : undefined;
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

/** Values of the text fields that a page shows. */
export const shownValues = (page: Answer): string[] =>
  readForms(page.body).flatMap(({ controls }) => controls.map(({ value }) => value));
