import { countryOfCard } from '../../../lang/countries.ts';
import { formatShortDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { type ProvenData, type ProvenField, provenFields } from './identity.types.ts';
import { documentTexts, provenTexts } from './proven.texts.ts';

/** A proven value as people read it: a day, the name of a country, the name of a document; anything else as it came. */
export function sayProven(field: ProvenField, value: string, lang: Lang): string {
  switch (field) {
    case 'birthDate':
      return /^\d{4}-\d\d-\d\d$/.test(value) ? formatShortDate(value, lang) : value;
    case 'nationality':
    case 'country':
      return value
        .split(/[,\s]+/)
        .map((code) => countryOfCard(code, lang))
        .join(', ');
    case 'documentType':
      return Object.hasOwn(documentTexts, value)
        ? say(documentTexts[value as keyof typeof documentTexts], lang)
        : value;
    default:
      return value;
  }
}

/** Everything proven of a person, as lines for people. */
export const provenRows = (data: ProvenData, lang: Lang): { term: string; value: string }[] =>
  provenFields.flatMap((field) => {
    const value = data[field]?.value;
    return value ? [{ term: say(provenTexts[field], lang), value: sayProven(field, value, lang) }] : [];
  });
