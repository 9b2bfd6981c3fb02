import type { VNode } from 'preact';
import { formatLongDate } from '../../lang/format.ts';
import { say } from '../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  CsrfField,
  ErrorSummary,
  Hint,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  TextArea,
} from '../../ui/index.ts';
import { provePath } from '../accounts/index.ts';
import type { ActRecord } from '../mailbox/index.ts';
import { accountTexts } from './account.texts.ts';
import type { ObjectionForm } from './objection.actions.ts';
import { objectionTexts as texts } from './objection.texts.ts';

export type ObjectionPageProps = {
  ctx: PageContext;
  reference: string;
  service: string;
  authority: string;
  fileNumber: string;
  act: ActRecord;
  inTime: boolean;
  form: ObjectionForm;
  inAccount: boolean;
  typed: { id: string; text?: string; errors: readonly { fieldId: string; message: string }[] };
};

/** `/status/<reference>/widerspruch`: objecting with an identified account, or the other ways with a letter to print. */
export function ObjectionPage(props: ObjectionPageProps): VNode {
  const { ctx, reference, service, act, form, inTime, typed } = props;
  const { lang } = ctx;
  const title = say(texts.title, lang);
  const day = act.objectionLastDay ? formatLongDate(act.objectionLastDay, lang) : '';
  return (
    <Page ctx={ctx} title={`${title} – ${service}`} errorTitle={typed.errors.length > 0}>
      <PageHead over={service} title={title} lead={say(texts.lead, lang)} status />
      <Stack gap="wide">
        <Hint kind={inTime ? 'info' : 'warning'}>
          <p>{say(day === '' ? texts.noPeriod : inTime ? texts.inTime : texts.late, lang, { day })}</p>
        </Hint>
        {form.ok ? <FileIt {...props} /> : <OtherWays {...props} />}
        <p>
          <a href={`/status/${reference}`}>{say(texts.back, lang)}</a>
        </p>
      </Stack>
    </Page>
  );
}

function FileIt({ ctx, reference, act, form, typed }: ObjectionPageProps): VNode {
  const { lang } = ctx;
  const errorOf = (id: string) => typed.errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form class="rs-form" action={`/status/${reference}/widerspruch`} method="post" noValidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="_id" value={typed.id} />
      <input type="hidden" name="bescheid" value={act.actId} />
      <ErrorSummary lang={lang} errors={typed.errors} />
      <TextArea
        id="grund"
        name="grund"
        label={say(texts.reason, lang)}
        hint={say(texts.reasonHint, lang)}
        rows={6}
        value={typed.text}
        error={errorOf('grund')}
        optional
      />
      <CheckboxField
        id="erklaerung"
        name="erklaerung"
        label={say(texts.confirm, lang)}
        error={errorOf('erklaerung')}
        required
      />
      <p class="rs-klein rs-leise">{say(texts.who, lang, { row: form.row })}</p>
      <Actions>
        <Button>{say(texts.send, lang)}</Button>
      </Actions>
    </form>
  );
}

function OtherWays(props: ObjectionPageProps): VNode {
  const { ctx, reference, authority, fileNumber, service, form, inAccount, act } = props;
  const { lang } = ctx;
  const here = `/status/${reference}/widerspruch?bescheid=${act.actId}`;
  return (
    <>
      <Section id="wege" title={say(texts.formTitle, lang)}>
        <p>{say(texts.form, lang)}</p>
        <ul class="rs-liste">
          {form.ways.map((way) => (
            <li key={way.row}>{say(way.text, lang)}</li>
          ))}
          <li>{say(texts.record, lang)}</li>
        </ul>
        {inAccount ? (
          <Actions>
            <ButtonLink href={provePath('substantial', here)}>{say(texts.prove, lang)}</ButtonLink>
          </Actions>
        ) : (
          <p>
            {say(texts.guest, lang)} <a href={`/konto/uebernehmen/${reference}`}>{say(accountTexts.adopt, lang)}</a>
          </p>
        )}
      </Section>
      <Section id="brief" title={say(texts.letterTitle, lang)}>
        <p class="rs-klein">{say(texts.letterHint, lang)}</p>
        <p class="rs-brief__text" lang="de">
          {say(texts.letter, lang, { authority, number: fileNumber, service })}
        </p>
      </Section>
    </>
  );
}
