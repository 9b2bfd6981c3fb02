import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Button,
  CsrfField,
  Details,
  Hint,
  type PageContext,
  Panel,
  Section,
  TextButton,
  TextField,
} from '../../../ui/index.ts';
import { rightText } from '../staff/staff.rules.ts';
import { barredFromGranting } from './rights.rules.ts';
import type { RightsRequest } from './rights.schema.ts';
import { rightsTexts as texts } from './rights.texts.ts';

export type RequestsProps = {
  ctx: PageContext;
  requests: readonly RightsRequest[];
  /** Nobody but the viewer is an administrator. */
  alone: boolean;
  /** Id of the person who looks. */
  viewer: string;
  authorityName: (id: string) => string;
  errors?: readonly { fieldId: string; message: string }[];
};

/** What waits for a second person, with the ways to answer. */
export function RightsRequests(props: RequestsProps) {
  const { ctx, requests, alone } = props;
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <Section id="wartet" title={t(texts.title)}>
      <div class="rs-stapel">
        <p class="rs-text rs-leise">{t(texts.lead)}</p>
        {alone && (
          <Hint>
            <p>{t(texts.alone)}</p>
          </Hint>
        )}
        {requests.length === 0 ? (
          <p>{t(texts.none)}</p>
        ) : (
          requests.map((request) => <Request key={request.id} request={request} {...props} />)
        )}
      </div>
    </Section>
  );
}

function Request({ request, ...props }: RequestsProps & { request: RightsRequest }) {
  const { ctx, viewer, authorityName, errors = [] } = props;
  const { id, kind, name, email, grant } = request;
  const { lang } = ctx;
  const t = (text: Text, params: Record<string, string> = {}) => say(text, lang, params);
  const barred = barredFromGranting(request, viewer);
  const reasonId = `grund-${id}`;
  const error = errors.find(({ fieldId }) => fieldId === reasonId)?.message;
  const path = `/arbeitsplatz/konten/antraege/${id}`;
  return (
    <Panel id={`antrag-${id}`} title={`${t(texts.what[kind])}: ${name}`} heading="h3">
      <div class="rs-stapel">
        <p>
          {email}
          {grant && (
            <>
              <br />
              {rightText(grant, lang, authorityName)}
            </>
          )}
        </p>
        <p class="rs-leise">
          {t(texts.asked, {
            by: request.askedByName,
            at: formatMoment(request.askedAt, lang),
            until: formatLongDate(request.expiresAt, lang),
          })}
        </p>
        {barred ? (
          <p>{t(texts[barred])}</p>
        ) : (
          <form action={`${path}/bestaetigen`} method="post">
            <CsrfField ctx={ctx} />
            <Button kind="secondary">
              {t(texts.confirm)}
              <span class="rs-vorlesen">: {name}</span>
            </Button>
          </form>
        )}
        {barred === 'own' ? (
          <form action={`${path}/ablehnen`} method="post">
            <CsrfField ctx={ctx} />
            <TextButton>
              {t(texts.withdraw)}
              <span class="rs-vorlesen">: {name}</span>
            </TextButton>
          </form>
        ) : (
          <Details plain open={error !== undefined} summary={t(texts.refuseTitle)}>
            <form class="rs-form" action={`${path}/ablehnen`} method="post" noValidate>
              <CsrfField ctx={ctx} />
              <TextField id={reasonId} name="grund" label={t(texts.reason)} maxLength={500} required error={error} />
              <Button kind="secondary">
                {t(texts.refuse)}
                <span class="rs-vorlesen">: {name}</span>
              </Button>
            </form>
          </Details>
        )}
      </div>
    </Panel>
  );
}
