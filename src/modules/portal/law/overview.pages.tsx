import { Page, type PageContext, PageHead, Section, SituationCards, Stack, useSay } from '../../../ui/index.ts';
import { rechnerPath } from './calculator.pages.tsx';
import { calculators } from './calculators.ts';
import { lawTexts as words } from './law-page.texts.ts';

export function RechnerPage({ ctx }: { ctx: PageContext }) {
  const title = words.title[ctx.lang];
  return (
    <Page
      ctx={ctx}
      title={title}
      description={words.lead[ctx.lang]}
      breadcrumb={[{ href: '/', text: words.start[ctx.lang] }, { text: title }]}
    >
      <PageHead title={title} lead={words.lead[ctx.lang]} />
      <Content ctx={ctx} />
    </Page>
  );
}

function Content({ ctx }: { ctx: PageContext }) {
  const t = useSay();
  return (
    <Stack gap="wide">
      <SituationCards
        heading="h2"
        situations={calculators.map(({ id, title, short, icon }) => ({
          href: `${rechnerPath}/${id}`,
          icon,
          title: title[ctx.lang],
          text: short[ctx.lang],
        }))}
      />
      <Section id="fachlich" title={t(words.experts)}>
        <p class="rs-text">{t(words.expertsText)}</p>
        <ul class="rs-liste">
          <li>
            <a href={`${rechnerPath}/rechtsstand`}>{t(words.compareLink)}</a>
          </li>
          <li>
            <a href="/api/openapi.json">{t(words.api)}</a>
          </li>
        </ul>
      </Section>
    </Stack>
  );
}
