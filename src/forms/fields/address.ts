import { countryName, isCountry } from '../../lang/countries.ts';
import type { AddressAnswer, CompiledField } from '../form.types.ts';
import { platformLang } from '../texts.ts';
import { cleanText, empty, type FieldKind, type Problem, type Reading, understood } from './kind.ts';

const longestLine = 200;
/** Longest postcode of the world, with room. */
const longestCode = 12;

/** FIM ids of the parts, Baustein "Anschrift Inland". */
export const addressFim = { street: 'F60000243', number: 'F60000244', plz: 'F60000246', city: 'F60000247' } as const;

export type AddressPart = 'line' | 'plz' | 'city' | 'country';
const inland: readonly AddressPart[] = ['line', 'plz', 'city'];
const anywhere: readonly AddressPart[] = [...inland, 'country'];

/** The inputs of an address; the country is asked only where the author allows another one than Germany. */
export const addressParts = (field: Pick<CompiledField, 'source'>): readonly AddressPart[] =>
  field.source.foreign ? anywhere : inland;

/** Street and house number in one input, split here; both the line and its parts are kept. */
export const address: FieldKind = {
  read(field, raw) {
    const typed = typeof raw === 'object' && raw !== null ? (raw as Record<string, unknown>) : {};
    const [line, code, city] = [cleanText(typed.line), cleanText(typed.plz), cleanText(typed.city)];
    if (line === '' && code === '' && city === '' && !field.required) return empty;
    if (!field.source.foreign) return readInland(line, code, city);
    const country = cleanText(typed.country).toUpperCase() || 'DE';
    return country === 'DE' ? readInland(line, code, city, country) : readAbroad(line, code, city, country);
  },
  show(value, _texts, lang) {
    const { line, plz, city, country } = value as AddressAnswer;
    const place = `${line}\n${plz} ${city}`.replace('\n ', '\n');
    return isAbroad(country) ? `${place}\n${countryName(country, platformLang(lang))}` : place;
  },
  schema: (field) => (field.source.foreign ? schemaAnywhere : schemaInland),
  submit(value) {
    const { line, street, number, plz, city, country } = value as AddressAnswer;
    return {
      [addressFim.street]: street,
      ...(number === '' ? {} : { [addressFim.number]: number }),
      ...(plz === '' ? {} : { [addressFim.plz]: plz }),
      [addressFim.city]: city,
      ...(country === undefined ? {} : { x_country: country }),
      x_line: line,
    };
  },
};

const schemaInland = {
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
};

const schemaAnywhere = {
  ...schemaInland,
  properties: {
    ...schemaInland.properties,
    [addressFim.plz]: { type: 'string', minLength: 1, maxLength: longestCode },
    x_country: { type: 'string', pattern: '^[A-Z]{2}$' },
  },
  required: [addressFim.street, addressFim.city, 'x_line', 'x_country'],
};

const isAbroad = (country: string | undefined): country is string => country !== undefined && country !== 'DE';

function readInland(line: string, code: string, city: string, country?: string): Reading {
  const plz = code.replace(/\s/g, '');
  const { street, number } = line.length > longestLine ? { street: line, number: '' } : splitLine(line);
  const problems = [...checkLine(line), ...checkNumber(line, number), ...checkPlz(plz), ...checkCity(city)];
  const value: AddressAnswer = { line, street, number, plz, city };
  return toReading(country === undefined ? value : { ...value, country }, problems);
}

/** Elsewhere numbers stand before or behind the street or not at all, and postcodes have letters or are unknown: only lengths are checked. */
function readAbroad(line: string, plz: string, city: string, country: string): Reading {
  const known: Problem[] = isCountry(country) ? [] : [{ code: 'missing', part: 'country' }];
  const long: Problem[] =
    plz.length > longestCode
      ? [{ code: 'maxLength', params: { max: longestCode, count: plz.length }, part: 'plz' }]
      : [];
  const value: AddressAnswer = { line, street: line, number: '', plz, city, country };
  return toReading(value, [...checkLine(line), ...long, ...checkCity(city), ...known]);
}

const toReading = (value: AddressAnswer, problems: Problem[]): Reading =>
  problems.length === 0 ? understood(value, value) : { kind: 'wrong', value, problems };

const withoutNumber = /\b(ohne|o\.?)\s*(Haus)?(nummer|nr\.?)\s*$/i;

/** "Am Alten Markt 7 a-c" → street "Am Alten Markt", number "7 a-c". A number within the street's name stays there. */
export function splitLine(line: string): { street: string; number: string } {
  const match = /^(.*?\D)\s*(\d+(?:\s?[a-z])?(?:\s?[-–/+]\s?\d*\s?[a-z]?)*)$/i.exec(line);
  if (match) return { street: match[1]!.trim().replace(/,$/, ''), number: match[2]!.trim().slice(0, 30) };
  return { street: line.replace(withoutNumber, '').replace(/[,\s]+$/, '') || line, number: '' };
}

function checkLine(line: string): Problem[] {
  if (line === '') return [{ code: 'missing', part: 'line' }];
  if (line.length > longestLine)
    return [{ code: 'maxLength', params: { max: longestLine, count: line.length }, part: 'line' }];
  return /\p{L}/u.test(line) ? [] : [{ code: 'noStreet', part: 'line' }];
}

function checkNumber(line: string, number: string): Problem[] {
  if (checkLine(line).length > 0) return [];
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
