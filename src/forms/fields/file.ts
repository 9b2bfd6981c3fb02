import { formatSize } from '../../lang/format.ts';
import type { FileAnswer } from '../form.types.ts';
import { platformLang } from '../texts.ts';
import { cleanText, empty, type FieldKind, understood, wrong } from './kind.ts';

/** Files of the store. The server appends them after an upload (`addFile`); a posted value is never read. */
export const file: FieldKind = {
  read(field, raw) {
    const files = (Array.isArray(raw) ? raw.slice(0, 100) : []).flatMap(readFile);
    if (files.length === 0) return empty;
    const max = field.source.maxFiles ?? 5;
    if (files.length > max) return wrong(files, 'maxFiles', { max, count: files.length });
    return understood(
      files,
      files.map(({ id, name, size }) => ({ id, name, size })),
    );
  },
  show: (value, _texts, lang) =>
    (value as FileAnswer[]).map(({ name, size }) => `${name} (${formatSize(size, platformLang(lang))})`).join('\n'),
  schema: (field) => ({
    type: 'array',
    maxItems: field.source.maxFiles ?? 5,
    items: {
      type: 'object',
      properties: {
        id: { type: 'string' },
        name: { type: 'string' },
        size: { type: 'integer' },
        sha256: { type: 'string' },
        mime: { type: 'string' },
      },
      required: ['id', 'name', 'size', 'sha256'],
      additionalProperties: false,
    },
  }),
};

function readFile(raw: unknown): FileAnswer[] {
  if (typeof raw !== 'object' || raw === null) return [];
  const { id, name, size, sha256, mime } = raw as Record<string, unknown>;
  if (typeof id !== 'string' || typeof sha256 !== 'string' || !Number.isSafeInteger(size)) return [];
  const answer: FileAnswer = { id, name: cleanText(name).slice(0, 200), size: size as number, sha256 };
  return [typeof mime === 'string' ? { ...answer, mime } : answer];
}
