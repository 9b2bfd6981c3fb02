import { capitalised, withArticle } from '../../../lang/article.ts';
import { formatShortDate } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import {
  AuthorityPanel,
  AuthorityPart,
  ContactList,
  Details,
  Hint,
  OneFieldSearch,
  Trail,
  type TrailItem,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { AuthorityRef, AuthorityView } from '../../places/index.ts';
import { contactItems } from '../authority/contact.ts';
import { authorityHref, requestHref } from '../links.ts';
import type { ChosenPlace } from '../portal.schema.ts';
import { serviceTexts as words } from './service.texts.ts';
import type { Who } from './who.ts';

export type GapView = {
  readonly text: string;
  readonly contact: AuthorityRef | null;
  readonly body?: AuthorityRef;
  readonly bodyWebsite?: string;
};

/** Who acts, for whom, why, and how to reach them. */
export function WhoPanel(props: {
  who: Who;
  authority?: AuthorityView;
  place: ChosenPlace;
  topic: string;
  conflict?: string;
}) {
  const t = useSay();
  const lang = useLang();
  const { who, authority, place, topic, conflict } = props;
  return (
    <AuthorityPanel
      over={t(words.responsibleFor, { place: place.name })}
      name={who.performer.name}
      href={authorityHref(who.performer.id)}
    >
      {who.onBehalfOf && (
        <AuthorityPart>
          <p class="rs-klein">{t(words.behalf, namesOf(who, lang))}</p>
        </AuthorityPart>
      )}
      <Why who={who} place={place} />
      {conflict && (
        <AuthorityPart>
          <Hint kind="warning">
            <p>
              <strong>{t(words.conflict)}</strong>
            </p>
            <p>{conflict}</p>
          </Hint>
        </AuthorityPart>
      )}
      <AuthorityPart title={t(words.contact)}>
        <Contact authority={authority} />
        <ContactList items={[{ icon: 'blase', text: t(words.write), href: requestHref(who.performer.id, topic) }]} />
      </AuthorityPart>
    </AuthorityPanel>
  );
}

/** Names as they stand in a sentence: "Die Stadt Meiningen", "die Gemeinde Untermaßfeld". */
function namesOf({ performer, onBehalfOf }: Who, lang: Lang) {
  const body = capitalised(withArticle(performer.name, 'nominative', lang));
  return { body, name: withArticle(onBehalfOf?.name ?? '', 'accusative', lang) };
}

/** The chain of rules from the place to the body that acts; what nobody has confirmed says so. */
function Why({ who, place }: { who: Who; place: ChosenPlace }) {
  const t = useSay();
  const lang = useLang();
  const here: TrailItem = {
    title: <strong>{t(words.yourPlace, { place: place.name })}</strong>,
    source: t(words.register, { day: formatShortDate(who.asOf, lang), key: place.ags }),
    state: 'done',
  };
  const rules = who.steps.map(
    (step): TrailItem => ({
      title: step.text,
      state: 'done',
      source: (
        <>
          {step.source}
          {!step.confirmed && <span class="rs-unbestaetigt">{t(words.unconfirmed)}</span>}
        </>
      ),
    }),
  );
  const body = withArticle(who.performer.name, 'nominative', lang);
  const end = who.onBehalfOf ? words.thereforeBehalf : words.therefore;
  const result: TrailItem = {
    title: <strong>{t(end, { body, name: withArticle(who.onBehalfOf?.name ?? '', 'accusative', lang) })}</strong>,
    state: 'here',
  };
  return (
    <Details summary={t(words.why)} open>
      <Trail items={[...(place.param.name === 'ags' ? [here] : []), ...rules, result]} />
    </Details>
  );
}

function Contact({ authority }: { authority: AuthorityView | undefined }) {
  const t = useSay();
  const items = authority ? contactItems(authority) : [];
  return items.length > 0 ? <ContactList items={items} /> : <p class="rs-klein rs-leise">{t(words.noContact)}</p>;
}

/** Nobody is known to be responsible: says so, and names the way that is open. */
export function GapPanel({ gap, topic }: { gap: GapView; topic: string }) {
  const t = useSay();
  const head = gap.contact ?? gap.body;
  return (
    <AuthorityPanel
      over={t(gap.contact ? words.gapContact : words.gapBody)}
      name={head?.name ?? t(words.gapTitle)}
      href={gap.contact ? authorityHref(gap.contact.id) : undefined}
    >
      <AuthorityPart>
        <p class="rs-klein">{gap.text}</p>
      </AuthorityPart>
      {gap.body && (
        <AuthorityPart title={t(words.gapBody)}>
          <p class="rs-klein">{gap.bodyWebsite ? <a href={gap.bodyWebsite}>{gap.body.name}</a> : gap.body.name}</p>
        </AuthorityPart>
      )}
      {gap.contact && (
        <AuthorityPart>
          <ContactList items={[{ icon: 'blase', text: t(words.request), href: requestHref(gap.contact.id, topic) }]} />
        </AuthorityPart>
      )}
    </AuthorityPanel>
  );
}

/** The question for the place, on the page of a service. */
export function PlacePanel({ slug, value }: { slug: string; value?: string }) {
  const t = useSay();
  return (
    <div class="rs-aufruf">
      <div class="rs-stapel rs-stapel--eng">
        <h2 class="rs-h-klein">{t(words.askPlace)}</h2>
        <p>{t(words.askPlaceText)}</p>
      </div>
      <OneFieldSearch
        action={`/leistungen/${slug}`}
        name="ort"
        label={t(words.place)}
        value={value}
        submit={t(words.go)}
        primary
      />
    </div>
  );
}
