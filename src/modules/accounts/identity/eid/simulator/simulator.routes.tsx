import { say } from '../../../../../lang/lang.ts';
import { newReference } from '../../../../../platform/crypto/crypto.ts';
import { absoluteLink } from '../../../../../platform/http/absolute-link.ts';
import {
  type PageRequest,
  page,
  plain,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../../../platform/http/route.ts';
import type { Platform } from '../../../../../platform/module.ts';
import { demoKey } from '../../simulator/demo-keys.ts';
import { eidConfig } from '../eid.config.ts';
import { type CardField, cardFields } from '../eid.types.ts';
import { eidPaths } from '../tc-token.ts';
import { readElements, textAt } from '../tr03130/xml.ts';
import { cardPeople } from './card-people.ts';
import { type CardServer, createCardServer } from './card-server.ts';
import { AppOverPage, AppPage } from './simulator.pages.tsx';
import { simulatorTexts as texts } from './simulator.texts.ts';

export const simulatorPath = '/simulator/ausweis';
export const eidServerPath = `${simulatorPath}/eid-server`;

/** What the simulated AusweisApp holds of a TC token that it fetched. */
type Held = { readonly pskId: string; readonly pskKey: string; readonly back: string };

/** eID-Server and AusweisApp of the demonstration; both keep their state in memory. */
export function cardSimulatorRoutes(platform: Platform): Route[] {
  const held = new Map<string, Held>();
  let starting: Promise<CardServer> | undefined;
  const server = () => {
    starting ??= startServer(platform);
    return starting;
  };
  return [
    route({
      method: 'POST',
      path: eidServerPath,
      access: { kind: 'public' },
      kind: 'page',
      foreign: true,
      handler: async ({ body }) => {
        if (typeof body.xml !== 'string') return plain('not SOAP', undefined, 400);
        return plain(await (await server()).answer(body.xml), 'text/xml; charset=utf-8');
      },
    }),
    route({
      method: 'GET',
      path: simulatorPath,
      access: { kind: 'public' },
      kind: 'page',
      noHead: true,
      handler: (request) => openApp(platform, held, request),
    }),
    route({
      method: 'GET',
      path: `${simulatorPath}/:token`,
      access: { kind: 'public' },
      kind: 'page',
      handler: async (request) => showApp(platform, await server(), held, request),
    }),
    route({
      method: 'POST',
      path: `${simulatorPath}/:token`,
      access: { kind: 'public' },
      kind: 'page',
      handler: async (request) => useApp(platform, await server(), held, request),
    }),
  ];
}

async function startServer(platform: Platform): Promise<CardServer> {
  const [server, service] = await Promise.all([
    demoKey(platform, 'eid-server', 'rsa'),
    demoKey(platform, 'eid-service', 'rsa'),
  ]);
  return createCardServer({ server, service, clock: platform.clock });
}

/** Fetches the TC token, as the AusweisApp does: over HTTP, without the cookies of the browser, and from this server only. */
async function openApp(platform: Platform, held: Map<string, Held>, request: PageRequest): Promise<Reply> {
  const url = request.query.tcTokenURL ?? '';
  const expected = absoluteLink(platform, request, `${eidPaths.token}/`);
  const answer = url.startsWith(expected) ? await fetch(url, { redirect: 'error' }) : undefined;
  if (!answer?.ok) return page(<AppOverPage ctx={request.ctx} />, { status: 410 });
  const token = await readElements(await answer.text());
  const back = new URL(textAt(token, 'RefreshAddress') ?? url);
  const handle = newReference();
  held.set(handle, {
    pskId: textAt(token, 'SessionIdentifier') ?? '',
    pskKey: textAt(token, 'PathSecurity-Parameters', 'PSK') ?? '',
    back: back.pathname,
  });
  return redirect(`${simulatorPath}/${handle}`);
}

async function showApp(
  platform: Platform,
  server: CardServer,
  held: ReadonlyMap<string, Held>,
  request: PageRequest,
  again?: { chosen: { person?: string; fields: readonly string[] }; errors: { fieldId: string; message: string }[] },
): Promise<Reply> {
  const { ctx, params } = request;
  const mine = held.get(params.token ?? '');
  const asked = mine && server.desk.asked(mine.pskId, mine.pskKey);
  if (!asked) return page(<AppOverPage ctx={ctx} />, { status: 410 });
  const { provider } = platform.config.get(eidConfig);
  const action = `${simulatorPath}/${params.token}`;
  return page(<AppPage ctx={ctx} action={action} provider={provider} asked={asked} {...again} />, {
    status: again ? 422 : 200,
  });
}

async function useApp(
  platform: Platform,
  server: CardServer,
  held: Map<string, Held>,
  request: PageRequest,
): Promise<Reply> {
  const { body, lang, params } = request;
  const mine = held.get(params.token ?? '');
  if (!mine || !server.desk.asked(mine.pskId, mine.pskKey))
    return page(<AppOverPage ctx={request.ctx} />, { status: 410 });
  const leave = (result: 'ok' | 'error') => {
    held.delete(params.token ?? '');
    return redirect(`${mine.back}?ResultMajor=${result}`);
  };
  if (body.tun === 'abbrechen') {
    server.desk.cancel(mine.pskId);
    return leave('error');
  }
  const fields = cardFields.filter((field) => [body.felder].flat().includes(field));
  const person = cardPeople.find(({ id }) => id === body.person);
  const chosen = { person: person?.id, fields: fields as readonly CardField[] };
  if (!person) {
    const errors = [{ fieldId: 'person', message: say(texts.personMissing, lang) }];
    return showApp(platform, server, held, request, { chosen, errors });
  }
  if (server.desk.present(mine.pskId, String(body.pin ?? ''), person.card, fields)) return leave('ok');
  const left = server.desk.triesLeft(mine.pskId);
  if (left === 0) return leave('error');
  const errors = [{ fieldId: 'pin', message: say(texts.pinWrong, lang, { left: String(left) }) }];
  return showApp(platform, server, held, request, { chosen, errors });
}
