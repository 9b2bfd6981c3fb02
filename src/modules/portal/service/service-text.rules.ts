import { type Lang, say } from '../../../lang/lang.ts';
import type { ServiceView, Situation } from '../../catalogue/index.ts';
import type { ServiceText } from '../portal.schema.ts';

/** The words of a service for its page. Easy German is taken only when it is asked for and there. */
export function toServiceText(
  service: ServiceView,
  situations: readonly Situation[],
  options: { lang: Lang; plain: boolean },
): ServiceText {
  const { slug, leikaKey, leikaKeys, described, related } = service;
  const plain = options.plain ? service.plain : undefined;
  const texts = plain ?? service.texts;
  const situation = situations.find(({ id }) => id === service.situations[0]);
  return {
    slug,
    leikaKey,
    leikaKeys,
    title: plain?.title ?? service.title,
    shortText: plain?.shortText ?? service.shortText,
    summary: texts?.summary ?? [],
    documents: texts?.documents ?? [],
    steps: texts?.steps ?? [],
    fee: texts?.fee,
    duration: texts?.duration,
    deadline: texts?.deadline,
    law: [...(service.texts?.statute ? [service.texts.statute] : []), ...service.law.map(citation)],
    situation: situation && { id: situation.id, title: say(situation.title, options.lang) },
    related,
    keyOnly: !described,
    hasPlain: service.plain !== undefined,
    lang: plain ? 'de-x-simple' : described ? undefined : 'de',
  };
}

const citation = ({ citation: short, law }: { citation: string; law: string }) => (law ? `${short} (${law})` : short);
