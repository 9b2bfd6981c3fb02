import { formatMoment } from '../../lang/format.ts';
import { say, type Text } from '../../lang/lang.ts';
import {
  CsrfField,
  DeskHead,
  EmptyState,
  Hint,
  Page,
  type PageContext,
  TextButton,
  WorkplaceNav,
} from '../../ui/index.ts';
import type { FailedJob } from './failed-jobs.queries.ts';
import { failedJobsTexts as texts } from './failed-jobs.texts.ts';

/** Jobs that were given up, as tasks: what failed, since when, what to do. */
export function FailedJobsPage(props: {
  ctx: PageContext;
  jobs: readonly FailedJob[];
  help: Readonly<Record<string, Text>>;
  nextHref?: string;
  notice?: Text;
}) {
  const { ctx, jobs } = props;
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  return (
    <Page
      ctx={ctx}
      kind="staff"
      title={t(texts.title)}
      sidebar={<WorkplaceNav ctx={ctx} here="/arbeitsplatz/stoerungen" />}
    >
      <DeskHead title={t(texts.title)} />
      <div class="rs-stapel">
        {props.notice && (
          <Hint kind="info">
            <p>{t(props.notice)}</p>
          </Hint>
        )}
        {jobs.length === 0 ? (
          <EmptyState title={t(texts.none)} text={t(texts.noneMore)} />
        ) : (
          <>
            <p class="rs-text">{t(texts.lead)}</p>
            <table class="rs-tabelle rs-tabelle--block">
              <caption class="kern-sr-only">{t(texts.title)}</caption>
              <thead>
                <tr>
                  {[texts.job, texts.cause, texts.todo, texts.act].map((title) => (
                    <th key={title.de} scope="col">
                      {t(title)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {jobs.map((job) => (
                  <JobRow key={job.id} ctx={ctx} job={job} help={props.help[job.task]} />
                ))}
              </tbody>
            </table>
          </>
        )}
        {props.nextHref && (
          <p>
            <a href={props.nextHref}>{t(texts.more)}</a>
          </p>
        )}
      </div>
    </Page>
  );
}

function JobRow({ ctx, job, help }: { ctx: PageContext; job: FailedJob; help: Text | undefined }) {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  const id = String(job.id);
  return (
    <tr>
      <th scope="row" class="rs-vorgang">
        <strong>{job.task}</strong>
        <span>{t(texts.number, { id, since: formatMoment(job.since, ctx.lang) })}</span>
      </th>
      <td>
        <p>{job.code ?? t(texts.noCode)}</p>
        <p class="rs-leise">{t(texts.tries, { attempts: String(job.attempts) })}</p>
      </td>
      <td>{t(help ?? texts.todoOther)}</td>
      <td class="rs-tabelle__frist">
        <form action="/arbeitsplatz/stoerungen" method="post">
          <CsrfField ctx={ctx} />
          <input type="hidden" name="auftrag" value={id} />
          <TextButton>
            {t(texts.act)}
            <span class="rs-vorlesen">: {id}</span>
          </TextButton>
        </form>
      </td>
    </tr>
  );
}
