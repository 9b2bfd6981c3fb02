import { formatShortDate } from '../../lang/format.ts';
import { type Lang, say, type Text } from '../../lang/lang.ts';
import { meansNames } from '../../law/index.ts';
import {
  ButtonLink,
  DeskHead,
  EmptyState,
  Page,
  type PageContext,
  Section,
  Status,
  type StatusKind,
  WorkplaceNav,
} from '../../ui/index.ts';
import type { FallsAway } from './fall-away.rules.ts';
import type { Permit } from './permits.actions.ts';
import { newPermitPath, permitPath, permitsPath } from './permits.paths.ts';
import { type PermitState, permitName } from './permits.schema.ts';
import { stateTexts, permitsTexts as texts } from './permits.texts.ts';

export type ListProps = {
  ctx: PageContext;
  permits: readonly Permit[];
  fallsAway: readonly FallsAway[];
  /** The ministry sees the trials of all authorities and decides on them. */
  ministry: boolean;
  mayApply: boolean;
  more: boolean;
  authorityName: (id: string) => string;
  serviceName: (slug: string) => string;
};

const open: readonly PermitState[] = ['pending', 'incomplete'];
const running: readonly PermitState[] = ['inForce', 'upcoming'];

/** All trials that somebody may see: what is to be decided, what is granted, what is without a solution when the clause ends. */
export function PermitListPage(props: ListProps) {
  const { ctx, permits, ministry, mayApply, more } = props;
  const t = (text: Text) => say(text, ctx.lang);
  const byDeadline = permits
    .filter(({ standing }) => open.includes(standing.state))
    .sort((a, b) => (a.standing.decideBy ?? '9').localeCompare(b.standing.decideBy ?? '9'));
  const granted = permits.filter(({ standing }) => running.includes(standing.state));
  const ended = permits.filter((one) => !byDeadline.includes(one) && !granted.includes(one));
  return (
    <Page ctx={ctx} kind="staff" title={t(texts.title)} sidebar={<WorkplaceNav ctx={ctx} here={permitsPath} />}>
      <DeskHead title={t(texts.title)}>
        {mayApply && (
          <ButtonLink href={newPermitPath} icon="stift">
            {t(texts.apply)}
          </ButtonLink>
        )}
      </DeskHead>
      <div class="rs-stapel rs-stapel--weit">
        <p class="rs-text rs-leise">{t(texts.lead)}</p>
        {permits.length === 0 ? (
          <EmptyState title={t(texts.none)} text={t(texts.noneText)} />
        ) : (
          <>
            <Section id="offen" title={t(ministry ? texts.toDecide : texts.underWay)}>
              {byDeadline.length > 0 && <p class="rs-klein rs-leise">{t(texts.deemedWarning)}</p>}
              <Permits {...props} permits={byDeadline} title={texts.toDecide} none={texts.noneToDecide} />
            </Section>
            <Section id="erteilt" title={t(texts.running)}>
              <Permits {...props} permits={granted} title={texts.running} none={texts.noneRunning} />
            </Section>
            <Section id="luecken" title={t(texts.fallsAway)}>
              <Gaps {...props} />
            </Section>
            {ended.length > 0 && (
              <Section id="beendet" title={t(texts.ended)}>
                <Permits {...props} permits={ended} title={texts.ended} none={texts.none} />
              </Section>
            )}
          </>
        )}
        {more && <p class="rs-leise">{t(texts.more)}</p>}
      </div>
    </Page>
  );
}

const looks: Record<PermitState, StatusKind> = {
  incomplete: 'answer',
  pending: 'waiting',
  refused: 'plain',
  withdrawn: 'plain',
  revoked: 'urgent',
  upcoming: 'waiting',
  inForce: 'good',
  over: 'plain',
};

export const StateMark = ({ state, lang }: { state: PermitState; lang: Lang }) => (
  <Status kind={looks[state]} label={say(stateTexts[state], lang)} />
);

type PermitsProps = ListProps & { title: Text; none: Text };

function Permits({ ctx, permits, title, none, ministry, authorityName, serviceName }: PermitsProps) {
  const t = (text: Text, params: Record<string, string> = {}) => say(text, ctx.lang, params);
  if (permits.length === 0) return <p>{t(none)}</p>;
  const day = (iso: string) => formatShortDate(iso, ctx.lang);
  const waiting = permits.some(({ standing }) => standing.decideBy);
  return (
    <table class="rs-tabelle rs-tabelle--block">
      <caption class="kern-sr-only">{t(title)}</caption>
      <thead>
        <tr>
          {[texts.trial, texts.state, texts.span, ...(waiting ? [texts.decideBy] : [])].map((column) => (
            <th key={column.de} scope="col">
              {t(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {permits.map(({ record, standing }) => (
          <tr key={record.id}>
            <th scope="row" class="rs-vorgang">
              <a href={permitPath(record.id)}>{record.services.map(serviceName).join(', ')}</a>
              <span>
                {ministry
                  ? t(texts.number, { name: permitName(record.number), authority: authorityName(record.authorityId) })
                  : permitName(record.number)}
              </span>
            </th>
            <td>
              <StateMark state={standing.state} lang={ctx.lang} />
            </td>
            <td class="rs-zahl">
              <span class="rs-leise rs-nur-schmal">{t(texts.span)} </span>
              {t(texts.spanValue, { from: day(record.firstDay), to: day(record.lastDay) })}
            </td>
            {waiting && (
              <td class="rs-zahl">
                {standing.decideBy && (
                  <>
                    <span class="rs-leise rs-nur-schmal">{t(texts.decideBy)} </span>
                    {day(standing.decideBy)}
                  </>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Gaps({ ctx, fallsAway, authorityName, serviceName }: ListProps) {
  const t = (text: Text) => say(text, ctx.lang);
  if (fallsAway.length === 0) return <p>{t(texts.fallsAwayNone)}</p>;
  return (
    <>
      <p class="rs-text">{t(texts.fallsAwayLead)}</p>
      <table class="rs-tabelle rs-tabelle--block">
        <caption class="kern-sr-only">{t(texts.fallsAway)}</caption>
        <thead>
          <tr>
            {[texts.service, texts.means, texts.ways].map((column) => (
              <th key={column.de} scope="col">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {fallsAway.map(({ authorityId, slug, means, permits, why, ways }) => (
            <tr key={`${authorityId} ${slug}`}>
              <th scope="row" class="rs-vorgang">
                {serviceName(slug)}
                <span>
                  {authorityName(authorityId)},{' '}
                  {permits.map(({ id, number }, index) => (
                    <>
                      {index > 0 && ', '}
                      <a href={permitPath(id)}>{permitName(number)}</a>
                    </>
                  ))}
                </span>
              </th>
              <td>
                <p>{means.map((one) => t(meansNames[one])).join(', ')}</p>
                {why && (
                  <p class="rs-klein rs-leise">
                    {t(why.text)} ({[why.rule, ...why.paragraphs].join(' · ')})
                  </p>
                )}
              </td>
              <td>
                <span class="rs-leise rs-nur-schmal">{t(texts.ways)}</span>
                <ul class="rs-liste rs-klein">
                  {ways.map(({ row, text }) => (
                    <li key={row}>{t(text)}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
