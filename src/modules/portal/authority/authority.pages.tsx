import { formatNumber } from '../../../lang/format.ts';
import {
  Arms,
  AuthorityPart,
  ButtonLink,
  Columns,
  ContactList,
  Facts,
  Hint,
  OneFieldSearch,
  Page,
  type PageContext,
  Section,
  ServiceList,
  Stack,
  type Tile,
  TileMap,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { AuthorityView } from '../../places/index.ts';
import { authorityHref, requestHref } from '../links.ts';
import { countWord } from '../portal.rules.ts';
import { authorityTexts as words } from './authority.texts.ts';
import { contactItems } from './contact.ts';

export type AuthorityPageView = {
  readonly authority: AuthorityView;
  readonly services: readonly { readonly href: string; readonly title: string; readonly online: boolean }[];
  /** Where an objection to a decision of this authority begins. */
  readonly objection?: string;
  readonly tiles: readonly Tile[];
  /** Name of what stands out on the map. */
  readonly location?: string;
  readonly inhabitants?: number;
};

export function AuthorityPage({ ctx, view }: { ctx: PageContext; view: AuthorityPageView }) {
  const { authority } = view;
  const crumbs = [
    { href: '/', text: words.start[ctx.lang] },
    { href: '/behoerden', text: words.title[ctx.lang] },
    { text: authority.name },
  ];
  return (
    <Page ctx={ctx} title={authority.name} current="behoerden" breadcrumb={crumbs}>
      <div class="rs-behoerdenkopf">
        <Arms name={authority.name} size="large" />
        <Stack gap="narrow">
          <h1>{authority.name}</h1>
          <Under authority={authority} />
        </Stack>
      </div>
      <Columns>
        <Stack gap="wide">
          <ActsFor authority={authority} />
          <Services view={view} />
          <Experts authority={authority} />
        </Stack>
        <Beside view={view} />
      </Columns>
    </Page>
  );
}

function Under({ authority }: { authority: AuthorityView }) {
  const t = useSay();
  const { district, kind, id } = authority;
  const kindName = kind !== 'verweis' && kind !== 'gemeinde' && kind !== 'land' ? t(words[kind]) : undefined;
  const parts = [kindName, district && district.id !== id ? district.name : undefined].filter(Boolean);
  return (
    <>
      {parts.length > 0 && <p class="rs-lead rs-leise">{parts.join(' · ')}</p>}
      <p class="rs-zustaendig">
        <a href="#kontakt">{t(words.contact)}</a>
      </p>
    </>
  );
}

function ActsFor({ authority }: { authority: AuthorityView }) {
  const t = useSay();
  const lang = useLang();
  const { actedBy, actsFor, name, areaAgs } = authority;
  if (authority.kind === 'verweis')
    return (
      <Hint kind="warning">
        <p>{t(words.outside)}</p>
      </Hint>
    );
  if (actedBy)
    return (
      <Hint icon="personen">
        <p>
          {t(words.actedBy, { name })} <a href={authorityHref(actedBy.id)}>{actedBy.name}</a>.
        </p>
      </Hint>
    );
  const others = actsFor.filter(({ ags }) => ags !== areaAgs);
  if (others.length === 0) return null;
  const links = others.map((place, index) => (
    <span key={place.ags}>
      {index > 0 && ' · '}
      <a href={authorityHref(place.ags)}>{place.name}</a>
    </span>
  ));
  return (
    <Hint icon="personen">
      <p>
        <strong>
          {t(others.length === 1 ? words.member : words.members, { count: countWord(others.length, lang) })}
        </strong>
      </p>
      <p>{links}</p>
      <p class="rs-klein">{t(words.actsForText)}</p>
    </Hint>
  );
}

function Services({ view }: { view: AuthorityPageView }) {
  const t = useSay();
  const { authority, services } = view;
  const place = authority.areaAgs ? { ags: authority.areaAgs } : undefined;
  const placeName = authority.name.replace(/^(Stadt|Gemeinde|Landeshauptstadt) /, '');
  return (
    <Section id="leistungen" title={t(words.services)} link={{ href: '/leistungen', text: t(words.allServices) }}>
      {place && <OneFieldSearch action="/" label={t(words.searchHere, { name: placeName })} hidden={place} />}
      {services.length > 0 ? <ServiceList services={services} /> : <p class="rs-text">{t(words.noServices)}</p>}
    </Section>
  );
}

function Experts({ authority }: { authority: AuthorityView }) {
  const t = useSay();
  if (authority.kind === 'verweis') return null;
  const security = authority.securityEmail ? (
    <a href={`mailto:${authority.securityEmail}`}>{authority.securityEmail}</a>
  ) : (
    <a href={requestHref(authority.id, 'Informationssicherheit')}>{t(words.securityText)}</a>
  );
  return (
    <Section id="fachlich" title={t(words.experts)}>
      <Facts
        rows={[
          { term: t(words.access), value: t(words.accessText) },
          { term: t(words.key), value: <span class="rs-zahl">{authority.id}</span> },
          { term: t(words.security), value: security },
        ]}
      />
    </Section>
  );
}

function Beside({ view }: { view: AuthorityPageView }) {
  const t = useSay();
  const lang = useLang();
  const { authority, location, tiles, inhabitants } = view;
  const items = contactItems(authority);
  const writable = authority.kind !== 'verweis';
  return (
    <aside class="rs-behoerde rs-klebt" aria-label={t(words.contact)}>
      <div class="rs-behoerde__teil">
        <h2 class="rs-h-klein" id="kontakt">
          {t(words.contact)}
        </h2>
        {writable && (
          <>
            <ButtonLink href={requestHref(authority.actedBy?.id ?? authority.id)} icon="blase">
              {t(words.write)}
            </ButtonLink>
            <p class="rs-klein rs-leise">{t(words.writeText)}</p>
            {view.objection && (
              <p>
                <a href={view.objection}>{t(words.objectHere)}</a>
              </p>
            )}
          </>
        )}
        {items.length > 0 ? <ContactList items={items} /> : <p class="rs-klein">{t(words.noContact)}</p>}
      </div>
      {location && (
        <AuthorityPart title={t(words.location)}>
          <TileMap tiles={tiles} label={t(words.map, { name: location })} />
          <p class="rs-klein rs-leise">
            {location}
            {inhabitants ? `, ${t(words.inhabitants, { count: formatNumber(inhabitants, lang) })}` : ''}.{' '}
            {t(words.source, { source: authority.source })} {!authority.verified && t(words.unverified)}
          </p>
        </AuthorityPart>
      )}
    </aside>
  );
}
