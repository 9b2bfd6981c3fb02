import type { VNode } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  AccountNav,
  CsrfField,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  Status,
} from '../../../ui/index.ts';
import type { PortalConsentEntry } from '../../accounts/index.ts';
import type { Consent } from '../../mailbox/index.ts';
import type { PrefillEntry } from '../applications.schema.ts';
import { consentsTexts as texts } from './consents.texts.ts';

/** An application in which something was agreed to, with its name and the questions that were answered from elsewhere. */
export type GivenView = {
  readonly id: string;
  readonly title: string;
  readonly place: string;
  readonly draft: boolean;
  readonly taken: readonly (PrefillEntry & { readonly labels: readonly string[] })[];
  readonly notification: readonly Consent[];
};

const path = '/konto/einwilligungen';

type Props = {
  ctx: PageContext;
  portals: readonly PortalConsentEntry[];
  given: readonly GivenView[];
  next: string | undefined;
  done?: 'donePortal' | 'doneRegister' | 'tooLate';
};

/** `/konto/einwilligungen`: whom the person has allowed what, and the way to take it back. */
export function ConsentsPage({ ctx, portals, given, next, done }: Props): VNode {
  const { lang } = ctx;
  const holding = portals.filter(({ endedAt }) => endedAt === null);
  const past = portals.filter(({ endedAt }) => endedAt !== null);
  return (
    <Page ctx={ctx} title={say(texts.title, lang)}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <AccountNav ctx={ctx} current="einwilligungen" />
      <Stack gap="wide">
        {done && (
          <Hint kind={done === 'tooLate' ? 'warning' : 'success'}>
            <p>{say(texts[done], lang)}</p>
          </Hint>
        )}
        <Section id="portale" title={say(texts.portals, lang)}>
          {holding.length === 0 ? <p>{say(texts.noPortals, lang)}</p> : <p>{say(texts.endHint, lang)}</p>}
          <PortalList ctx={ctx} portals={holding} />
          {past.length > 0 && <h3>{say(texts.past, lang)}</h3>}
          <PortalList ctx={ctx} portals={past} />
        </Section>
        <Section id="antraege" title={say(texts.applications, lang)}>
          {given.length === 0 && <p>{say(next ? texts.moreOnly : texts.noApplications, lang)}</p>}
          {given.length > 0 && (
            <ul class="rs-kontoliste">
              {given.map((one) => (
                <GivenItem key={one.id} ctx={ctx} given={one} />
              ))}
            </ul>
          )}
          {next && (
            <p>
              <a href={`${path}?vor=${next}#antraege`}>{say(texts.more, lang)}</a>
            </p>
          )}
        </Section>
      </Stack>
    </Page>
  );
}

function PortalList({ ctx, portals }: { ctx: PageContext; portals: Props['portals'] }): VNode | null {
  const { lang } = ctx;
  if (portals.length === 0) return null;
  return (
    <ul class="rs-kontoliste">
      {portals.map(({ id, portal, told, givenAt, lastUsedAt, endedAt }) => {
        const days = {
          day: formatLongDate(givenAt, lang),
          used: formatLongDate(lastUsedAt, lang),
          end: endedAt ? formatLongDate(endedAt, lang) : '',
        };
        return (
          <li class="rs-treffer" key={id}>
            <h3>{portal}</h3>
            <p class="rs-klein">{told.map((text) => say(text, lang)).join(' · ')}</p>
            <p class="rs-klein rs-leise">{say(endedAt ? texts.ended : texts.since, lang, days)}</p>
            <div class="rs-treffer__fuss">
              <Status kind={endedAt ? 'plain' : 'good'} label={say(endedAt ? texts.over : texts.holds, lang)} />
              {!endedAt && (
                <EndForm
                  ctx={ctx}
                  value={`portal:${id}`}
                  label={texts.end}
                  named={say(texts.endNamed, lang, { name: portal })}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function EndForm(props: { ctx: PageContext; value: string; label: Text; named: string }): VNode {
  const { ctx, value, label, named } = props;
  return (
    <form action={path} method="post">
      <CsrfField ctx={ctx} />
      <button class="rs-textknopf" type="submit" name="aktion" value={value} aria-label={named}>
        {say(label, ctx.lang)}
      </button>
    </form>
  );
}

function GivenItem({ ctx, given }: { ctx: PageContext; given: GivenView }): VNode {
  const { lang } = ctx;
  const { id, title, place, draft, taken, notification } = given;
  return (
    <li class="rs-treffer">
      <h3>
        <a href={draft ? `/antrag/${id}` : `/status/${id}`}>{title}</a>
      </h3>
      {place && <p class="rs-klein rs-leise">{place}</p>}
      <ul class="rs-sitzungen">
        {taken.map((entry) => (
          <Taken key={entry.id} ctx={ctx} given={given} entry={entry} />
        ))}
        {notification.map(({ id: consentId, wording, saidAt }) => (
          <li key={consentId}>
            <p class="rs-klein">
              „{wording}“
              <br />
              <span class="rs-leise">{say(texts.saidOn, lang, { day: formatLongDate(saidAt, lang) })}</span>
            </p>
            {!draft && (
              <a
                class="rs-klein"
                href={`/status/${id}/bekanntgabe`}
                aria-label={say(texts.changeNamed, lang, { title })}
              >
                {say(texts.change, lang)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </li>
  );
}

function Taken(props: { ctx: PageContext; given: GivenView; entry: GivenView['taken'][number] }): VNode {
  const { ctx, given, entry } = props;
  const { lang } = ctx;
  const source = say(entry.source, lang);
  const day = formatLongDate(new Date(entry.at), lang);
  const revocable = given.draft && (entry.kind === 'register' || entry.state === 'offered');
  const rest = given.draft ? texts.own : texts.sent;
  return (
    <li>
      <p class="rs-klein">
        {say(texts[entry.kind], lang, { source, day })}
        {entry.labels.length > 0 && (
          <>
            <br />
            {say(texts.fields, lang, { fields: entry.labels.join(', ') })}
          </>
        )}
        {!revocable && (
          <>
            <br />
            <span class="rs-leise">{say(rest, lang)}</span>
          </>
        )}
      </p>
      {revocable && (
        <EndForm
          ctx={ctx}
          value={`angaben:${given.id}:${entry.id}`}
          label={texts.drop}
          named={say(texts.dropNamed, lang, { source })}
        />
      )}
    </li>
  );
}
