import type { VNode } from 'preact';
import { formatLongDate } from '../../../lang/format.ts';
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
  sayOf,
  TextArea,
  useReadLang,
  useSay,
} from '../../../ui/index.ts';
import { provePath } from '../../accounts/index.ts';
import type { ActRecord } from '../../mailbox/index.ts';
import { accountTexts } from '../account/account.texts.ts';
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
  const t = sayOf(ctx);
  const { lang } = ctx;
  const title = t(texts.title);
  const day = act.objectionLastDay ? formatLongDate(act.objectionLastDay, lang) : '';
  return (
    <Page ctx={ctx} plain title={`${title} – ${service}`} errorTitle={typed.errors.length > 0}>
      <PageHead over={service} title={title} lead={t(texts.lead)} status />
      <Stack gap="wide">
        <Hint kind={inTime ? 'info' : 'warning'}>
          <p>{t(day === '' ? texts.noPeriod : inTime ? texts.inTime : texts.late, { day })}</p>
        </Hint>
        {form.ok ? <FileIt {...props} /> : <OtherWays {...props} />}
        <p>
          <a href={`/status/${reference}`}>{t(texts.back)}</a>
        </p>
      </Stack>
    </Page>
  );
}

function FileIt({ ctx, reference, act, form, typed }: ObjectionPageProps): VNode {
  const t = useSay();

  const errorOf = (id: string) => typed.errors.find(({ fieldId }) => fieldId === id)?.message;
  return (
    <form class="rs-form" action={`/status/${reference}/widerspruch`} method="post" noValidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="_id" value={typed.id} />
      <input type="hidden" name="bescheid" value={act.actId} />
      <ErrorSummary lang={useReadLang()} errors={typed.errors} />
      <TextArea
        id="grund"
        name="grund"
        label={t(texts.reason)}
        hint={t(texts.reasonHint)}
        rows={6}
        value={typed.text}
        error={errorOf('grund')}
        optional
      />
      <CheckboxField
        id="erklaerung"
        name="erklaerung"
        label={t(texts.confirm)}
        error={errorOf('erklaerung')}
        required
      />
      <p class="rs-klein rs-leise">{t(texts.who, { row: form.row })}</p>
      <Actions>
        <Button>{t(texts.send)}</Button>
      </Actions>
    </form>
  );
}

function OtherWays(props: ObjectionPageProps): VNode {
  const t = useSay();
  const { reference, authority, fileNumber, service, form, inAccount, act } = props;
  const here = `/status/${reference}/widerspruch?bescheid=${act.actId}`;
  return (
    <>
      <Section id="wege" title={t(texts.formTitle)}>
        <p>{t(texts.form)}</p>
        {inAccount ? (
          <Actions>
            <ButtonLink href={provePath('substantial', here)}>{t(texts.prove)}</ButtonLink>
          </Actions>
        ) : (
          <p>
            {t(texts.guest)} <a href={`/konto/uebernehmen/${reference}`}>{t(accountTexts.adopt)}</a>
          </p>
        )}
        <p>{t(texts.ways)}</p>
        <ul class="rs-liste">
          {form.ways.map((way) => (
            <li key={way.row}>{t(way.text)}</li>
          ))}
          <li>{t(texts.record)}</li>
        </ul>
      </Section>
      <Section id="brief" title={t(texts.letterTitle)}>
        <p class="rs-klein">{t(texts.letterHint)}</p>
        <p class="rs-brief__text" lang="de">
          {t(texts.letter, { authority, number: fileNumber, service })}
        </p>
      </Section>
    </>
  );
}
