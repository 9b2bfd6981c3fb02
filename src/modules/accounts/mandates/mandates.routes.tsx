import { dayInBerlin } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { type CitizenActor, mayAdminister } from '../../../platform/db/actor.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { isMailAddress } from '../../../platform/mail/mail.ts';
import type { Platform } from '../../../platform/module.ts';
import { accountsErrors } from '../accounts.errors.ts';
import { citizenTarget } from '../citizen/citizen.rules.ts';
import { typed } from '../citizen/login.routes.tsx';
import { readFutureDay } from '../citizen/profile.rules.ts';
import { ChoosePage, NewMandatePage, type TypedMandate } from './mandate-forms.pages.tsx';
import {
  acceptInvitation,
  actFor,
  findOpenInvitation,
  giveMandate,
  mandatesOf,
  revokeMandate,
  usableMandates,
} from './mandates.actions.ts';
import type { MandateDeps } from './mandates.deps.ts';
import { AcceptMandatePage, EndMandatePage, InvitationOverPage, MandatesPage } from './mandates.pages.tsx';
import type { Choice, Mandate } from './mandates.schema.ts';
import { mandateTexts as texts } from './mandates.texts.ts';

type Deps = MandateDeps & { readonly all: Pick<Platform, 'config' | 'demo'> };
type Own = PageRequest & { citizen: CitizenActor };

const done = { gesendet: 'sent', beendet: 'ended', angenommen: 'accepted' } as const;

/** Giving, accepting, using and ending mandates. */
export function mandateRoutes(deps: Deps): Route[] {
  const own = (method: Route['method'], path: string, run: (request: Own) => Promise<Reply>, agents?: true) =>
    route({
      method,
      path,
      access: { kind: 'citizen', ...(agents ? { agents } : {}) },
      kind: 'page',
      handler: (request) => run(request as Own),
    });
  return [
    own('GET', '/konto/vollmachten', (request) => list(deps, request), true),
    own('GET', '/konto/vollmachten/neu', (request) => showNew(deps, request), true),
    own('POST', '/konto/vollmachten/neu', (request) => postNew(deps, request), true),
    own('GET', '/konto/vollmachten/:mandateId/beenden', (request) => showEnd(deps, request), true),
    own('POST', '/konto/vollmachten/:mandateId/beenden', (request) => postEnd(deps, request), true),
    own('GET', '/konto/vollmacht-annehmen/:token', (request) => showInvitation(deps, request)),
    own('POST', '/konto/vollmacht-annehmen/:token', (request) => postAccept(deps, request)),
    own('GET', '/konto/vertretung', (request) => showChoice(deps, request), true),
    own('POST', '/konto/vertretung', (request) => postChoice(deps, request), true),
  ];
}

async function list(deps: Deps, { ctx, citizen, query }: Own): Promise<Reply> {
  const { given, received } = await mandatesOf(deps, citizen);
  const what = done[query.erledigt as keyof typeof done];
  return page(<MandatesPage ctx={ctx} given={given} received={received} now={deps.clock.now()} done={what} />);
}

/** "Alles" and what the account offers. */
async function choicesFor(deps: Deps, citizen: CitizenActor, lang: Lang): Promise<readonly Choice[]> {
  const everything: Choice = { value: 'alles', title: say(texts.everything, lang), scope: { kind: 'everything' } };
  return [everything, ...(await deps.choices(citizen, lang))];
}

/** Throws for an agent who may not give mandates. */
function checkGiver({ agent }: CitizenActor): void {
  if (agent && !mayAdminister(agent)) throw accountsErrors.mandateTooNarrow({ principal: agent.principal });
}

const nothing: TypedMandate = { name: '', email: '', scope: '', role: 'employee', until: '' };

async function showNew(deps: Deps, { ctx, citizen, lang }: Own): Promise<Reply> {
  checkGiver(citizen);
  const choices = await choicesFor(deps, citizen, lang);
  return page(<NewMandatePage ctx={ctx} choices={choices} roles={citizen.agent !== undefined} typed={nothing} />);
}

