import { textsOf } from '../../../forms/index.ts';
import { dayInBerlin, formatDayDate, formatShortDate, formatSize } from '../../../lang/format.ts';
import { type Lang, say, type Text } from '../../../lang/lang.ts';
import {
  BriefFacts,
  Button,
  ButtonLink,
  CsrfField,
  Details,
  FileTree,
  type Folder,
  type PageContext,
  ProgressBar,
  SideActions,
  SideBlock,
  SidePanel,
  Trail,
} from '../../../ui/index.ts';
import type { ActName } from '../acts/act.schema.ts';
import type { Verb } from '../cases.policy.ts';
import { daysBetween } from '../inbox/due.rules.ts';
import { dueView } from '../inbox/inbox.view.ts';
import { NotificationBlock } from '../notification/notification.pages.tsx';
import { casePath, documentPath, pictureOf } from './case.paths.ts';
import type { DocumentKind } from './case.schema.ts';
import { pageTexts as texts, verbTexts } from './case-page.texts.ts';
import { historyItems } from './history.view.ts';
import type { CaseView } from './view.actions.ts';

type SideProps = { ctx: PageContext; view: CaseView };
type AsideProps = SideProps & { /** A form is open: its button is the primary one. */ busy: boolean };

/** Acts with a form open it on the page; the others act at once. */
const forms: { readonly [V in Verb]?: ActName } = {
  message: 'nachricht',
  request: 'nachfordern',
  decide: 'bescheid',
  forward: 'weiterleiten',
  assignTo: 'zuweisen',
  close: 'schliessen',
  reopen: 'oeffnen',
  post: 'post',
};
const posts: { readonly [V in Verb]?: string } = { take: 'uebernehmen', release: 'abgeben', switchPost: 'umstellen' };

/** What can be done, until when, who is in charge, what happened last. */
export function CaseAside({ ctx, view, busy }: AsideProps) {
  const t = (text: Text, params: Record<string, string | number> = {}) => say(text, ctx.lang, params);
  const order: Verb[] = [
    'decide',
    'request',
    'message',
    'forward',
    'take',
    'release',
    'assignTo',
    'post',
    'switchPost',
    'close',
    'reopen',
  ];
  const others = order.filter((verb) => view.verbs.has(verb) && verb !== view.next);
  const foreign = view.state.assigneeId !== null && !view.verbs.has('message') && view.state.status !== 'closed';
  return (
    <SidePanel label={t(texts.steps)}>
      <SideBlock id="naechster" title={t(texts.nextStep)}>
        {view.next && view.next !== 'review' ? (
          <SideActions>
            <VerbButton ctx={ctx} view={view} verb={view.next} primary={!busy} />
          </SideActions>
        ) : (
          <p class="rs-leise">
            {view.next === 'review' ? <a href="#offen">{t(verbTexts.review)}</a> : t(texts.nothingNow)}
          </p>
        )}
        {foreign && <p class="rs-klein">{t(texts.foreign, { name: view.head.assigneeName ?? '' })}</p>}
        {others.length > 0 && (
          <SideActions pair>
            {others.map((verb) => (
              <VerbButton key={verb} ctx={ctx} view={view} verb={verb} />
            ))}
          </SideActions>
        )}
      </SideBlock>
      <Deadlines ctx={ctx} view={view} />
      <NotificationBlock ctx={ctx} view={view} />
      <Responsibility ctx={ctx} view={view} />
      <SideBlock id="zuletzt" title={t(texts.latest)}>
        <Trail items={historyItems(view.actions, ctx.lang, { limit: 5 })} size="dense" />
        <p>
          <a href={casePath(view.head.id, undefined, { ansicht: 'verlauf' })}>{t(texts.wholeHistory)}</a>
        </p>
      </SideBlock>
    </SidePanel>
  );
}

function VerbButton({ ctx, view, verb, primary }: SideProps & { verb: Verb; primary?: boolean }) {
  const label = verbLabel(view, verb, ctx.lang);
  const kind = primary ? 'primary' : 'secondary';
  const form = forms[verb];
  if (form) {
    return (
      <ButtonLink
        kind={kind}
        href={casePath(view.head.id, undefined, { tun: form })}
        iconEnd={primary ? 'pfeil' : undefined}
      >
        {label}
      </ButtonLink>
    );
  }
  return (
    <form action={casePath(view.head.id, posts[verb])} method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="stand" value={view.head.revision} />
      <Button kind={kind}>{label}</Button>
    </form>
  );
}

