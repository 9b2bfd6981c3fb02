import {
  Actions,
  Band,
  ButtonLink,
  CheckList,
  Chips,
  Columns,
  Hero,
  Page,
  type PageContext,
  Panel,
  SearchForm,
  SituationCards,
  useSay,
} from '../../../ui/index.ts';
import { address } from '../links.ts';
import { startTexts as words } from './start.texts.ts';

export type StartView = {
  readonly frequent: readonly { readonly href: string; readonly text: string }[];
  readonly situations: readonly {
    readonly id: string;
    readonly icon: string;
    readonly title: string;
    readonly lead: string;
  }[];
  readonly municipalities: number;
  readonly districts: number;
};

export function StartPage({ ctx, view }: { ctx: PageContext; view: StartView }) {
  return (
    <Page ctx={ctx} title={words.title[ctx.lang]} description={words.description[ctx.lang]} wide>
      <Start view={view} />
    </Page>
  );
}

function Start({ view }: { view: StartView }) {
  const t = useSay();
  return (
    <>
      <Hero title={t(words.question)} lead={t(words.lead)}>
        <SearchForm />
        {view.frequent.length > 0 && <Chips title={t(words.frequent)} links={view.frequent} />}
      </Hero>
      <Band id="lagen" title={t(words.situations)} link={{ href: '/leistungen', text: t(words.all) }}>
        <SituationCards
          situations={view.situations.map((situation) => ({
            href: address('/leistungen', { lage: situation.id }),
            icon: situation.icon,
            title: situation.title,
            text: situation.lead,
          }))}
        />
      </Band>
      <Band id="vorgaenge" title={t(words.cases)} tinted>
        <Columns equal>
          <StatusPanel />
          <Panel title={t(words.easy)} heading="h3">
            <CheckList items={[{ title: t(words.easy1) }, { title: t(words.easy2) }, { title: t(words.easy3) }]} />
            <p>
              <a href="/hilfe">{t(words.howTo)}</a>
            </p>
          </Panel>
        </Columns>
      </Band>
      <NothingFits view={view} />
    </>
  );
}

function StatusPanel() {
  const t = useSay();
  return (
    <Panel title={t(words.status)} heading="h3">
      <p>{t(words.statusText)}</p>
      <Actions>
        <ButtonLink kind="secondary" href="/status">
          {t(words.show)}
        </ButtonLink>
      </Actions>
    </Panel>
  );
}

function NothingFits({ view }: { view: StartView }) {
  const t = useSay();
  return (
    <section class="rs-abschnitt" aria-labelledby="nichts">
      <div class="rs-rahmen">
        <Columns>
          <div class="rs-stapel rs-text">
            <h2 id="nichts">{t(words.nothing)}</h2>
            <p class="rs-lead">
              {t(words.nothingText, { municipalities: view.municipalities, districts: view.districts })}
            </p>
            <Actions>
              <ButtonLink href="/anliegen">{t(words.request)}</ButtonLink>
              <a href="/behoerden">{t(words.findAuthority)}</a>
            </Actions>
          </div>
          <Panel title={t(words.good)} heading="h3" tinted>
            <CheckList
              items={[
                { icon: 'uhr', title: t(words.good1) },
                { icon: 'schloss', title: t(words.good2) },
                { icon: 'dokument', title: t(words.good3) },
              ]}
            />
          </Panel>
        </Columns>
      </div>
    </section>
  );
}
