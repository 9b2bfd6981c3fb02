import type { ComponentChildren } from 'preact';
import type { Text } from '../../../lang/lang.ts';
import { Page, type PageContext, PageHead, useSay } from '../../../ui/index.ts';

/** A page of running text: what the static pages are made of. */
export type Prose = {
  readonly path: string;
  readonly title: Text;
  readonly lead: Text;
  /** Language of the content where it is not the language of the page. */
  readonly lang?: string;
  readonly sections: readonly ProseSection[];
};

export type ProseSection = {
  readonly id: string;
  readonly title: Text;
  readonly paragraphs?: readonly Text[];
  readonly list?: readonly Text[];
  readonly links?: readonly { href: string; text: Text }[];
};

const start = { de: 'Start', en: 'Start' };

export function ProsePage({ ctx, prose, children }: { ctx: PageContext; prose: Prose; children?: ComponentChildren }) {
  const title = prose.title[ctx.lang];
  return (
    <Page
      ctx={ctx}
      title={title}
      lang={prose.lang}
      description={prose.lead[ctx.lang]}
      breadcrumb={[{ href: '/', text: start[ctx.lang] }, { text: title }]}
    >
      <PageHead title={title} lead={prose.lead[ctx.lang]} />
      <div class="rs-fliesstext">
        {children}
        {prose.sections.map((section) => (
          <Part key={section.id} section={section} />
        ))}
      </div>
    </Page>
  );
}

function Part({ section }: { section: ProseSection }) {
  const t = useSay();
  return (
    <>
      <h2 id={section.id}>{t(section.title)}</h2>
      {section.paragraphs?.map((text) => (
        <p key={text.de}>{t(text)}</p>
      ))}
      {section.list && (
        <ul>
          {section.list.map((text) => (
            <li key={text.de}>{t(text)}</li>
          ))}
        </ul>
      )}
      {section.links && (
        <ul>
          {section.links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{t(link.text)}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
