import type { PlaceAnswer } from '../form.types.ts';
import { cleanText, empty, type FieldKind, understood, wrong } from './kind.ts';

/** A municipality by its name. `context.findPlaces` turns the name into the key; once found, the key stays. */
export const place: FieldKind = {
  read(_field, raw, context) {
    const given =
      typeof raw === 'object' && raw !== null && !Array.isArray(raw) ? (raw as Record<string, unknown>) : {};
    const typed = cleanText(typeof raw === 'object' ? given.text : raw).slice(0, 200);
    if (typed === '') return empty;
    const [ags, name] = [cleanText(given.ags), cleanText(given.name).slice(0, 200)];
    if (/^\d{8}$/.test(ags) && name !== '') return known({ text: typed, ags, name });
    if (!context.findPlaces) return known({ text: typed });
    const found = context.findPlaces(typed);
    if (found.length === 1) return known({ text: typed, ags: found[0]!.ags, name: found[0]!.name });
    const names = found.slice(0, 5).map((candidate) => candidate.name);
    return found.length === 0
      ? wrong({ text: typed }, 'noPlace', { text: typed })
      : wrong({ text: typed }, 'manyPlaces', { names: names.join(', ') });
  },
  show(value) {
    const { name, text } = value as PlaceAnswer;
    return name ?? text;
  },
  schema: () => ({
    type: 'object',
    properties: { text: { type: 'string' }, ags: { type: 'string', pattern: '^[0-9]{8}$' }, name: { type: 'string' } },
    required: ['text'],
    additionalProperties: false,
  }),
};

const known = (answer: PlaceAnswer) => understood(answer, answer as { [key: string]: string });
