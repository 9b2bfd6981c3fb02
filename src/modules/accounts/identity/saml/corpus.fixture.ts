import { makeKeyPair } from '../simulator/certificate.ts';
import { type Outcome, readAnswer } from './answer.actions.ts';
import { bundidProfile } from './bundid.profile.ts';
import type { Connected } from './connections.ts';
import type { Ends, SamlKeys } from './saml.types.ts';
import { toSamlKeys } from './saml-keys.ts';
import { algorithms } from './saml-names.rules.ts';
import { signXml } from './simulator/dsig.ts';
import { encryptAssertion } from './simulator/encrypt.ts';
import { madeUp } from './simulator/people.ts';
import { type Statement, writeAssertion, writeResponse } from './simulator/response.ts';
import { toStatement } from './simulator/simulator.routes.tsx';

export const now = new Date('2026-11-22T10:00:00Z');
export const requestId = '_0123456789abcdef';
export const ends: Ends = {
  own: 'https://portal.example/konto/saml/bundid/metadata',
  answer: 'https://portal.example/konto/saml/bundid/antwort',
  provider: 'https://provider.example/idp',
  signOn: 'https://provider.example/idp/post',
};

/** A provider and a service that know each other, and a stranger with keys of his own. */
export async function corpus() {
  const [own, provider, stranger] = await Promise.all(
    ['own', 'provider', 'stranger'].map((name) =>
      makeKeyPair(name, { kind: 'rsa', dnsName: 'localhost', now }).then(toSamlKeys),
    ),
  );
  const connection: Connected = {
    profile: bundidProfile,
    display: { name: 'Test', onlineServiceId: 'BMI-1' },
    ends: () => ends,
    keys: async () => own!,
    certificates: async () => [provider!.certificate],
  };
  const person = madeUp(bundidProfile)[0]!;
  const statement = toStatement(bundidProfile, ends, {
    person,
    level: 'substantial',
    asked: { requestId, attributes: undefined },
    now,
  });
  return { own: own!, provider: provider!, stranger: stranger!, connection, person, statement };
}

export type Corpus = Awaited<ReturnType<typeof corpus>>;

/** Assertion and response both signed by the provider; each step can be changed. */
export async function answerOf(
  { provider, own, statement }: Corpus,
  change: {
    statement?: Partial<Statement>;
    assertion?: (xml: string) => string;
    signed?: (xml: string) => string;
    response?: (xml: string) => string;
    sent?: (xml: string) => string;
    keys?: SamlKeys;
    encrypt?: boolean;
    signAssertion?: boolean;
  } = {},
): Promise<string> {
  const same = (xml: string) => xml;
  const said = { ...statement, ...change.statement };
  const keys = change.keys ?? provider;
  const plain = (change.assertion ?? same)(writeAssertion(said));
  const signed = (change.signed ?? same)(change.signAssertion === false ? plain : await signXml(plain, keys));
  const inner = change.encrypt ? encryptAssertion(signed, own.certificate) : signed;
  const response = (change.response ?? same)(writeResponse(said, inner));
  return (change.sent ?? same)(await signXml(response, keys));
}

export function judge({ connection }: Corpus, xml: string | Buffer, at = now): Promise<Outcome> {
  const SAMLResponse = Buffer.from(xml).toString('base64');
  return readAnswer(connection, ends, { SAMLResponse, requestId, since: now, now: at });
}

/** The first element of this name with everything in it. */
export function cut(xml: string, name: string): string {
  const found = new RegExp(`<(${name})[ >].*?</\\1>`, 's').exec(xml)?.[0];
  if (!found) throw new Error(`no ${name}`);
  return found;
}

export const hmac = (xml: string): string =>
  xml.replaceAll(algorithms.rsaSha256, 'http://www.w3.org/2000/09/xmldsig#hmac-sha1');
