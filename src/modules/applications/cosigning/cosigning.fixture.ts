import { proveClient } from '../../../../tests/support/citizens.ts';
import { type Answer, type Client, createClient } from '../../../../tests/support/client.ts';
import type { TestBed } from '../../../../tests/support/database.ts';
import { meiningen } from '../../../../tests/support/journey.ts';

/** For tests: a form that both parents have to sign, filled in up to the last page. */
export async function fillTwoParents(client: Client, child = 'Lina Muster'): Promise<Answer> {
  const first = await client.open(`/antrag/neu?leistung=two-parents&behoerde=${meiningen}`);
  const second = await client.submit(first, 'Weiter', {
    'Name des Kindes': child,
    'Ihr Vorname': 'Anna',
    'Ihr Nachname': 'Muster',
    'Ihre E-Mail': 'anna@post.example',
    'Wer hat das Sorgerecht?': 'Wir beide',
  });
  return client.submit(second, 'Weiter', {
    'Vorname des anderen Elternteils': 'Ben',
    'Nachname des anderen Elternteils': 'Muster',
    'E-Mail des anderen Elternteils': 'ben@post.example',
  });
}

/** For tests: somebody in a browser of their own, known by their ID card. */
export async function signedIn(bed: TestBed, givenNames: string, familyName = 'Muster'): Promise<Client> {
  const client = createClient(bed.program.server);
  await proveClient(bed, client, { by: 'eid', level: 'high', givenNames, familyName });
  return client;
}

/** The code that a page of the applicant shows. */
export const codeOn = ({ body }: Answer): string =>
  /(?<![\w-])[0-9A-Z]{4}(?:-[0-9A-Z]{4}){2}(?![\w-])/.exec(body)?.[0] ?? '';
