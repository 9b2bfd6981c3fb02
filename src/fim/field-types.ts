import { compilePattern, type FieldSource, type FieldTexts } from '../forms/index.ts';
import { addTask, type Draft } from './draft.ts';
import { samplePattern } from './sample-pattern.ts';
import type { FimField } from './schema.types.ts';

export type Made = { source: Omit<FieldSource, 'id'>; sample: unknown; texts?: Partial<FieldTexts> };
type At = { path: string };

/** Without a length of the source an answer still has one. */
const openLength = 255;
/** From here on an answer is written in several lines. */
const linesFrom = 1_001;
const mostSigns = 10_000;

/** Type, limits and an answer that fits, by the data type of the schema. */
export function madeOf(draft: Draft, field: FimField, at: At): Made {
  switch (field.type) {
    case 'bool':
      return { source: { type: 'boolean' }, sample: 'ja' };
    case 'date':
      return dateOf(draft, field, at);
    case 'time':
      unchecked(draft, field, at, ['minValue', 'maxValue', 'pattern']);
      return { source: { type: 'time' }, sample: '08:30' };
    case 'datetime':
      draft.notes.push(`${at.path}: Zeitpunkt als Text TT.MM.JJJJ HH:MM.`);
      return patterned(
        '[0-3][0-9]\\.[01][0-9]\\.[0-9]{4} ([01][0-9]|2[0-3]):[0-5][0-9]',
        '01.06.2026 08:30',
        16,
        'Bitte geben Sie Tag und Uhrzeit an, zum Beispiel 01.06.2026 08:30.',
      );
    case 'num':
      return decimalOf(numberOf(draft, field, at, 'decimal', 1));
    case 'num_int':
      return numberOf(draft, field, at, 'integer', 1);
    case 'num_currency':
      draft.notes.push(`${at.path}: Betrag in ganzen Cent statt in Euro mit zwei Stellen.`);
      return numberOf(draft, field, at, 'money', 100);
    case 'file':
      return fileOf(draft, field, at);
    case 'text':
    case 'text_latin':
      return textOf(draft, field, at);
    default:
      addTask(
        draft,
        'field',
        field.id,
        at.path,
        `Datentyp „${field.type}“ klären`,
        'Den Datentyp kennt der Import nicht; das Feld ist ein Text.',
      );
      return textOf(draft, field, at);
  }
}

function patterned(pattern: string, sample: string, maxLength: number, message: string): Made {
  return { source: { type: 'text', pattern, maxLength }, sample, texts: { errors: { pattern: message } } };
}

function unchecked(draft: Draft, field: FimField, at: At, keys: ('minValue' | 'maxValue' | 'pattern')[]): void {
  const said = keys.flatMap((key) => (field.limits[key] === undefined ? [] : [`${key} = ${field.limits[key]}`]));
  if (said.length > 0)
    addTask(draft, 'pattern', field.id, at.path, 'Grenzen der Quelle als Regel fassen', said.join('\n'));
}

function dateOf(draft: Draft, field: FimField, at: At): Made {
  const { min, max } = limitsOrTask(draft, field, at, (value) => (isDay(value) ? value : undefined));
  const sample = max && max < '2026-06-01' ? max : min && min > '2026-06-01' ? min : '2026-06-01';
  return { source: { type: 'date', ...(min && { min }), ...(max && { max }) }, sample };
}

/** A real day of the years that the platform takes. */
function isDay(value: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return (
    !!day && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) && value >= '1850' && value < '2151'
  );
}

function numberOf(draft: Draft, field: FimField, at: At, type: 'integer' | 'decimal' | 'money', factor: number): Made {
  const { min, max } = limitsOrTask(draft, field, at, (value, isMin) => {
    if (!/^-?\d{1,12}([.,]\d{1,6})?$/.test(value.trim())) return undefined;
    const number = Number(value.replace(',', '.')) * factor;
    return type === 'decimal' ? number : isMin ? Math.ceil(number) : Math.floor(number);
  });
  // Money is typed in euros and stored in cents; a number in a journey is cents already.
  const sample = min !== undefined && min > factor ? min : max !== undefined && max < factor ? max : factor;
  return { source: { type, ...(min !== undefined && { min }), ...(max !== undefined && { max }) }, sample };
}

/** Least and greatest value; what cannot be read, and limits that no answer keeps, are a task. */
function limitsOrTask<T extends string | number>(
  draft: Draft,
  field: FimField,
  at: At,
  read: (value: string, isMin: boolean) => T | undefined,
): { min?: T; max?: T } {
  const { minValue = '', maxValue = '', pattern } = field.limits;
  const min = minValue === '' ? undefined : read(minValue, true);
  const max = maxValue === '' ? undefined : read(maxValue, false);
  const contrary = min !== undefined && max !== undefined && min > max;
  if (contrary || (minValue !== '' && min === undefined) || (maxValue !== '' && max === undefined))
    unchecked(draft, field, at, ['minValue', 'maxValue']);
  if (pattern) unchecked(draft, field, at, ['pattern']);
  return contrary ? {} : { min, max };
}

