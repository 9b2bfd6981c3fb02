import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CsrfField,
  ErrorSummary,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
} from '../../../ui/index.ts';
import type { Stake } from '../citizen/stake.actions.ts';
import { ProveAgain, StakeField } from '../citizen/stake.pages.tsx';
import { connectedTexts as texts } from './connected.texts.ts';
import type { IdentityEntry } from './identities.queries.ts';
import { levelNames } from './identity.texts.ts';

/** How people call a means of log-in; one that is not offered any longer by its short name. */
export type NameOf = (means: string) => Text;

/** The outside identities of an account. */
export function ConnectedSection(props: { ctx: PageContext; identities: readonly IdentityEntry[]; nameOf: NameOf }) {
  const { ctx, identities, nameOf } = props;
  const { lang } = ctx;
  if (identities.length === 0) return null;
  return (
    <Section id="verbindungen" title={say(texts.title, lang)}>
      <ul class="rs-sitzungen">
        {identities.map(({ id, means, level, linkedAt, lastUsedAt }) => {
          const name = say(nameOf(means), lang);
          const words = {
            level: say(levelNames[level], lang),
            day: formatLongDate(linkedAt, lang),
            moment: formatMoment(lastUsedAt, lang),
          };
          return (
            <li key={id}>
              <p>
                <strong>{name}</strong>
                <br />
                <span class="rs-klein rs-leise">{say(texts.since, lang, words)}</span>
              </p>
              <a href={`/konto/verbindung/${id}/entfernen`} aria-label={say(texts.removeNamed, lang, { name })}>
                {say(texts.remove, lang)}
              </a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** Asks once more before a connection is removed. */
export function RemoveIdentityPage(props: {
  ctx: PageContext;
  stake: Stake;
  identity: IdentityEntry;
  name: Text;
  error?: { fieldId: string; message: string };
}) {
  const { ctx, stake, identity, error } = props;
  const { lang } = ctx;
  const name = say(props.name, lang);
  return (
    <Page ctx={ctx} title={say(texts.removeTitle, lang)} errorTitle={Boolean(error)}>
      <PageHead title={say(texts.removeTitle, lang)} lead={say(texts.removeLead, lang, { name })} status />
      <Stack gap="wide">
        <ErrorSummary lang={lang} errors={error ? [error] : []} />
        {stake === 'stale' ? (
          <ProveAgain ctx={ctx} target="/konto/sicherheit" />
        ) : (
          <form class="rs-form" action={`/konto/verbindung/${identity.id}/entfernen`} method="post" noValidate>
            <CsrfField ctx={ctx} />
            <StakeField ctx={ctx} stake={stake} id="bestaetigung" error={error?.message} />
            <Actions>
              <Button>{say(texts.remove, lang)}</Button>
              <ButtonLink kind="secondary" href="/konto/sicherheit#verbindungen">
                {say(texts.keep, lang)}
              </ButtonLink>
            </Actions>
          </form>
        )}
      </Stack>
    </Page>
  );
}
