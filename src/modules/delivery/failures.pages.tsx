import type { ComponentChildren } from 'preact';
import { formatMoment } from '../../lang/format.ts';
import { say, type Text } from '../../lang/lang.ts';
import {
  Button,
  ButtonLink,
  CsrfField,
  DeskHead,
  EmptyState,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  TextButton,
  WorkplaceNav,
} from '../../ui/index.ts';
import { writeKey } from './failures.rules.ts';
import type { FailedDelivery, FailureKey } from './failures.schema.ts';
import { failuresTexts as texts } from './failures.texts.ts';

export const failuresPath = '/arbeitsplatz/zustellungen';

type Names = {
  readonly authorityName: (id: string) => string;
  readonly serviceName: (slug: string) => string;
};

export type FailuresPageProps = Names & {
  ctx: PageContext;
  rows: readonly FailedDelivery[];
  nextHref?: string;
  /** Administrators have other neighbours than heads. */
  notice?: string;
  error?: string;
};

/** What has not arrived at an authority, since when and why, and the button to try again. */
export function FailuresPage(props: FailuresPageProps) {
  const { ctx, rows, error } = props;
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <Frame {...props} title={t(texts.title)} errorTitle={error !== undefined}>
      {props.notice && (
        <Hint kind="success">
          <p>{props.notice}</p>
        </Hint>
      )}
      <ErrorSummary lang={ctx.lang} errors={error ? [{ fieldId: 'zustellungen', message: error }] : []} />
      {rows.length === 0 ? (
        <EmptyState title={t(texts.none)} text={t(texts.noneMore)} />
      ) : (
        <>
          <p class="rs-text">{t(texts.lead)}</p>
          <form id="zustellungen" class="rs-stapel" action={failuresPath} method="post">
            <CsrfField ctx={ctx} />
            <FailuresTable {...props} />
            <div class="rs-knoepfe">
              <Button name="aktion" value="fragen">
                {t(texts.retryChosen)}
              </Button>
              <Button kind="secondary" name="aktion" value="alle">
                {t(texts.retryPage)}
              </Button>
            </div>
          </form>
        </>
      )}
      {props.nextHref && (
        <p>
          <a href={props.nextHref}>{t(texts.more)}</a>
        </p>
      )}
    </Frame>
  );
}

/** Asks before many are tried again. */
export function ConfirmRetryPage(props: { ctx: PageContext; keys: readonly FailureKey[] }) {
  const { ctx, keys } = props;
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  return (
    <Frame {...props} title={t(texts.confirmTitle)}>
      <p class="rs-text">{t(texts.confirm, { count: String(keys.length) })}</p>
      <form class="rs-stapel" action={failuresPath} method="post">
        <CsrfField ctx={ctx} />
        {keys.map((key) => (
          <input key={writeKey(key)} type="hidden" name="zustellung" value={writeKey(key)} />
        ))}
        <div class="rs-knoepfe">
          <Button name="aktion" value="wiederholen">
            {t(texts.confirmAct)}
          </Button>
          <ButtonLink kind="secondary" href={failuresPath}>
            {t(texts.cancel)}
          </ButtonLink>
        </div>
      </form>
    </Frame>
  );
}

function Frame(props: { ctx: PageContext; title: string; errorTitle?: boolean; children: ComponentChildren }) {
  const { ctx, title } = props;
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={title}
      errorTitle={props.errorTitle}
      sidebar={<WorkplaceNav ctx={ctx} here={failuresPath} />}
    >
      <DeskHead title={title} />
      <div class="rs-stapel">{props.children}</div>
    </Page>
  );
}

function FailuresTable(props: FailuresPageProps) {
  const t = (text: Text) => say(text, props.ctx.lang);
  const columns = [texts.authority, texts.since, texts.attempts, texts.error, texts.next, texts.act];
  return (
    <table class="rs-tabelle rs-tabelle--block">
      <caption class="kern-sr-only">{t(texts.title)}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span class="kern-sr-only">{t(texts.choose)}</span>
          </th>
          {columns.map((title) => (
            <th key={title.de} scope="col">
              {t(title)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <FailureRow key={writeKey(row)} {...props} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function FailureRow({ ctx, row, authorityName, serviceName }: FailuresPageProps & { row: FailedDelivery }) {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  const key = writeKey(row);
  const authority = authorityName(row.recipientId);
  const service = row.serviceSlug ? serviceName(row.serviceSlug) : t(texts.unknownService);
  const at = (moment: Date) => formatMoment(moment, ctx.lang);
  return (
    <tr>
      <td>
        <label class="rs-wahl">
          <input type="checkbox" name="zustellung" value={key} />
          <span class="kern-sr-only">{t(texts.chooseOne, { service, authority })}</span>
        </label>
        <input type="hidden" name="auf-dieser-seite" value={key} />
      </td>
      <th scope="row" class="rs-vorgang">
        <strong>{authority}</strong>
        <span>{service}</span>
      </th>
      <td>
        <span class="rs-leise rs-nur-schmal">{t(texts.since)} </span>
        {at(row.createdAt)}
      </td>
      <td>
        <span class="rs-leise rs-nur-schmal">{t(texts.attempts)} </span>
        {row.attempts}
      </td>
      <td>
        <p>{row.lastError ?? t(texts.noError)}</p>
        {row.failedStep && <p class="rs-leise">{t(texts.step[row.failedStep])}</p>}
      </td>
      <td>
        <span class="rs-leise rs-nur-schmal">{t(texts.next)} </span>
        {row.nextTryAt ? at(row.nextTryAt) : t(texts.noNext)}
      </td>
      <td class="rs-tabelle__frist">
        <TextButton name="einzeln" value={key}>
          {t(texts.act)}
          <span class="rs-vorlesen">
            : {service}, {authority}
          </span>
        </TextButton>
      </td>
    </tr>
  );
}
