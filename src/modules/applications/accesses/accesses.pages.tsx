import { formatMoment } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { Access } from '../../../platform/audit/audit.ts';
import { AccountNav, EmptyState, Page, type PageContext, PageHead, Stack } from '../../../ui/index.ts';
import type { LogNames } from '../../accounts/index.ts';
import type { NamedAccesses } from './accesses.actions.ts';
import { otherText, accessTexts as texts, whatTexts, whoTexts } from './accesses.texts.ts';

type Names = (authorityId: string) => string | undefined;

/** The office and never the person: who of the staff it was is the matter of the authority. Representatives are named as in their mandate. */
function who(access: Access, names: LogNames, lang: Lang, nameOf: Names): string {
  const { by, authorityId, portal } = access;
  if (by === 'portal') return names.portals.get(portal ?? '') ?? portal ?? '';
  if (by === 'agent') {
    const name = names.agents.get(access.agent ?? '');
    return name ? say(whoTexts.agentNamed, lang, { name }) : say(whoTexts.agent, lang);
  }
  if (by === 'other') return names.subjects.get(access.subject) || say(whoTexts.other, lang);
  if (by !== 'staff') return say(whoTexts[by], lang);
  const authority = authorityId === null ? undefined : nameOf(authorityId);
  return authority ? say(whoTexts.staff, lang, { authority }) : say(whoTexts.platform, lang);
}

/** What it was about, where the words of the action do not say it. */
function about({ subject, portal, by }: Access, names: LogNames): string {
  if (portal !== null && by !== 'portal') return `: ${names.portals.get(portal) ?? portal}`;
  const other = by === 'other' ? '' : names.subjects.get(subject);
  return other ? `: ${other}` : '';
}

/** `/konto/zugriffe`: who used the account and what it keeps. */
export function AccessesPage(
  props: NamedAccesses & {
    ctx: PageContext;
    next: string | undefined;
    nameOf: Names;
  },
) {
  const { ctx, accesses, names, next, nameOf } = props;
  const { lang } = ctx;
  return (
    <Page ctx={ctx} title={say(texts.title, lang)}>
      <PageHead title={say(texts.title, lang)} lead={say(texts.lead, lang)} status />
      <AccountNav ctx={ctx} current="zugriffe" />
      <Stack>
        {accesses.length === 0 ? (
          <EmptyState title={say(texts.emptyTitle, lang)} text={say(texts.empty, lang)} />
        ) : (
          <ul class="rs-sitzungen" aria-label={say(texts.list, lang)}>
            {accesses.map((access) => (
              <li key={access.id}>
                <p>
                  <strong>
                    {say(whatTexts[access.action] ?? otherText, lang)}
                    {about(access, names)}
                  </strong>
                  {access.applicationId !== null && (
                    <>
                      {' '}
                      (<a href={`/status/${access.applicationId}`}>{say(texts.application, lang)}</a>)
                    </>
                  )}
                  {access.subject.startsWith('mandate:') && (
                    <>
                      {' '}
                      (<a href="/konto/vollmachten">{say(texts.mandates, lang)}</a>)
                    </>
                  )}
                  <br />
                  <span class="rs-klein rs-leise">
                    {formatMoment(access.at, lang)}, {who(access, names, lang, nameOf)}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        )}
        {next && (
          <p>
            <a href={`/konto/zugriffe?vor=${next}`}>{say(texts.more, lang)}</a>
          </p>
        )}
      </Stack>
    </Page>
  );
}
