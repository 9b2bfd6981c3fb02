import type { VNode } from 'preact';
import { capitalised, withArticle } from '../../../lang/article.ts';
import { langOf, type ReadLang, say } from '../../../lang/lang.ts';
import { Actions, ButtonLink, ErrorPage, Hint, type PageContext, readLangOf } from '../../../ui/index.ts';
import type { Stop } from '../sending/recipient.ts';
import { stopTexts as texts } from './stop.texts.ts';

type About = {
  stop: Stop;
  /** Title of the service, as topic of a general request. */
  service: string;
  slug: string;
};
type Way = { href: string; text: string };

/** What stands in the way and what can be done now: above the pages of a draft that cannot be sent. */
export function StopHint({ read, savedHref, ...about }: About & { read: ReadLang; savedHref: string }): VNode {
  const { title, text } = wordsOf(about.stop, read);
  return (
    <Hint kind="warning">
      <p>
        <strong>{title}</strong>
      </p>
      <p>
        {text} {say(texts.kept, read)}
      </p>
      <ul class="rs-liste">
        {[...waysOf(about, read), { href: savedHref, text: say(texts.save, read) }].map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </Hint>
  );
}

/** In place of a new draft that nobody could receive. */
export function StopPage({ ctx, ...about }: About & { ctx: PageContext }): VNode {
  const read = readLangOf(ctx);
  const { title, text } = wordsOf(about.stop, read);
  const ways = waysOf(about, read);
  return (
    <ErrorPage ctx={ctx} plain title={title} detail={text}>
      <Actions>
        {ways.map(({ href, text: label }, index) => (
          <ButtonLink key={href} href={href} kind={index === 0 ? undefined : 'secondary'}>
            {label}
          </ButtonLink>
        ))}
      </Actions>
    </ErrorPage>
  );
}

function wordsOf(stop: Stop, lang: ReadLang): { title: string; text: string } {
  if (stop.kind === 'nobody') return { title: say(texts.nobodyTitle, lang), text: say(texts.nobody, lang) };
  const authority = capitalised(withArticle(stop.authority.name, 'nominative', langOf(lang)));
  return stop.kind === 'closed'
    ? { title: say(texts.closedTitle, lang, { authority }), text: say(texts.closed, lang) }
    : { title: say(texts.fullTitle, lang, { authority }), text: say(texts.full, lang) };
}

/** A general request reaches every authority; its own form is not offered as the way out of itself. */
function waysOf({ stop, service, slug }: About, lang: ReadLang): Way[] {
  if (stop.kind === 'full') return [];
  const topic = encodeURIComponent(service);
  if (stop.kind === 'nobody') return [{ href: `/anliegen?thema=${topic}`, text: say(texts.findAuthority, lang) }];
  const { id } = stop.authority;
  const request = {
    href: `/antrag/neu?leistung=${general}&behoerde=${id}&thema=${topic}`,
    text: say(texts.write, lang),
  };
  const contact = { href: `/behoerden/${id}`, text: say(texts.contact, lang) };
  return slug === general ? [contact] : [request, contact];
}

/** The package that every authority takes, whatever it is about. */
const general = 'allgemeines-anliegen';
