import { say } from '../../../../../lang/lang.ts';
import type { Level } from '../../../../../platform/db/actor.ts';
import { type PageRequest, page, type Reply, type Route, route } from '../../../../../platform/http/route.ts';
import type { Platform } from '../../../../../platform/module.ts';
import { levelFrom } from '../../identity.rules.ts';
import { simulatorPath } from '../connections.ts';
import { handOver } from '../hand-over.pages.tsx';
import type { Ends, SamlConnection, SamlKeys, SamlProfile } from '../saml.types.ts';
import { signXml } from './dsig.ts';
import { encryptAssertion } from './encrypt.ts';
import { type MadeUp, madeUp, provedByWords } from './people.ts';
import { type AskedFor, readRequest } from './request.ts';
import { type Statement, writeAssertion, writeCancel, writeResponse } from './response.ts';
import { SimulatorPage, WrongRequestPage } from './simulator.pages.tsx';
import { simulatorTexts as texts } from './simulator.texts.ts';

type Simulated = SamlConnection & { readonly simulator: () => Promise<SamlKeys> };
type Message = { SAMLRequest: string; RelayState: string };

/** A provider to try the log-in with; never in production. It keeps nothing: the request travels through its page. */
export function simulatorRoutes({ clock }: Pick<Platform, 'clock'>, connection: Simulated): readonly Route[] {
  const { profile } = connection;
  const people = madeUp(profile);
  const withRequest =
    (show: (request: PageRequest, asked: AskedFor, message: Message) => Promise<Reply>) =>
    async (request: PageRequest): Promise<Reply> => {
      const { SAMLRequest, RelayState } = request.body;
      const message = { SAMLRequest: textOf(SAMLRequest), RelayState: textOf(RelayState) };
      const asked = await readRequest(connection, connection.ends(request), message.SAMLRequest);
      if (typeof asked !== 'string') return show(request, asked, message);
      return page(<WrongRequestPage ctx={request.ctx} reason={asked} />, { status: 400 });
    };
  return [
    route({
      method: 'POST',
      path: simulatorPath(profile),
      access: { kind: 'public' },
      kind: 'page',
      foreign: true,
      handler: withRequest(async ({ ctx }, asked, message) =>
        page(<SimulatorPage {...{ ctx, profile, people, asked, message }} />),
      ),
    }),
    route({
      method: 'POST',
      path: `${simulatorPath(profile)}/antwort`,
      access: { kind: 'public' },
      kind: 'page',
      handler: withRequest(async (request, asked, { RelayState }) => {
        const { body, ctx, lang } = request;
        const ends = connection.ends(request);
        const statement = { ...ends, requestId: asked.requestId, now: clock.now() };
        const person = people.find(({ id }) => id === body.person) ?? people[0]!;
        const xml =
          body.aktion === 'abbrechen'
            ? await signXml(writeCancel(statement), await connection.simulator())
            : await answerFor(connection, ends, {
                person,
                level: levelFrom(textOf(body.stufe)),
                asked,
                now: statement.now,
              });
        return handOver({
          ctx,
          address: ends.answer,
          fields: { SAMLResponse: Buffer.from(xml).toString('base64'), RelayState },
          title: texts.backTitle,
          lead: texts.backLead,
          button: texts.back,
          name: say(profile.name, lang),
        });
      }),
    }),
  ];
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The whole answer: signed assertion, encrypted for the service, in a signed response. */
export async function answerFor(
  connection: Simulated,
  ends: Ends,
  input: { person: MadeUp; level: Level; asked: Pick<AskedFor, 'requestId' | 'attributes'>; now: Date },
): Promise<string> {
  const keys = await connection.simulator();
  const statement = toStatement(connection.profile, ends, input);
  const assertion = await signXml(writeAssertion(statement), keys);
  const encrypted = encryptAssertion(assertion, (await connection.keys()).certificate);
  return signXml(writeResponse(statement, encrypted), keys);
}

const trustWords: { readonly [L in Level]: string } = { basis: 'NORMAL', substantial: 'SUBSTANTIELL', high: 'HOCH' };

/** What this person says with a log-in of this level. */
export function toStatement(
  { attributes, classes, akdb }: SamlProfile,
  ends: Ends,
  input: { person: MadeUp; level: Level; asked: Pick<AskedFor, 'requestId' | 'attributes'>; now: Date },
): Statement {
  const { person, level, asked, now } = input;
  const values: MadeUp['values'] = { ...person.values, provedBy: provedByWords[level] };
  return {
    ...ends,
    requestId: asked.requestId,
    now,
    // Two statements, as they occur: the second one says nothing of the level.
    classes: [classes[level], 'urn:oasis:names:tc:SAML:2.0:ac:classes:Password'],
    attributes: attributes
      .filter(({ name }) => asked.attributes?.includes(name) ?? true)
      .flatMap(({ name, friendlyName, field, trust }) => {
        const value = values[field];
        const word = akdb ? trustWords[trust === 'login' ? level : 'basis'] : undefined;
        return value ? [{ name, friendlyName, value, trust: word }] : [];
      }),
  };
}
