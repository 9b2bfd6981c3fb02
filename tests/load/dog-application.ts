import type { createHttp, HttpAnswer } from './http.ts';

type Http = Pick<ReturnType<typeof createHttp>, 'send'>;

/** A form page as the server sent it: what its next post needs. */
export type OpenedPage = { readonly path: string; readonly cookie: string; readonly html: string };

const person = {
  'person.firstName': 'Mara',
  'person.lastName': 'Beispiel',
  'person.email': 'mara.beispiel@post.example',
  'person.address.line': 'Lindenweg 4',
  'person.address.plz': '98617',
  'person.address.city': 'Untermaßfeld',
};
const dog = {
  'dog.name': 'Bello',
  'dog.breed': 'Labrador-Mischling',
  'dog.birthDate': '2.5.2024',
  'dog.chip': '276 098 102 345 678',
  'dog.since': '1.3.2026',
  'dog.more': 'nein',
};

/** Begins a draft for the application that a dog is kept, and opens its first page: two requests. */
export async function beginDogApplication(http: Http): Promise<OpenedPage> {
  const begun = await http.send({ method: 'GET', url: '/antrag/neu?leistung=hundesteuer-anmelden&ags=16066076' });
  return openPage(http, target(begun), '');
}

export async function openPage(http: Http, path: string, cookie: string): Promise<OpenedPage> {
  const answer = await http.send({ method: 'GET', url: path, headers: cookie ? { cookie } : {} });
  if (answer.statusCode !== 200) throw new Error(`${path}: ${answer.statusCode}`);
  const set = [answer.headers['set-cookie'] ?? []]
    .flat()
    .map((line) => line.split(';')[0])
    .join('; ');
  return { path, cookie: set || cookie, html: answer.rawPayload.toString() };
}

/** Posts the first page of the form; the answer leads to the second one. */
export const postPerson = (http: Http, page: OpenedPage) => post(http, page, { ...person, aktion: 'weiter' });

/** A person who fills the form without a mistake and sends it: five times GET, three times POST. Returns the address of the status page. */
export async function applyForDog(http: Http): Promise<string> {
  const first = await beginDogApplication(http);
  const second = await openPage(http, target(await postPerson(http, first)), first.cookie);
  const review = await openPage(http, target(await post(http, second, { ...dog, aktion: 'weiter' })), first.cookie);
  const status = target(await post(http, review, { aktion: 'absenden' }));
  if (!status.startsWith('/status/')) throw new Error(`not sent: ${status}`);
  await openPage(http, status, first.cookie);
  return status;
}

async function post(http: Http, page: OpenedPage, values: Readonly<Record<string, string>>): Promise<HttpAnswer> {
  const form = /<form [^>]*action="(\/antrag\/[^"]+)"/.exec(page.html)?.[1]?.replaceAll('&amp;', '&');
  const hidden = [...page.html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  if (!form) throw new Error(`${page.path} has no form`);
  return http.send({
    method: 'POST',
    url: form,
    headers: { cookie: page.cookie, 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(
      [...hidden, ...Object.entries(values)].map(([name, value]) => [name, value]),
    ).toString(),
  });
}

function target(answer: HttpAnswer): string {
  if (answer.statusCode !== 303) throw new Error(`303 expected, not ${answer.statusCode}`);
  return String(answer.headers.location);
}
