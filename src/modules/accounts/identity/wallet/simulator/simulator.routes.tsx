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
import { issuePid, signStatusList } from './pid.ts';
import { AppEndPage, AppPage } from './simulator.pages.tsx';
import { simulatorTexts as texts } from './simulator.texts.ts';
import { answerRequest, declineRequest, type FetchedRequest, fetchRequest } from './wallet-app.ts';
import { walletPeople } from './wallet-people.ts';

export const walletSimulatorPath = '/simulator/brieftasche';
const statusPath = `${walletSimulatorPath}/status`;

/** Wallet and issuer of the demonstration. */
export function walletSimulatorRoutes(platform: Platform): Route[] {
  const held = new Map<string, FetchedRequest>();
  const open = (path: string, handler: (request: PageRequest) => Promise<Reply>) =>
    route({ method: 'GET', path, access: { kind: 'public' }, kind: 'page', noHead: true, handler });
  return [
    open(walletSimulatorPath, (request) => openApp(platform, held, request)),
    open(`${walletSimulatorPath}/:token`, async (request) => showApp(held, request)),
    open(statusPath, async (request) => {
      const revoked = walletPeople.flatMap((person, index) => (person.revoked ? [index] : []));
      const list = { uri: absoluteLink(platform, request, statusPath), revoked, now: platform.clock.now() };
      const issuer = await demoKey(platform, 'wallet-issuer', 'ec');
      return plain(await signStatusList(issuer, list), 'application/statuslist+jwt');
    }),
    route({
      method: 'POST',
      path: `${walletSimulatorPath}/:token`,
      access: { kind: 'public' },
      kind: 'page',
      handler: (request) => useApp(platform, held, request),
    }),
  ];
}

const over = ({ ctx }: PageRequest): Reply => page(<AppEndPage ctx={ctx} end="over" />, { status: 410 });

/** Fetches the request over HTTP without the cookies of the browser, from this server only. */
async function openApp(platform: Platform, held: Map<string, FetchedRequest>, request: PageRequest): Promise<Reply> {
  const { request_uri: uri = '', client_id: clientId = '' } = request.query;
  if (!uri.startsWith(absoluteLink(platform, request, '/konto/brieftasche/anfrage/'))) return over(request);
  const fetched = await fetchRequest(uri, clientId).catch(() => undefined);
  if (!fetched) return over(request);
  const handle = newReference();
  held.set(handle, fetched);
  return redirect(`${walletSimulatorPath}/${handle}`);
}

function showApp(held: ReadonlyMap<string, FetchedRequest>, request: PageRequest, message?: string): Reply {
  const token = request.params.token ?? '';
  const fetched = held.get(token);
  if (!fetched) return over(request);
  const errors = message ? [{ fieldId: 'person', message }] : [];
  const { clientId, paths } = fetched;
  return page(
    <AppPage ctx={request.ctx} action={`${walletSimulatorPath}/${token}`} {...{ clientId, paths, errors }} />,
    { status: message ? 422 : 200 },
  );
}

async function useApp(platform: Platform, held: Map<string, FetchedRequest>, request: PageRequest): Promise<Reply> {
  const { body, ctx, lang, params } = request;
  const fetched = held.get(params.token ?? '');
  if (!fetched) return over(request);
  const declines = body.tun === 'ablehnen';
  const idx = walletPeople.findIndex(({ id }) => id === body.person);
  const person = walletPeople[idx];
  if (!declines && !person) return showApp(held, request, say(texts.personMissing, lang));
  held.delete(params.token ?? '');
  const answer = declines || !person ? declineRequest(fetched) : show(platform, fetched, request, idx);
  const { status, body: said } = await answer;
  if (said.redirect_uri) return redirect(new URL(said.redirect_uri).pathname);
  if (status !== 200) return page(<AppEndPage ctx={ctx} end="refused" reason={said.error_description} />);
  return page(<AppEndPage ctx={ctx} end={declines ? 'declined' : 'done'} />);
}

async function show(platform: Platform, fetched: FetchedRequest, request: PageRequest, idx: number) {
  const now = platform.clock.now();
  const issuer = await demoKey(platform, 'wallet-issuer', 'ec');
  const status = { uri: absoluteLink(platform, request, statusPath), idx };
  const { claims } = walletPeople[idx]!;
  return answerRequest(fetched, await issuePid(issuer, claims, { now, status }), now);
}
