import { cleanText } from './fields/kind.ts';
import type { FormLang } from './package.types.ts';

export type CodeListEntry = {
  /** What is stored and submitted. */
  code: string;
  /** What people read; `en` where the list has it. */
  label: string;
  en?: string;
};

/** A code list as it lies in `codelists/<id>.yaml`; version and addresses are those of the publisher. */
export type CodeListSource = {
  name: string;
  version?: string;
  /** Canonical URI; it may hold umlauts. */
  uri?: string;
  versionUri?: string;
  entries: CodeListEntry[];
};

export type CompiledCodeList = {
  id: string;
  source: CodeListSource;
  byCode: ReadonlyMap<string, CodeListEntry>;
  /** Codes by the label in any language, as `wordKey` writes it. */
  byWord: ReadonlyMap<string, readonly string[]>;
};

/** Up to so many entries are shown at once; longer lists are searched by typing. */
export const searchedFrom = 21;
/** Entries that a page offers while somebody searches. */
const mostSuggestions = 300;

const wordKey = (text: string): string => cleanText(text).replace(/\s+/g, ' ').toLowerCase();

/** Builds the indexes of a list. `refused` are codes that stand in it twice or that no input keeps as they are. */
export function compileCodeList(id: string, source: CodeListSource): CompiledCodeList & { refused: string[] } {
  const byCode = new Map<string, CodeListEntry>();
  const byWord = new Map<string, string[]>();
  const refused: string[] = [];
  for (const entry of source.entries) {
    if (byCode.has(entry.code) || cleanText(entry.code) !== entry.code) {
      refused.push(entry.code);
      continue;
    }
    byCode.set(entry.code, entry);
    for (const key of new Set([entry.label, entry.en ?? entry.label].map(wordKey))) {
      const known = byWord.get(key);
      if (known) known.push(entry.code);
      else byWord.set(key, [entry.code]);
    }
  }
  return { id, source, byCode, byWord, refused };
}

/** What a typed or stored text means: a code, a label in any language, or `label (code)`. Several codes: the label is not unique. */
export function findCodes(list: CompiledCodeList, typed: string): readonly string[] {
  const text = cleanText(typed);
  if (list.byCode.has(text)) return [text];
  const named = list.byWord.get(wordKey(text));
  if (named) return named;
  const both = /^(.*) \(([^()]+)\)$/.exec(text);
  return both && list.byWord.get(wordKey(both[1]!))?.includes(both[2]!) ? [both[2]!] : [];
}

/** The label of a code; a code that is not in the list stays as it is. */
export function codeLabel(list: CompiledCodeList, code: string, lang: FormLang): string {
  const entry = list.byCode.get(code);
  return (lang === 'en' ? entry?.en : undefined) ?? entry?.label ?? code;
}

/** What stands in the input for a code: its label, with the code where the label alone would mean another entry. */
export function codeInput(list: CompiledCodeList, code: string, lang: FormLang): string {
  const label = codeLabel(list, code, lang);
  const ways = [label, `${label} (${code})`, code];
  return ways.find((text) => findCodes(list, text).join('\n') === code) ?? code;
}

/** Entries that fit what was typed, best first: those that begin with it, then those that contain it. Everything when nothing was typed. */
export function suggestCodes(list: CompiledCodeList, typed: string, lang: FormLang, most = mostSuggestions): string[] {
  const key = wordKey(typed);
  const begins: string[] = [];
  const contains: string[] = [];
  for (const code of list.byCode.keys()) {
    const at = key === '' ? 0 : wordKey(codeLabel(list, code, lang)).indexOf(key);
    if (at === 0) begins.push(code);
    else if (at > 0 && contains.length < most) contains.push(code);
    if (begins.length >= most) break;
  }
  return [...begins, ...contains].slice(0, most);
}
