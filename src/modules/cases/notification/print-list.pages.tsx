import { formatShortDate } from '../../../lang/format.ts';
import { say, type Text } from '../../../lang/lang.ts';
import {
  Button,
  CsrfField,
  DateField,
  DeskHead,
  EmptyState,
  Hint,
  Page,
  type PageContext,
  WorkplaceNav,
} from '../../../ui/index.ts';
import { casePath, documentPath, printListPath } from '../case/case.paths.ts';
import type { CaseHead } from '../case/case.schema.ts';
import { notificationTexts as texts } from './notification.texts.ts';
import type { PrintList } from './print-list.actions.ts';

type ListProps = { ctx: PageContext; list: PrintList; notice?: string };

/** Letters to print, each with the day on which it went out; and decisions that need another way. */
export function PrintListPage(props: ListProps) {
  const { ctx, list, notice } = props;
  const t = (text: Text) => say(text, ctx.lang);
  const empty = list.print.length === 0 && list.undelivered.length === 0;
  return (
    <Page ctx={ctx} kind="staff" title={t(texts.list)} sidebar={<WorkplaceNav ctx={ctx} here={printListPath} />}>
      <DeskHead title={t(texts.list)}>
        <p class="rs-leise rs-klein">{t(texts.lead)}</p>
      </DeskHead>
      <div class="rs-stapel rs-stapel--weit">
        {notice && (
          <Hint kind="success">
            <p>{notice}</p>
          </Hint>
        )}
        {empty && <EmptyState title={t(texts.none)} text={t(texts.noneText)} />}
        {list.undelivered.length > 0 && (
          <section class="rs-stapel" aria-labelledby="anders">
            <h2 id="anders">{t(texts.undelivered)}</h2>
            <ul class="rs-kontoliste">
              {list.undelivered.map(({ head }) => (
                <li class="rs-treffer" key={head.id}>
                  <CaseLine ctx={ctx} head={head} />
                  <p class="rs-treffer__fuss">
                    <a class="rs-fett" href={casePath(head.id)}>
                      {t(texts.openCase)}
                    </a>
                  </p>
                </li>
              ))}
            </ul>
          </section>
        )}
        {list.print.length > 0 && <ToPrint {...props} />}
        {list.more && <p class="rs-leise">{t(texts.more)}</p>}
      </div>
    </Page>
  );
}

function ToPrint({ ctx, list }: ListProps) {
  const t = (text: Text) => say(text, ctx.lang);
  return (
    <section class="rs-stapel" aria-labelledby="drucken">
      <h2 id="drucken">{t(texts.print)}</h2>
      <ul class="rs-kontoliste">
        {list.print.map(({ head, documentId, formId }) => (
          <li class="rs-treffer" key={head.id}>
            <CaseLine ctx={ctx} head={head} />
            {documentId && (
              <p>
                <a class="rs-fett" href={documentPath(head.id, documentId)}>
                  {t(texts.openLetter)}
                </a>
              </p>
            )}
            <form class="rs-reihe" action={casePath(head.id, 'post')} method="post" noValidate>
              <CsrfField ctx={ctx} />
              <input type="hidden" name="stand" value={head.revision} />
              <input type="hidden" name="formular" value={formId} />
              <input type="hidden" name="zurueck" value="post" />
              <DateField
                id={`tag-${head.id}`}
                name="tag"
                label={t(texts.day)}
                value={formatShortDate(list.today, 'de')}
                required
              />
              <Button kind="secondary">{t(texts.done)}</Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function CaseLine({ ctx, head }: { ctx: PageContext; head: CaseHead }) {
  return (
    <>
      <h3>
        <a href={casePath(head.id)}>{head.title}</a>
      </h3>
      <p class="rs-klein">
        <span class="rs-zahl">{head.fileNumber}</span>
        {head.applicantName && ` · ${head.applicantName}`}
        {` · ${formatShortDate(head.updatedAt, ctx.lang)}`}
      </p>
    </>
  );
}
