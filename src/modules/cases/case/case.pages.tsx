import { say, type Text } from '../../../lang/lang.ts';
import { Assignee, DeskHead, Hint, Page, type PageContext, Status, Tabs } from '../../../ui/index.ts';
import type { ActForm } from '../acts/act.schema.ts';
import { doneTexts } from '../acts/act.texts.ts';
import { ActPanel } from '../acts/act-forms.pages.tsx';
import type { FormProps } from '../acts/act-frame.pages.tsx';
import { initials, statusView } from '../inbox/inbox.view.ts';
import { casePath } from './case.paths.ts';
import { pageTexts as texts } from './case-page.texts.ts';
import { CaseAside, FileSidebar } from './case-side.pages.tsx';
import { AnswersTab, HistoryTab, MessagesTab, NotesTab } from './case-tabs.pages.tsx';
import { OpenPointPanel } from './open-point.pages.tsx';
import type { CaseView } from './view.actions.ts';

export const tabNames = ['angaben', 'nachrichten', 'notizen', 'verlauf'] as const;
export type TabName = (typeof tabNames)[number];

export type CasePageProps = {
  ctx: PageContext;
  view: CaseView;
  tab: TabName;
  form?: ActForm;
  targets?: FormProps['targets'];
  done?: keyof typeof doneTexts;
  noteError?: string;
};

/** One case on one page: open point, form of the chosen act, answers; the file at the left, steps and deadlines at the right. */
export function CasePage(props: CasePageProps) {
  const { ctx, view, form, done } = props;
  const { lang } = ctx;
  const { head } = view;
  const t = (text: Text, params: Record<string, string | number> = {}) => say(text, lang, params);
  const wrong = (form?.errors.length ?? 0) > 0 || props.noteError !== undefined;
  return (
    <Page
      ctx={ctx}
      kind="staff"
      office="case"
      title={`${head.fileNumber} ${head.title}`}
      errorTitle={wrong}
      islands={['files']}
      sidebar={<FileSidebar ctx={ctx} view={view} />}
      aside={<CaseAside ctx={ctx} view={view} busy={form !== undefined} />}
    >
      <p class="rs-zurueck rs-klein">
        <a href="/arbeitsplatz">{t(texts.back)}</a>
        {view.following && (
          <span class="rs-zurueck__weiter">
            <a href={casePath(view.following)} data-taste="j">
              {t(texts.following)}
            </a>
            <kbd aria-hidden="true">j</kbd>
          </span>
        )}
      </p>
      <DeskHead
        title={head.title}
        over={
          <>
            <span class="rs-zahl">{head.fileNumber}</span>
            {view.carrier && ` · ${t(texts.forCarrier, { name: view.carrier.name })}`}
          </>
        }
      >
        <p class="rs-reihe">
          <Status {...statusView(head, lang)} />
          {head.assigneeName && (
            <span class="rs-person">
              <span aria-hidden="true">
                <Assignee initials={initials(head.assigneeName)} free="" />
              </span>
              {head.assigneeName}
            </span>
          )}
        </p>
      </DeskHead>
      <CaseTabs {...props} />
      <div class="rs-stapel">
        {done && (
          <Hint kind={done === 'veraltet' ? 'warning' : 'success'}>
            <p>{t(doneTexts[done])}</p>
          </Hint>
        )}
        {form ? (
          <ActPanel ctx={ctx} view={view} form={form} targets={props.targets ?? []} />
        ) : (
          <OpenPointPanel ctx={ctx} view={view} />
        )}
        <TabContent {...props} />
      </div>
    </Page>
  );
}

function CaseTabs({ ctx: { lang }, view, tab }: CasePageProps) {
  const messages = view.messages.filter(({ kind }) => kind !== 'notice').length;
  const notes = view.actions.filter(({ kind }) => kind === 'note').length;
  const counts = { angaben: undefined, nachrichten: messages, notizen: notes, verlauf: view.actions.length };
  return (
    <Tabs
      label={say(texts.areas, lang)}
      tabs={tabNames.map((name) => ({
        href: casePath(view.head.id, undefined, name === 'angaben' ? {} : { ansicht: name }),
        text: say(texts.tab[name], lang),
        count: counts[name],
        current: name === tab,
      }))}
    />
  );
}

function TabContent({ ctx, view, tab, noteError }: CasePageProps) {
  switch (tab) {
    case 'angaben':
      return <AnswersTab ctx={ctx} view={view} />;
    case 'nachrichten':
      return <MessagesTab ctx={ctx} view={view} />;
    case 'notizen':
      return <NotesTab ctx={ctx} view={view} error={noteError} />;
    case 'verlauf':
      return <HistoryTab ctx={ctx} view={view} />;
  }
}