const decimalOf = ({ source, ...rest }: Made): Made => ({ ...rest, source: { ...source, decimals: 6 } });

function fileOf(draft: Draft, field: FimField, at: At): Made {
  const kinds = field.mediaTypes.map((type) =>
    /pdf/i.test(type) ? 'pdf' : /^image\//i.test(type) ? 'image' : undefined,
  );
  const accept = [...new Set(kinds.filter((kind) => kind !== undefined))];
  const others = field.mediaTypes.filter((_, index) => kinds[index] === undefined);
  if (others.length > 0 || field.maxSize)
    draft.notes.push(
      `${at.path}: Dateiarten ${others.join(', ') || 'wie in der Quelle'}, größte Datei ${field.maxSize || 'ohne Angabe'}: Es gelten die Grenzen der Plattform.`,
    );
  const sample = [{ id: 'beispiel', name: 'beispiel.pdf', size: 1_000, sha256: '0'.repeat(64) }];
  return { source: { type: 'file', maxFiles: 1, ...(accept.length > 0 && { accept }) }, sample };
}

function textOf(draft: Draft, field: FimField, at: At): Made {
  const { minLength = 0, pattern } = field.limits;
  const maxLength = Math.min(field.limits.maxLength || openLength, mostSigns);
  if (!field.limits.maxLength)
    draft.notes.push(`${at.path}: Die Quelle nennt keine größte Länge; es gelten ${maxLength} Zeichen.`);
  else if (field.limits.maxLength > mostSigns)
    draft.notes.push(`${at.path}: Die Quelle erlaubt ${field.limits.maxLength} Zeichen, möglich sind ${maxLength}.`);
  unchecked(draft, field, at, ['minValue', 'maxValue']);
  const name = `${field.name} ${field.label}`;
  if (/e-?mail/i.test(name) && (pattern?.includes('@') || /^F6\d*242$/.test(field.id))) {
    if (pattern)
      draft.notes.push(`${at.path}: E-Mail-Adresse; die Plattform prüft selbst statt mit dem Muster ${pattern}`);
    return { source: { type: 'email', maxLength }, sample: 'anna@post.example'.slice(0, maxLength) };
  }
  const digits = /^\^?(?:\[0-9\]|\\d)\{(\d{1,2})\}\$?$/.exec(pattern ?? '')?.[1];
  if (
    digits &&
    Number(digits) >= 1 &&
    Number(digits) <= 40 &&
    Number(digits) <= maxLength &&
    minLength <= Number(digits)
  )
    return { source: { type: 'text', digits: Number(digits) }, sample: '1'.repeat(Number(digits)) };
  const type = maxLength >= linesFrom ? 'textarea' : 'text';
  const fitting = pattern === undefined ? undefined : patternOf(draft, field, at, maxLength);
  if (fitting) return { source: { type, maxLength, pattern: fitting.pattern }, sample: fitting.sample };
  const sample = 'Beispiel'.padEnd(Math.min(Math.max(minLength, 1), maxLength), 'e').slice(0, maxLength);
  if (minLength < 2 || minLength > maxLength) return { source: { type, maxLength }, sample };
  const least = `Bitte geben Sie mindestens ${minLength} Zeichen ein.`;
  return {
    source: { type, maxLength, pattern: `[\\s\\S]{${minLength},}` },
    sample,
    texts: { errors: { pattern: least } },
  };
}

/** A pattern that the engine takes and that some answer within the lengths fits; else it is a task. */
function patternOf(
  draft: Draft,
  field: FimField,
  at: At,
  maxLength: number,
): { pattern: string; sample: string } | undefined {
  const { pattern: given = '', minLength = 0 } = field.limits;
  const pattern = given.replace(/^\^/, '').replace(/(^|[^\\])\$$/, '$1');
  const compiled = compilePattern(pattern);
  const sample = samplePattern(pattern);
  const usable = compiled && sample !== undefined && sample.trim() === sample && compiled.test(sample);
  if (!usable || sample === '' || sample.length > maxLength) {
    addTask(
      draft,
      'pattern',
      field.id,
      at.path,
      'Muster der Quelle anders fassen',
      `Die Plattform nimmt dieses Muster nicht an oder fand keine Antwort dafür: ${given}`,
    );
    return undefined;
  }
  if (sample.length < minLength)
    addTask(
      draft,
      'pattern',
      field.id,
      at.path,
      `Geringste Länge ${minLength} prüfen`,
      `Das Muster lässt kürzere Antworten zu: ${given}`,
    );
  return { pattern, sample };
}