async function postNew(deps: Deps, request: Own): Promise<Reply> {
  const { ctx, citizen, lang } = request;
  checkGiver(citizen);
  const clean = (name: string, longest: number) =>
    typed(request, name, longest)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim();
  const values: TypedMandate = {
    name: clean('name', 120),
    email: clean('email', 254),
    scope: clean('wofuer', 200),
    role: clean('rolle', 20),
    until: clean('bis', 20),
  };
  const choices = await choicesFor(deps, citizen, lang);
  const choice = choices.find(({ value }) => value === values.scope);
  const until = readFutureDay(values.until, dayInBerlin(deps.clock.now()));
  const errors = [
    ...(values.name ? [] : [{ fieldId: 'name', message: say(texts.nameMissing, lang) }]),
    ...(isMailAddress(values.email) ? [] : [{ fieldId: 'email', message: say(texts.emailMissing, lang) }]),
    ...(choice ? [] : [{ fieldId: 'wofuer', message: say(texts.scopeMissing, lang) }]),
    ...(until === undefined ? [{ fieldId: 'bis', message: say(texts.untilWrong, lang) }] : []),
  ];
  const roles = citizen.agent !== undefined;
  if (errors.length > 0 || !choice || until === undefined)
    return page(<NewMandatePage ctx={ctx} choices={choices} roles={roles} typed={values} errors={errors} />, {
      status: 422,
    });
  await giveMandate(deps, citizen, {
    agentName: values.name,
    agentEmail: values.email,
    role: !roles ? 'agent' : values.role === 'admin' && choice.scope.kind === 'everything' ? 'admin' : 'employee',
    scope: choice.scope,
    scopeTitle: choice.scope.kind === 'everything' ? '' : choice.title,
    validUntil: until || undefined,
    lang,
    link: (path) => absoluteLink(deps.all, request, path),
  });
  return redirect('/konto/vollmachten?erledigt=gesendet');
}

async function findOwn(deps: Deps, { citizen, params }: Own): Promise<Mandate> {
  const { given, received } = await mandatesOf(deps, citizen);
  const mandate = [...given, ...received].find(({ id }) => id === params.mandateId);
  if (!mandate) throw accountsErrors.unknownMandate();
  return mandate;
}

async function showEnd(deps: Deps, request: Own): Promise<Reply> {
  return page(<EndMandatePage ctx={request.ctx} mandate={await findOwn(deps, request)} />);
}

async function postEnd(deps: Deps, request: Own): Promise<Reply> {
  const { id } = await findOwn(deps, request);
  await revokeMandate(deps, request.citizen, id);
  return redirect('/konto/vollmachten?erledigt=beendet');
}

async function showInvitation(deps: Deps, { ctx, citizen, params }: Own): Promise<Reply> {
  const token = params.token ?? '';
  const mandate = await findOpenInvitation(deps, token);
  if (!mandate) return page(<InvitationOverPage ctx={ctx} />, { status: 410 });
  const own = mandate.principalId === citizen.account;
  return page(
    <AcceptMandatePage ctx={ctx} mandate={mandate} action={`/konto/vollmacht-annehmen/${token}`} own={own} />,
  );
}

async function postAccept(deps: Deps, request: Own): Promise<Reply> {
  const outcome = await acceptInvitation(deps, request.citizen, request.params.token ?? '');
  if (outcome === 'accepted') return redirect('/konto/vollmachten?erledigt=angenommen');
  if (outcome === 'own') return showInvitation(deps, request);
  return page(<InvitationOverPage ctx={request.ctx} />, { status: 410 });
}

async function showChoice(deps: Deps, request: Own): Promise<Reply> {
  const { ctx, citizen, query } = request;
  const mandates = await usableMandates(deps, citizen);
  const current = citizen.agent?.mandate ?? (citizen.chosen ? 'selbst' : '');
  return page(<ChoosePage ctx={ctx} mandates={mandates} current={current} target={citizenTarget(query.weiter)} />);
}

async function postChoice(deps: Deps, request: Own): Promise<Reply> {
  const { ctx, citizen, cookies, lang } = request;
  const chosen = typed(request, 'fuer', 40);
  const target = citizenTarget(typed(request, 'weiter', 400));
  if (!chosen) {
    const mandates = await usableMandates(deps, citizen);
    const errors = [{ fieldId: 'fuer', message: say(texts.chooseMissing, lang) }];
    return page(<ChoosePage ctx={ctx} mandates={mandates} current="" target={target} errors={errors} />, {
      status: 422,
    });
  }
  const mandateId = chosen === 'selbst' ? undefined : chosen;
  await actFor(deps, citizen, { token: cookies[deps.cookie] ?? '', mandateId });
  return redirect(target);
}
