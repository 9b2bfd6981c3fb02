import { type Authenticator, type Ceremony, createAuthenticator } from './authenticator.ts';
import { citizenPassword } from './citizens.ts';
import { type Answer, type Client, formWithButton } from './client.ts';

/** The address that programs under test believe to have. */
export const here = { origin: 'http://localhost:8080', rpId: 'localhost' };

const tokenOf = (page: Answer, button: string): string =>
  formWithButton(page, button).controls.find(({ name }) => name === '_csrf')?.value ?? '';

/** What the server wants to have signed: the question of the island, asked as it does. */
export async function ask(
  client: Client,
  page: Answer,
  button: string,
  fields: Record<string, string> = {},
): Promise<Answer & { question: { challenge: string; user?: { id: string } } }> {
  const path = `${formWithButton(page, button).action}/frage`;
  const answer = await client.post(path, [['_csrf', tokenOf(page, button)], ...Object.entries(fields)]);
  return { ...answer, question: JSON.parse(answer.body) };
}

/** Sends what the device answered. */
export const reply = (client: Client, page: Answer, button: string, response: string, target = ''): Promise<Answer> =>
  client.post(formWithButton(page, button).action, [
    ['_csrf', tokenOf(page, button)],
    ['antwort', response],
    ['weiter', target],
  ]);

export type Key = { device: Authenticator; userHandle: string };

/** Adds a passkey to the account of a signed-in client. */
export async function addKey(client: Client, name = 'Mein Handy', changes: Partial<Ceremony> = {}): Promise<Key> {
  const page = await client.open('/konto/sicherheit');
  const button = 'Passkey einrichten';
  const { question } = await ask(client, page, button, { name, bestaetigung: citizenPassword });
  const device = createAuthenticator();
  await reply(client, page, button, device.create({ ...here, challenge: question.challenge, ...changes }));
  return { device, userHandle: question.user?.id ?? '' };
}

/** Signs in with a passkey; the answer is where it led, redirects not followed. */
export async function signInByKey(
  client: Client,
  key: Key,
  changes: Partial<Ceremony> = {},
  path = '/konto/anmelden',
): Promise<Answer> {
  const page = await client.open(path);
  const button = 'Mit Passkey anmelden';
  const { question } = await ask(client, page, button);
  const response = key.device.get({ ...here, challenge: question.challenge, ...changes }, key.userHandle);
  return reply(client, page, button, response, '/konto');
}
