import type { ComponentChildren, VNode } from 'preact';
import { formatLongDate, formatMoment, formatShortDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  ButtonLink,
  CheckboxField,
  CsrfField,
  DateField,
  DeskHead,
  ErrorSummary,
  Facts,
  FileField,
  Hint,
  Page,
  type PageContext,
  TextField,
  WorkplaceNav,
} from '../../../ui/index.ts';
import { officeTexts as texts } from './office.texts.ts';
import type { Sheet } from './sheet.types.ts';

export const officePath = '/arbeitsplatz/unterschrift';
export const arrivalPath = `${officePath}/eingang`;

type Errors = readonly { fieldId: string; message: string }[];
const messageOf = (errors: Errors, id: string) => errors.find(({ fieldId }) => fieldId === id)?.message;

function Frame({ ctx, failed, children }: { ctx: PageContext; failed?: boolean; children: ComponentChildren }): VNode {
  const title = say(texts.title, ctx.lang);
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={title}
      errorTitle={failed}
      sidebar={<WorkplaceNav ctx={ctx} here={officePath} />}
    >
      <DeskHead title={title}>
        <p class="rs-leise rs-klein">{say(texts.lead, ctx.lang)}</p>
      </DeskHead>
      <div class="rs-stapel rs-stapel--weit">{children}</div>
    </Page>
  );
}

/** Where the code is scanned; a reader types it and presses Enter. */
export function ScanPage(props: {
  ctx: PageContext;
  code?: string;
  fault?: string;
  done?: { service: string; day: string };
}): VNode {
  const { ctx, code, fault, done } = props;
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <Frame ctx={ctx} failed={fault !== undefined}>
      {done && (
        <Hint kind="success">
          <p>
            <strong>{t(texts.doneTitle)}</strong>
          </p>
          <p>{say(texts.done, ctx.lang, { service: done.service, day: formatLongDate(done.day, ctx.lang) })}</p>
          <p>
            <a href="/arbeitsplatz">{t(texts.inbox)}</a>
          </p>
        </Hint>
      )}
      <form class="rs-form" action={officePath} method="post" noValidate>
        <CsrfField ctx={ctx} />
        {fault && <ErrorSummary lang={ctx.lang} errors={[{ fieldId: 'code', message: fault }]} />}
        <TextField
          id="code"
          name="code"
          label={t(texts.code)}
          hint={t(texts.codeHint)}
          value={code}
          error={fault}
          maxLength={40}
          width="chip"
          spellcheck={false}
          required
        />
        <Actions>
          <Button>{t(texts.next)}</Button>
        </Actions>
      </form>
      {fault && <p class="rs-text">{t(texts.late)}</p>}
    </Frame>
  );
}

/** The sheet of a code, and what is recorded of it. */
export function ArrivalPage(props: {
  ctx: PageContext;
  code: string;
  sheet: Sheet;
  service: string;
  today: string;
  accept: string;
  day?: string;
  errors?: Errors;
}): VNode {
  const { ctx, code, sheet, service, today, accept, day, errors = [] } = props;
  const t = (text: Text) => say(text, ctx.lang);
  const count = sheet.signatures;
  const label = count === 1 ? t(texts.completeOne) : say(texts.complete, ctx.lang, { count });
  return (
    <Frame ctx={ctx} failed={errors.length > 0}>
      {errors.length > 0 && <ErrorSummary lang={ctx.lang} errors={errors} />}
      <Facts
        narrow
        rows={[
          { term: t(texts.service), value: service },
          { term: t(texts.code), value: <span class="rs-zahl">{code}</span> },
          { term: t(texts.made), value: formatMoment(sheet.madeAt, ctx.lang) },
          { term: t(texts.needed), value: String(count) },
        ]}
      />
      <form class="rs-form" action={arrivalPath} method="post" enctype="multipart/form-data" noValidate>
        <CsrfField ctx={ctx} />
        <input type="hidden" name="code" value={code} />
        <DateField
          id="eingang"
          name="eingang"
          label={t(texts.arrived)}
          hint={say(texts.arrivedHint, ctx.lang, { day: formatShortDate(today, 'de') })}
          value={day ?? formatShortDate(today, 'de')}
          error={messageOf(errors, 'eingang')}
          required
        />
        <CheckboxField
          id="vollstaendig"
          name="vollstaendig"
          label={label}
          error={messageOf(errors, 'vollstaendig')}
          required
        />
        <p class="rs-klein rs-leise">{t(texts.missing)}</p>
        <FileField
          id="scan"
          name="scan"
          label={t(texts.scan)}
          hint={t(texts.scanHint)}
          accept={accept}
          error={messageOf(errors, 'scan')}
        />
        <Actions>
          <Button>{t(texts.record)}</Button>
          <ButtonLink kind="secondary" href={officePath}>
            {t(texts.other)}
          </ButtonLink>
        </Actions>
      </form>
    </Frame>
  );
}
