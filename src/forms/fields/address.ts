import type { AddressAnswer } from '../form.types.ts';
import { cleanText, empty, type FieldKind, type Problem, understood } from './kind.ts';

/** FIM ids of the parts, Baustein "Anschrift Inland". */
export const addressFim = { street: 'F60000243', number: 'F60000244', plz: 'F60000246', city: 'F60000247' } as const;

export const addressParts = ['line', 'plz', 'city'] as const;

/** Street and house number in one input, split here; both the line and its parts are kept. */
export const address: FieldKind = {
  read(field, raw) {
    const typed = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
    const [line, plz, city] = [cleanText(typed.line), cleanText(typed.plz).replace(/\s/g, ''), cleanText(typed.city)];
    if (line === '' && plz === '' && city === '' && !field.required) return empty;
    const { street, number } = splitLine(line);
    const value: AddressAnswer = { line, street, number, plz, city };
    const problems = [...checkLine(line, number), ...checkPlz(plz), ...checkCity(city)];
    return problems.length === 0 ? understood(value, value) : { kind: 'wrong', value, problems };
  },
  show(value) {
    const { line, plz, city } = value as AddressAnswer;
    return `${line}\n${plz} ${city}`;
  },
  schema: () => ({
    type: 'object',
    properties: {
      [addressFim.street]: { type: 'string', minLength: 1, maxLength: 200 },
      [addressFim.number]: { type: 'string', maxLength: 30 },
      [addressFim.plz]: { type: 'string', pattern: '^[0-9]{5}$' },
      [addressFim.city]: { type: 'string', minLength: 1, maxLength: 100 },
      x_line: { type: 'string', minLength: 1, maxLength: 200 },
    },
    required: [addressFim.street, addressFim.plz, addressFim.city, 'x_line'],
    additionalProperties: false,
  }),
  submit(value) {
    const { line, street, number, plz, city } = value as AddressAnswer;
    const parts = { [addressFim.street]: street, [addressFim.plz]: plz, [addressFim.city]: city, x_line: line };
    return number === '' ? parts : { ...parts, [addressFim.number]: number };
  },
};

const withoutNumber = /\b(ohne|o\.?)\s*(Haus)?(nummer|nr\.?)\s*$/i;

/** "Am Alten Markt 7 a-c" → street "Am Alten Markt", number "7 a-c". A number within the street's name stays there. */
export function splitLine(line: string): { street: string; number: string } {
  const match = /^(.*?\D)\s*(\d+(?:\s?[a-z])?(?:\s?[-–/+]\s?\d*\s?[a-z]?)*)$/i.exec(line);
  if (match) return { street: match[1]!.trim().replace(/,$/, ''), number: match[2]!.trim().slice(0, 30) };
  return { street: line.replace(withoutNumber, '').replace(/[,\s]+$/, '') || line, number: '' };
}

function checkLine(line: string, number: string): Problem[] {
  if (line === '') return [{ code: 'missing', part: 'line' }];
  if (line.length > 200) return [{ code: 'maxLength', params: { max: 200, count: line.length }, part: 'line' }];
  if (!/\p{L}/u.test(line)) return [{ code: 'noStreet', part: 'line' }];
  return number === '' && !/\d/.test(line) && !withoutNumber.test(line)
    ? [{ code: 'noHouseNumber', part: 'line' }]
    : [];
}

function checkPlz(plz: string): Problem[] {
  if (plz === '') return [{ code: 'missing', part: 'plz' }];
  if (!/^\d+$/.test(plz)) return [{ code: 'onlyDigits', params: { digits: 5 }, part: 'plz' }];
  return plz.length === 5 ? [] : [{ code: 'digits', params: { digits: 5, count: plz.length }, part: 'plz' }];
}

function checkCity(city: string): Problem[] {
  if (city === '') return [{ code: 'missing', part: 'city' }];
  return city.length > 100 ? [{ code: 'maxLength', params: { max: 100, count: city.length }, part: 'city' }] : [];
}
