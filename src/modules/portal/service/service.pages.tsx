import type { ComponentChildren } from 'preact';
import { capitalised, withArticle } from '../../../lang/article.ts';
import {
  ButtonLink,
  CallToAction,
  CheckList,
  Columns,
  Facts,
  HeadLine,
  Hint,
  Icon,
  KeyFacts,
  Page,
  type PageContext,
  PageHead,
  Section,
  Stack,
  Trail,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { AuthorityView, PlaceSearchAnswer } from '../../places/index.ts';
import { address, authorityHref, requestHref, serviceHref } from '../links.ts';
import type { ChosenPlace, ServiceText } from '../portal.schema.ts';
import { PlaceQuestion, UnknownPlace } from '../search/place-question.pages.tsx';
import { serviceTexts as words } from './service.texts.ts';
import { GapPanel, type GapView, PlacePanel, WhoPanel } from './who.pages.tsx';
import type { ApplyWay, Who } from './who.ts';

export type ServicePageView = {
  readonly service: ServiceText;
  readonly place?: ChosenPlace;
  readonly who?: Who;
  /** The body of `who`, for its contact. */
  readonly authority?: AuthorityView;
  readonly gap?: GapView;
  readonly way?: ApplyWay;
  /** The authority takes no more applications of this kind today. */
  readonly full?: boolean;
  readonly others?: readonly { readonly href: string; readonly text: string }[];
  readonly conflict?: string;
  /** Said about the place: a former name, an unsure state of the area. */
  readonly placeNote?: string;
};

export function ServicePage({ ctx, view }: { ctx: PageContext; view: ServicePageView }) {
  const { service, place } = view;
  const { lang } = ctx;
  const crumbs = [
    { href: '/', text: words.start[lang] },
    service.situation
      ? { href: address('/leistungen', { lage: service.situation.id }), text: service.situation.title }
      : { href: '/leistungen', text: words.services[lang] },
    { text: service.title },
  ];
  const title = place
    ? words.titleAt[lang].replace('{title}', service.title).replace('{place}', place.name)
    : service.title;
  return (
    <Page
      ctx={ctx}
      title={title}
      description={service.shortText}
      current="leistungen"
      breadcrumb={crumbs}
      lang={service.lang}
    >
      <ServiceContent {...view} />
    </Page>
  );
}

/** The same address with a place that fits several municipalities or none. */
export function ServicePlacePage(props: {
  ctx: PageContext;
  service: ServiceText;
  ort: string;
  answer: PlaceSearchAnswer;
  hrefOf: (ags: string) => string;
}) {
  const { ctx, service, ort, answer, hrefOf } = props;
  const question = { ort, answer, hrefOf, service: service.title };
  return (
    <Page
      ctx={ctx}
      title={`${words.choosePlace[ctx.lang]} – ${service.title}`}
      current="leistungen"
      breadcrumb={[
        { href: '/', text: words.start[ctx.lang] },
        { href: serviceHref(service.slug), text: service.title },
        { text: words.choosePlace[ctx.lang] },
      ]}
    >
      {answer.hint || answer.candidates.length === 0 ? <UnknownPlace {...question} /> : <PlaceQuestion {...question} />}
      <div class="rs-danach">
        <PlacePanel slug={service.slug} value={ort} />
      </div>
    </Page>
  );
}

function ServiceContent(view: ServicePageView) {
  const { service } = view;
  return (
    <>
      <PageHead title={service.title}>
        <PlaceLine {...view} />
      </PageHead>
      <Columns>
        <Stack gap="wide">
          <Stack>
            <Lead service={service} />
            <Way {...view} />
          </Stack>
          <ServiceBody {...view} />
        </Stack>
        <Side {...view} />
      </Columns>
    </>
  );
}

function PlaceLine({ service, place, who, placeNote }: ServicePageView) {
  const t = useSay();
  if (!place) return null;
  return (
    <>
      <HeadLine icon="ort">
        {t(words.for)} <strong>{place.name}</strong> <a href={serviceHref(service.slug)}>{t(words.changePlace)}</a>
        {placeNote && <span class="rs-leise"> {placeNote}</span>}
      </HeadLine>
      {who && (
        <p class="rs-zustaendig">
          <Icon name="rathaus" />
          <span>
            {t(words.responsible)} <a href="#zustaendig">{who.performer.name}</a>
          </span>
        </p>
      )}
    </>
  );
}

function Lead({ service }: { service: ServiceText }) {
  const t = useSay();
  return (
    <>
      <Summary service={service} />
      {service.hasPlain && (
        <p class="rs-klein">
          <a href={address(`/leistungen/${service.slug}`, { sprache: service.lang ? undefined : 'leicht' })}>
            {t(service.lang ? words.normal : words.plain)}
          </a>
        </p>
      )}
    </>
  );
}

/** In Easy German every sentence has its own line. */
function Summary({ service }: { service: ServiceText }) {
  const t = useSay();
  if (service.keyOnly) return <p class="rs-lead rs-text">{t(words.keyOnly)}</p>;
  const lines = service.lang === 'de-x-simple' ? service.summary : [service.summary.join(' ')];
  return (
    <div class="rs-lead rs-text">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** The one primary action of the page. Without a place it is the question for the place. */
function Way({ service, place, who, gap, way, full, others }: ServicePageView) {
  const t = useSay();
  if (!place) return <PlacePanel slug={service.slug} />;
  const topic = `${service.title} (${place.name})`;
  if (way?.kind === 'here')
    return (
      <CallToAction>
        <KeyFacts
          items={[
            { icon: 'schloss', text: t(words.noAccount) },
            { icon: 'uhr', text: t(words.saveLater) },
          ]}
        />
        {full && (
          <Hint kind="warning">
            <p>{t(words.fullToday)}</p>
          </Hint>
        )}
        <ButtonLink href={way.href} iconEnd="pfeil">
          {t(words.apply)}
        </ButtonLink>
        <OtherOnline others={others} />
      </CallToAction>
    );
  if (way?.kind === 'elsewhere')
    return (
      <CallToAction>
        <p>{t(words.external, { publisher: way.publisher })}</p>
        <ButtonLink href={way.href} iconEnd="pfeil" rel="noopener">
          {t(words.apply)}
        </ButtonLink>
        <OtherOnline others={others} />
      </CallToAction>
    );
  const addressee = who?.performer ?? gap?.contact;
  if (!addressee) return null;
  const authority = capitalised(withArticle(addressee.name, 'nominative', useLang()));
  return (
    <CallToAction>
      <p>{t(way?.kind === 'closed' ? words.closedWhy : words.requestWhy, { authority })}</p>
      <ButtonLink href={requestHref(addressee.id, topic)} iconEnd="pfeil">
        {t(words.request)}
      </ButtonLink>
    </CallToAction>
  );
}

function OtherOnline({ others = [] }: Pick<ServicePageView, 'others'>) {
  const t = useSay();
  if (others.length === 0) return null;
  return (
    <div class="rs-klein">
      <p>{t(words.otherOnline)}</p>
      <ul class="rs-liste">
        {others.map((other) => (
          <li key={other.href}>
            <a href={other.href}>{other.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ServiceBody({ service, who, place }: ServicePageView) {
  const t = useSay();
  return (
    <>
      {service.documents.length > 0 && (
        <Section id="brauchen" title={t(words.needs)}>
          <CheckList boxed items={service.documents.map((item) => ({ icon: 'dokument', ...item }))} />
        </Section>
      )}
      {service.steps.length > 0 && (
        <Section id="ablauf" title={t(words.steps)}>
          <Trail numbered items={service.steps} />
        </Section>
      )}
      <Details service={service} who={who} />
      {service.related.length > 0 && (
        <Section id="passt" title={t(words.related)}>
          <ul class="rs-liste">
            {service.related.map((other) => (
              <li key={other.slug}>
                <a href={serviceHref(other.slug, place)}>{other.title}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Details({ service, who }: Pick<ServicePageView, 'service' | 'who'>) {
  const t = useSay();
  const rows: { term: string; value: ComponentChildren }[] = [];
  if (service.fee) rows.push({ term: t(words.fee), value: service.fee });
  if (service.duration) rows.push({ term: t(words.duration), value: service.duration });
  if (service.deadline) rows.push({ term: t(words.deadline), value: service.deadline });
  if (service.law.length > 0)
    rows.push({ term: t(words.law), value: service.law.map((law) => <p key={law}>{law}</p>) });
  if (who)
    rows.push({
      term: t(words.other),
      value: <a href={authorityHref(who.performer.id)}>{t(words.otherText, { name: who.performer.name })}</a>,
    });
  return (
    <Section id="details" title={t(words.details)}>
      {rows.length > 0 && <Facts rows={rows} />}
      <p class="rs-leise rs-klein">
        {t(words.key, { key: service.leikaKey })} {service.keyOnly && t(words.keySource)}
      </p>
    </Section>
  );
}

function Side(view: ServicePageView) {
  if (view.who && view.place)
    return (
      <WhoPanel
        who={view.who}
        authority={view.authority}
        place={view.place}
        topic={view.service.title}
        conflict={view.conflict}
      />
    );
  if (view.gap) return <GapPanel gap={view.gap} topic={view.service.title} />;
  return null;
}
