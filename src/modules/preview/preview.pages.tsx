import type { VNode } from 'preact';
import { type CompiledPackage, type PackageProblem, textsOf } from '../../forms/index.ts';
import { type Lang, say } from '../../lang/lang.ts';
import {
  Actions,
  assetUrl,
  ButtonLink,
  FileLinks,
  Hint,
  Page,
  type PageContext,
  PageHead,
  renderPage,
  Section,
  Stack,
} from '../../ui/index.ts';
import { lettersOf } from '../packages/index.ts';
import { languageNames, previewTexts as texts } from './preview.texts.ts';

/** What an author sees first: whether the package is right, and every way into it. */
export function OverviewPage(props: { ctx: PageContext; pkg: CompiledPackage; problems: readonly PackageProblem[] }) {
  const { ctx, pkg, problems } = props;
  const { lang } = ctx;
  const { title } = textsOf(pkg, pkg.languages.includes(lang) ? lang : 'de').service;
  const { journeys } = pkg.source;
  return (
    <Page ctx={ctx} kind="form" title={say(texts.title, lang, { title })}>
      <PageHead title={say(texts.title, lang, { title })} />
      <Stack gap="wide">
        {problems.length > 0 ? (
          <Problems lang={lang} problems={problems} />
        ) : (
          <Hint kind="success">
            <p>
              {say(texts.good, lang, {
                steps: pkg.steps.length,
                journeys: journeys.length,
                languages: pkg.languages.map((one) => say(languageNames[one], lang)).join(', '),
              })}
            </p>
            <p>{say(texts.live, lang)}</p>
          </Hint>
        )}
        <Actions>
          <ButtonLink href="/leistung">{say(texts.service, lang)}</ButtonLink>
          <ButtonLink kind="secondary" href="/antrag/neu">
            {say(texts.begin, lang)}
          </ButtonLink>
        </Actions>
        <Section id="wege" title={say(texts.journeys, lang)}>
          <p>{say(texts.journeysText, lang)}</p>
          <ul class="rs-liste">
            {journeys.map((journey, index) => (
              <li key={journey.name}>
                <a href={`/weg/${index}`}>{journey.name}</a>
              </li>
            ))}
          </ul>
        </Section>
        <Section id="bescheide" title={say(texts.letters, lang)}>
          <Letters lang={lang} pkg={pkg} />
        </Section>
      </Stack>
    </Page>
  );
}

function Letters({ lang, pkg }: { lang: Lang; pkg: CompiledPackage }) {
  const letters = lettersOf(pkg);
  if (letters.length === 0) return <p>{say(texts.noLetters, lang)}</p>;
  const words = textsOf(pkg, pkg.languages.includes(lang) ? lang : 'de').outcomes;
  const label = (outcome: string) =>
    words[outcome]?.label ?? (outcome === 'acknowledged' ? say(texts.acknowledged, lang) : outcome);
  return <FileLinks files={letters.map(({ outcome }) => ({ href: `/bescheid/${outcome}`, text: label(outcome) }))} />;
}

/** What is wrong, in the words of `package check` (English). */
function Problems({ lang, problems }: { lang: Lang; problems: readonly PackageProblem[] }) {
  return (
    <Hint kind="warning">
      <p>
        <strong>{say(problems.length === 1 ? texts.wrongOne : texts.wrong, lang, { count: problems.length })}</strong>
      </p>
      <ul class="rs-liste" lang="en">
        {problems.map(({ at, message }, index) => (
          <li key={index}>
            <code>{at}</code>: {message}
          </li>
        ))}
      </ul>
    </Hint>
  );
}

/** Stands in for every page while the package cannot be shown. */
export function BrokenPage({ ctx, problems }: { ctx: PageContext; problems: readonly PackageProblem[] }) {
  return (
    <Page ctx={ctx} kind="form" title={say(texts.broken, ctx.lang)} errorTitle>
      <PageHead title={say(texts.broken, ctx.lang)} />
      <Stack>
        <Problems lang={ctx.lang} problems={problems} />
        <p>{say(texts.live, ctx.lang)}</p>
      </Stack>
    </Page>
  );
}

/** After "Absenden": what would leave; after "Für später speichern": that nothing is lost. */
export function DonePage({ ctx, submission }: { ctx: PageContext; submission: object | undefined }) {
  const { lang } = ctx;
  const title = say(submission ? texts.sent : texts.later, lang);
  return (
    <Page ctx={ctx} kind="form" title={title}>
      <PageHead title={title} />
      <Stack>
        <p class="rs-text">{say(submission ? texts.sentText : texts.laterText, lang)}</p>
        {submission && <pre class="rs-quelltext">{JSON.stringify(submission, null, 2)}</pre>}
        <Actions>
          <ButtonLink href="/">{say(texts.overview, lang)}</ButtonLink>
          {!submission && (
            <ButtonLink kind="secondary" href="/antrag/vorschau">
              {say(texts.goOn, lang)}
            </ButtonLink>
          )}
        </Actions>
      </Stack>
    </Page>
  );
}

/** Says from which state of the folder a page was made. */
export const MadeFrom = ({ children }: { stamp: string; children: VNode }): VNode => children;

function Band({ name, lang, stamp }: { name: string; lang: Lang; stamp?: string }) {
  return (
    <p class="rs-vorschaubalken" data-stand={stamp}>
      {say(texts.band, lang, { name })} <a href="/">{say(texts.overview, lang)}</a>
    </p>
  );
}

/** A page of the product with the band of the preview above it and the script that loads it again when a file is saved. */
export function renderPreview(node: VNode, name: string): string {
  const html = renderPage(node);
  const lang = /<html[^>]* lang="en"/.test(html) ? 'en' : 'de';
  const { stamp } = node.type === (MadeFrom as unknown) ? (node.props as { stamp?: string }) : {};
  const band = renderPage(<Band name={name} lang={lang} stamp={stamp} />).replace('<!doctype html>', '');
  const script = `<script type="module" src="${assetUrl('islands/preview.js')}"></script>`;
  return html.replace('</head>', () => `${script}</head>`).replace(/(<body[^>]*>)/, (start) => `${start}${band}`);
}
