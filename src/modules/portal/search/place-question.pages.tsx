import type { Lang } from '../../../lang/lang.ts';
import {
  Columns,
  EmptyState,
  PageHead,
  Panel,
  PlaceGroups,
  PlaceLinks,
  type PlaceGroup as UiGroup,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { PlaceSearchAnswer } from '../../places/index.ts';
import { countWord } from '../portal.rules.ts';
import { searchTexts as words } from './search.texts.ts';

type QuestionProps = {
  ort: string;
  answer: PlaceSearchAnswer;
  /** Name of the service that the question is about. */
  service?: string;
  hrefOf: (ags: string) => string;
};

/** "Welcher Ort ist es?", grouped by the body that acts. Asked only when the answer depends on it. */
export function PlaceQuestion({ ort, answer, service, hrefOf }: QuestionProps) {
  const t = useSay();
  const lang = useLang();
  const names = new Map(answer.candidates.map((candidate) => [candidate.ags, candidate]));
  const groups: UiGroup[] = answer.groups.map((group) => {
    const members = group.ags.flatMap((ags) => names.get(ags) ?? []);
    return {
      authority: group.authority,
      note: noteOf(
        group.authority.name,
        members.map(({ name }) => name),
        t,
        lang,
      ),
      places: members.map(({ ags, name, formerName }) => ({
        href: hrefOf(ags),
        name,
        note: formerName ? t(words.district, { name: formerName }) : undefined,
      })),
    };
  });
  const count = answer.candidates.length;
  const why = service ? (/^\d{5}$/.test(ort) ? words.whyAskCode : words.whyAskName) : words.whyAskAny;
  return (
    <>
      <PageHead title={t(words.which)} lead={t(why, { ort, count: countWord(count, lang), service: service ?? '' })} />
      <Columns>
        <div>
          <PlaceGroups groups={groups} />
        </div>
        <Panel id="unsicher" as="aside" title={t(words.unsure)} tinted sticky>
          <p>{t(words.unsureText)}</p>
          <p>{t(words.unsurePrivacy)}</p>
        </Panel>
      </Columns>
    </>
  );
}

function noteOf(body: string, names: readonly string[], t: ReturnType<typeof useSay>, lang: Lang): string | undefined {
  const own = names.filter((name) => body.endsWith(name));
  const others = names.filter((name) => !body.endsWith(name));
  if (others.length === 0) return own.length > 0 ? t(words.actsItself) : undefined;
  if (own.length > 0 && others.length <= 3) return t(words.actsAlso, { names: others.join(', ') });
  return t(words.actsMany, { count: countWord(names.length, lang) });
}

/** No such place: says so, offers places close by when there are some. */
export function UnknownPlace({ ort, answer, hrefOf }: QuestionProps) {
  const t = useSay();
  return (
    <>
      <PageHead title={t(words.unknownPlace, { ort })} lead={answer.hint?.text ?? t(words.unknownText)} />
      {answer.candidates.length > 0 ? (
        <section class="rs-ortsgruppe" aria-labelledby="nah">
          <div class="rs-ortsgruppe__kopf">
            <h2 id="nah">{t(words.nearby)}</h2>
          </div>
          <PlaceLinks
            places={answer.candidates.map(({ ags, name, district }) => ({
              href: hrefOf(ags),
              name,
              note: district.name,
            }))}
          />
        </section>
      ) : (
        <EmptyState title={t(words.unsure)} text={t(words.unknownText)} />
      )}
    </>
  );
}
