import type { FimLimits } from './schema.types.ts';
import { cleanWords, type XmlElement } from './xml.ts';

const keys = ['minLength', 'maxLength', 'minValue', 'maxValue', 'pattern'] as const;

/**
 * What an answer must look like: a JSON text with strings in version 2, attributes in version 3. `note` is what is said there beside it,
 * or a text that cannot be read.
 */
export function limitsOf(xml: XmlElement | undefined): { limits: FimLimits; note?: string } {
  if (!xml) return { limits: {} };
  const text = cleanWords(xml.text);
  const fromJson = text.startsWith('{') ? readJson(text) : undefined;
  const given = { ...xml.attributes, ...fromJson };
  const limits: FimLimits = {};
  const rest: string[] = text !== '' && !fromJson ? [text] : [];
  for (const [key, value] of Object.entries(given)) {
    if (value === '') continue;
    if (!(keys as readonly string[]).includes(key)) rest.push(`${key}: ${value}`);
    else if (key !== 'minLength' && key !== 'maxLength') limits[key as 'pattern'] = value;
    else if (/^\d{1,9}$/.test(value)) limits[key] = Number(value);
    else rest.push(`${key}: ${value}`);
  }
  return rest.length > 0 ? { limits, note: rest.join('; ') } : { limits };
}

function readJson(text: string): { [key: string]: string } | undefined {
  try {
    const read = JSON.parse(text) as object;
    const entries = Object.entries(read).filter(([, value]) => ['string', 'number'].includes(typeof value));
    return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
  } catch {
    return undefined;
  }
}