/** A service with one outcome says what deciding means: "Anliegen beantworten". */
function verbLabel({ pkg }: CaseView, verb: Verb, lang: Lang): string {
  const [only, ...more] = pkg?.service.processing.outcomes ?? [];
  const own =
    verb === 'decide' && pkg && only && more.length === 0 ? textsOf(pkg, lang).outcomes[only]?.label : undefined;
  return own ?? say(verbTexts[verb], lang);
}

function Deadlines({ ctx: { lang }, view }: SideProps) {
  const { head, state, today } = view;
  const t = (text: Text, params: Record<string, string | number> = {}) => say(text, lang, params);
  const due = dueView(head, today, lang);
  const receivedOn = dayInBerlin(head.receivedAt);
  const all = head.dueOn ? daysBetween(receivedOn, head.dueOn) : 0;
  const rows = [
    {
      term: t(texts.target),
      value: head.dueOn ? (
        <>
          <strong>{formatDayDate(head.dueOn, lang)}</strong>
          {due.words && (
            <>
              <br />
              <span class="rs-leise">{due.words}</span>
            </>
          )}
        </>
      ) : (
        t(texts.noTarget)
      ),
    },
  ];
  return (
    <SideBlock id="fristen" title={t(texts.deadlines)}>
      <BriefFacts rows={rows} />
      {all > 0 && due.words && <ProgressBar share={daysBetween(receivedOn, today) / all} />}
      {state.request && (
        <BriefFacts
          rows={[
            {
              term: t(texts.answerDue),
              value: (
                <>
                  {formatDayDate(state.request.dueOn, lang)}{' '}
                  {state.request.answeredAt && (
                    <span class="rs-leise">
                      {t(texts.answeredOn, { day: formatShortDate(state.request.answeredAt, lang) })}
                    </span>
                  )}
                </>
              ),
            },
          ]}
        />
      )}
    </SideBlock>
  );
}

function Responsibility({ ctx: { lang }, view }: SideProps) {
  const t = (text: Text, params: Record<string, string | number> = {}) => say(text, lang, params);
  return (
    <SideBlock id="zustaendig" title={t(texts.responsibility)}>
      <BriefFacts
        rows={[
          { term: t(texts.carrier), value: (view.carrier ?? view.performer).name },
          { term: t(texts.performer), value: view.performer.name },
          { term: t(texts.mayRead), value: t(texts.people, { count: view.colleagues.length }) },
        ]}
      />
      {view.explanation.length > 0 && (
        <Details summary={t(texts.chain)} plain>
          <Trail
            size="dense"
            items={view.explanation.map((step) => ({ title: step.text, source: step.source, state: 'done' as const }))}
          />
        </Details>
      )}
    </SideBlock>
  );
}

const folderOf: Record<DocumentKind, 'application' | 'correspondence' | 'decision'> = {
  application: 'application',
  attachment: 'application',
  answer: 'correspondence',
  other: 'correspondence',
  decision: 'decision',
};

/** The file of the case: what came with the application, what was written, what was decided. */
export function FileSidebar({ ctx, view }: SideProps) {
  const { lang } = ctx;
  const t = (text: Text) => say(text, lang);
  const { head } = view;
  const folders: Folder[] = (['application', 'correspondence', 'decision'] as const).map((folder) => ({
    name: t(texts.folder[folder]),
    files: view.documents
      .filter(({ kind }) => folderOf[kind] === folder)
      .map((document) => ({
        href: documentPath(head.id, document.id),
        name: document.name,
        picture: pictureOf(head.id, document),
        note: [
          formatShortDate(document.createdAt, lang),
          formatSize(document.size, lang),
          t(texts.fileState[document.state]),
          !document.visibleToApplicant && t(texts.onlyStaff),
        ]
          .filter(Boolean)
          .join(' · '),
      })),
  }));
  folders[0] = {
    ...folders[0]!,
    files: [
      { href: casePath(head.id), name: t(texts.tab.angaben), note: formatShortDate(head.receivedAt, lang) },
      ...folders[0]!.files,
    ],
  };
  const title = `${t(texts.file)} ${head.fileNumber}`;
  const more = view.verbs.has('addFile') && (
    <a href={casePath(head.id, undefined, { tun: 'datei' })}>{t(verbTexts.addFile)}</a>
  );
  const waits = view.documents.some(({ state }) => state === 'pending' || state === 'failed');
  const page = casePath(head.id);
  return <FileTree label={t(texts.file)} {...{ title, folders, page, waits }} more={more || undefined} />;
}
