import type { ComponentChildren, VNode } from 'preact';
import { describeAnswers, textsOf } from '../../../forms/index.ts';
import { ReviewGroups } from '../../../forms/review.pages.tsx';
import { formatMoment } from '../../../lang/format.ts';
import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  CsrfField,
  Details,
  ErrorSummary,
  FileLinks,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Stack,
} from '../../../ui/index.ts';
import { formLang } from '../form/form-context.ts';
import { listAttachments } from '../sending/sending.actions.ts';
import { needsAgreement, proofThatHelps } from '../signing/form-decision.rules.ts';
import { Agreement, FormOrdered, LawSteps, ProveForm } from '../signing/signing.pages.tsx';
import { shownDecision } from '../signing/signing.rules.ts';
import { entryPath } from './code.pages.tsx';
import type { Invitation } from './invitation.actions.ts';
import { isSameName } from './same-person.rules.ts';
import { signTexts as texts } from './sign.texts.ts';

export type SignView = {
  ctx: PageContext;
  /** The secret of the private link. */
  link: string;
  found: Invitation;
  citizen: CitizenActor | undefined;
  provenName: string | undefined;
  /** Whoever is signed in is who signed. */
  own: boolean;
  problem?: 'changed' | 'same';
  errors?: readonly { fieldId: string; message: string }[];
};

export const signPath = (link: string, act?: string): string => `${entryPath}/${link}${act ? `/${act}` : ''}`;

const serviceOf = ({ ctx, found }: SignView): string => textsOf(found.pkg, formLang(found.pkg, ctx.lang)).service.title;

/** `/unterschrift/<link>`: what to sign, after a log-in that is enough for it. */
export function SignPage(view: SignView): VNode {
  const { ctx, found, own } = view;
  const state = found.row.state;
  const title =
    state === 'signed' && !isVoid(found) ? texts.signedTitle : state === 'refused' ? texts.refusedTitle : texts.title;
  const failed = (view.errors ?? []).length > 0;
  return (
    <SignFrame ctx={ctx} over={serviceOf(view)} title={say(title, ctx.lang)} failed={failed}>
      {title === texts.refusedTitle ? (
        <p>{say(texts.refused, ctx.lang)}</p>
      ) : title === texts.signedTitle ? (
        own ? (
          <Signed {...view} />
        ) : (
          <p>{say(texts.signedByOther, ctx.lang)}</p>
        )
      ) : found.ready ? (
        <ReadAndSign {...view} />
      ) : (
        <LoginFirst {...view} />
      )}
    </SignFrame>
  );
}

const isVoid = ({ row, hash }: Invitation): boolean => row.state === 'signed' && row.answersHash !== hash;

/** One sentence, and nothing to do. */
export function SignMessagePage({ ctx, kind }: { ctx: PageContext; kind: 'incomplete' | 'sent' }): VNode {
  const title = kind === 'sent' ? texts.sentTitle : texts.incompleteTitle;
  return (
    <SignFrame ctx={ctx} title={say(title, ctx.lang)}>
      <p>{say(kind === 'sent' ? texts.sent : texts.incomplete, ctx.lang)}</p>
    </SignFrame>
  );
}

function SignFrame(props: {
  ctx: PageContext;
  title: string;
  over?: string;
  failed?: boolean;
  children: ComponentChildren;
}): VNode {
  const { ctx, title, over, failed, children } = props;
  return (
    <Page ctx={ctx} title={over ? `${title} – ${over}` : title} errorTitle={failed}>
      <PageHead over={over} title={title} status />
      <Stack>{children}</Stack>
    </Page>
  );
}

function LoginFirst({ ctx, link, found, citizen }: SignView): VNode {
  const { lang } = ctx;
  const decision = shownDecision(found.signing);
  const level = found.signing.prove?.level ?? (decision && proofThatHelps(decision)) ?? (citizen ? undefined : 'basis');
  const authorities = found.parts.map(({ recipient }) => recipient.performer.name);
  const t = (text: Text) => say(text, lang);
  return (
    <>
      <p class="rs-lead rs-text">{t(texts.asked)}</p>
      {authorities.length > 0 && (
        <p>
          {t(texts.goesTo)}: <strong>{new Intl.ListFormat(lang).format(authorities)}</strong>
        </p>
      )}
      <Hint kind="warning" icon="stift">
        {decision ? <FormOrdered pkg={found.pkg} read={lang} who={found.signer.id} /> : <p>{t(texts.loginNeeded)}</p>}
        {citizen?.agent ? (
          <>
            <p>{say(texts.forOther, lang, { name: citizen.agent.principal })}</p>
            <p>
              <ButtonLink kind="secondary" href={`/konto/vertretung?weiter=${encodeURIComponent(signPath(link))}`}>
                {t(texts.change)}
              </ButtonLink>
            </p>
          </>
        ) : (
          <>
            {citizen && <p>{t(texts.notEnough)}</p>}
            {level && <ProveForm ctx={ctx} action={signPath(link, 'ausweisen')} level={level} plain={!decision} />}
            {decision && <p class="rs-klein">{t(texts.noWay)}</p>}
          </>
        )}
        {decision && <LawSteps read={lang} steps={decision.answer.steps} />}
      </Hint>
      {citizen && !citizen.agent && <OtherPerson ctx={ctx} link={link} />}
      <p>
        <a href={signPath(link, 'ablehnen')}>{t(texts.refuse)}</a>
      </p>
    </>
  );
}

