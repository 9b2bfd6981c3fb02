import type { ComponentChildren } from 'preact';
import { assetUrl } from '../assets.ts';
import { classes } from '../classes.ts';
import { LangProvider, type PageContext, readLangOf, useSay } from '../context.ts';
import { SearchForm, type SearchValues } from '../search-form.tsx';
import { ActingBand } from './acting-band.tsx';
import { Breadcrumb, type Crumb } from './breadcrumb.tsx';
import { Footer } from './footer.tsx';
import { FormHeader, type FormLanguages, type Speaker } from './form-header.tsx';
import { otherLanguages } from './links.tsx';
import { PortalHeader, type PortalPlace } from './portal-header.tsx';
import { StaffHeader } from './staff-header.tsx';

export type PageProps = {
  ctx: PageContext;
  /** What this page is, without the name of the portal. */
  title: string;
  /** Language of the content when it is not the language of the page, for example `de-x-simple`. */
  lang?: string;
  /** The page also speaks plain German: its head offers it, and it is shown where it was chosen. */
  plain?: boolean;
  kind?: 'portal' | 'form' | 'staff';
  speaker?: Speaker;
  /** Form: languages and appearance are chosen by sending the form, so that nothing typed is lost. */
  languages?: FormLanguages;
  breadcrumb?: readonly Crumb[];
  current?: PortalPlace;
  /** Portal: search band above the page. Staff: what was searched for. */
  search?: SearchValues;
  /** The title begins with "Fehler:". */
  errorTitle?: boolean;
  description?: string;
  /** Sections reach from edge to edge and bring their own frame (start page). */
  wide?: boolean;
  /** Staff: stock or file at the left. With `office="case"` it comes last in the document, after the actions. */
  sidebar?: ComponentChildren;
  /** Staff: preview or actions at the right. */
  aside?: ComponentChildren;
  office?: 'list' | 'case';
  /** Scripts of `ui/islands` that this page is better with. */
  islands?: readonly string[];
  children: ComponentChildren;
};

const words = {
  skip: { de: 'Zum Inhalt springen', en: 'Skip to content' },
  error: { de: 'Fehler: ', en: 'Error: ' },
  workplace: { de: 'Arbeitsplatz', en: 'Workplace' },
};

/** A whole document: head, frame by kind of page, content. */
export function Page(props: PageProps) {
  const { ctx, kind = 'portal', plain = false } = props;
  return (
    <LangProvider value={ctx.lang}>
      <html lang={ctx.lang} data-kern-theme={ctx.theme}>
        <Head {...props} />
        <body class={kind === 'staff' ? 'rs-dienst' : undefined}>
          <SkipLink />
          {kind === 'portal' && <PortalHeader ctx={ctx} current={props.current} line={!props.wide} plain={plain} />}
          {kind === 'form' && <FormHeader ctx={ctx} speaker={props.speaker} languages={languagesOf(props)} />}
          {ctx.actingFor && kind !== 'staff' && <ActingBand name={ctx.actingFor} />}
          {kind === 'staff' && <StaffHeader ctx={ctx} q={props.search?.q} />}
          {kind === 'portal' && props.search && <SearchBand {...props.search} />}
          {kind === 'staff' ? <Office {...props} /> : <Content {...props} />}
          {kind !== 'staff' && <Footer ctx={ctx} form={props.languages?.form} />}
        </body>
      </html>
    </LangProvider>
  );
}

const languagesOf = ({ ctx, plain, languages }: PageProps): FormLanguages | undefined =>
  languages ?? (plain ? { offered: otherLanguages(readLangOf(ctx), true) } : undefined);

function Head(props: PageProps) {
  const { ctx, title, kind = 'portal', speaker, errorTitle, description, islands = [] } = props;
  const t = useSay();
  const where = kind === 'staff' ? [t(words.workplace), ctx.staff?.authority] : [speaker?.name ?? 'Rennsteig'];
  const parts = [title, ...where.filter((part) => part && part !== title)];
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{(errorTitle ? t(words.error) : '') + parts.join(' – ')}</title>
      {description && <meta name="description" content={description} />}
      {kind !== 'portal' && <meta name="robots" content="noindex" />}
      <link rel="icon" href={assetUrl('mark.svg')} type="image/svg+xml" />
      <link rel="stylesheet" href={assetUrl('kern/fonts/fira-sans.css')} />
      <link rel="stylesheet" href={assetUrl('kern/kern.min.css')} />
      <link rel="stylesheet" href={assetUrl('rennsteig.css')} />
      {[...(kind === 'staff' ? ['keys'] : []), ...islands].map((name) => (
        <script key={name} type="module" src={assetUrl(`islands/${name}.js`)} />
      ))}
    </head>
  );
}

function SkipLink() {
  const t = useSay();
  return (
    <a class="rs-sprung kern-link" href="#inhalt">
      {t(words.skip)}
    </a>
  );
}

function SearchBand(values: SearchValues) {
  return (
    <div class="rs-suchband">
      <div class="rs-rahmen">
        <SearchForm {...values} flat />
      </div>
    </div>
  );
}

function Content({ ctx, kind, wide, breadcrumb, plain, lang, children }: PageProps) {
  const read = plain ? readLangOf(ctx) : (lang ?? ctx.lang);
  return (
    <main id="inhalt" tabIndex={-1} lang={read === ctx.lang ? undefined : read}>
      <LangProvider value={read === 'de-x-simple' ? read : ctx.lang}>
        {wide ? (
          children
        ) : (
          <div class={classes('rs-rahmen', kind === 'form' && 'rs-antrag')}>
            {breadcrumb && <Breadcrumb crumbs={breadcrumb} />}
            {children}
          </div>
        )}
      </LangProvider>
    </main>
  );
}

function Office({ sidebar, aside, office = 'list', lang, children }: PageProps) {
  const main = (
    <main class={classes('rs-pult', !sidebar && !aside && 'rs-pult--frei')} id="inhalt" tabIndex={-1} lang={lang}>
      {children}
    </main>
  );
  if (!sidebar && !aside) return main;
  const frame = classes(
    'rs-buero',
    office === 'case' && 'rs-buero--akte',
    !sidebar && 'rs-buero--ohne-leiste',
    !aside && 'rs-buero--ohne-vorschau',
  );
  return (
    <div class={frame}>
      {office === 'list' && sidebar}
      {main}
      {aside}
      {office === 'case' && sidebar}
    </div>
  );
}
