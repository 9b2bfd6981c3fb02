import { formatMoment } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { Access } from '../../../platform/audit/audit.ts';
import { AccountNav, EmptyState, Page, type PageContext, PageHead, Stack } from '../../../ui/index.ts';
import { otherText, accessTexts as texts, whatTexts, whoTexts } from './accesses.texts.ts';

type Names = (authorityId: string) => string | undefined;

/** The office and never the person: who of the staff it was is the matter of the authority. */
function who({ by, authorityId }: Access, lang: Lang, nameOf: Names): string {
  if (by !== 'staff') return say(whoTexts[by], lang);
  const authority = authorityId === null ? undefined : nameOf(authorityId);
  return authority ? say(whoTexts.staff, lang, { authority }) : say(whoTexts.platform, lang);
}

/** `/konto/zugriffe`: who used the account and what it keeps. */
export function AccessesPage(props: {
  ctx: PageContext;
  accesses: readonly Access[];
  next: string | undefined;
  nameOf: Names;
}) {
  const { ctx, accesses, next, nameOf } = props;
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
                  <strong>{say(whatTexts[access.action] ?? otherText, lang)}</strong>
                  {access.applicationId !== null && (
                    <>
                      {' '}
                      (<a href={`/status/${access.applicationId}`}>{say(texts.application, lang)}</a>)
                    </>
                  )}
                  <br />
                  <span class="rs-klein rs-leise">
                    {formatMoment(access.at, lang)}, {who(access, lang, nameOf)}
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