/** Two people often share one device: the second one signs in without losing the way. */
function OtherPerson({ ctx, link }: { ctx: PageContext; link: string }): VNode {
  return (
    <form class="rs-reihe" action="/konto/abmelden" method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="weiter" value={signPath(link)} />
      <span>{say(texts.otherPerson, ctx.lang)}</span>
      <Button kind="secondary">{say(texts.logout, ctx.lang)}</Button>
    </form>
  );
}

function ReadAndSign(view: SignView): VNode {
  const { ctx, link, found, provenName, problem, errors = [] } = view;
  const { lang } = ctx;
  const { pkg, signer, signing, evaluation, hash } = found;
  const form = formLang(pkg, lang);
  const t = (text: Text) => say(text, lang);
  const errorOf = (id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;
  const otherName = provenName !== undefined && !isSameName(signer.name, provenName);
  const decision = shownDecision(signing);
  const agreement = signing.decisions?.find(needsAgreement);
  return (
    <>
      {errors.length > 0 && <ErrorSummary lang={lang} errors={errors} />}
      {problem && <Problem lang={lang} problem={problem} />}
      {isVoid(found) && (
        <Hint kind="warning">
          <p>{t(texts.wasVoid)}</p>
        </Hint>
      )}
      <p class="rs-lead rs-text">{t(texts.read)}</p>
      <ReviewGroups sections={describeAnswers(pkg, evaluation.answers, form)} />
      <FileLinks
        files={[
          { href: signPath(link, 'erklaerung.pdf'), text: t(texts.document) },
          ...listAttachments(evaluation.answers).map(({ id, name }) => ({
            href: signPath(link, `dateien/${id}`),
            text: name,
          })),
        ]}
      />
      <Hint kind="success" icon="stift">
        {decision ? (
          <FormOrdered pkg={pkg} read={lang} who={signer.id} />
        ) : (
          <p>
            {t(texts.declare)}: <strong>{textsOf(pkg, form).declarations?.[signer.id]}</strong>
          </p>
        )}
        {decision && <p>{t(texts.replaces)}</p>}
        <p>{say(texts.signedInAs, lang, { name: provenName ?? signer.name })}</p>
        {decision && <LawSteps read={lang} steps={decision.answer.steps} />}
      </Hint>
      <form class="rs-form" action={signPath(link, 'unterschreiben')} method="post" noValidate>
        <CsrfField ctx={ctx} />
        <input type="hidden" name="stand" value={hash} />
        {agreement && <Agreement decision={agreement} read={lang} error={errorOf('einverstanden')} />}
        {otherName && (
          <CheckboxField
            id="gemeint"
            name="gemeint"
            label={say(texts.otherName, lang, { named: signer.name, proven: provenName ?? '' })}
            error={errorOf('gemeint')}
          />
        )}
        <Actions>
          <Button iconEnd="pfeil">{t(texts.sign)}</Button>
          <ButtonLink kind="secondary" href={signPath(link, 'ablehnen')}>
            {t(texts.refuse)}
          </ButtonLink>
        </Actions>
      </form>
      <OtherPerson ctx={ctx} link={link} />
    </>
  );
}

function Problem({ lang, problem }: { lang: Lang; problem: 'changed' | 'same' }): VNode {
  const [title, text] = problem === 'same' ? [texts.sameTitle, texts.same] : [texts.changedTitle, texts.changed];
  return (
    <Hint kind="warning">
      <p>
        <strong>{say(title, lang)}</strong>
      </p>
      <p>{say(text, lang)}</p>
    </Hint>
  );
}

function Signed({ ctx, link, found }: SignView): VNode {
  const { lang } = ctx;
  return (
    <>
      <Hint kind="success">
        <p>{say(texts.signed, lang, { moment: formatMoment(found.row.changedAt, lang) })}</p>
      </Hint>
      <FileLinks files={[{ href: signPath(link, 'erklaerung.pdf'), text: say(texts.document, lang) }]} />
      <Details summary={say(texts.takeBack, lang)} plain>
        <p>{say(texts.takeBackText, lang)}</p>
        <p>
          <ButtonLink kind="secondary" href={signPath(link, 'ablehnen')}>
            {say(texts.takeBack, lang)}
          </ButtonLink>
        </p>
      </Details>
    </>
  );
}

/** Asks once more before a no, which the applicant is told of. */
export function RefusePage({ ctx, link, service }: { ctx: PageContext; link: string; service: string }): VNode {
  const { lang } = ctx;
  return (
    <SignFrame ctx={ctx} over={service} title={say(texts.refuseTitle, lang)}>
      <p class="rs-lead rs-text">{say(texts.refuseText, lang)}</p>
      <form class="rs-form" action={signPath(link, 'ablehnen')} method="post">
        <CsrfField ctx={ctx} />
        <Actions>
          <Button>{say(texts.refuseYes, lang)}</Button>
          <ButtonLink kind="secondary" href={signPath(link)}>
            {say(texts.back, lang)}
          </ButtonLink>
        </Actions>
      </form>
    </SignFrame>
  );
}
