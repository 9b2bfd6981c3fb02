import { describe, expect, it } from 'vitest';
import type { Text } from '../../lang/lang.ts';
import { findHardSentences } from '../../lang/readability.ts';
import { filesErrors } from '../../platform/files/files.errors.ts';
import { httpErrors } from '../../platform/http/http.errors.ts';
import { accountTexts } from './account/account.texts.ts';
import { applicationsErrors } from './applications.errors.ts';
import { applyTexts } from './form/apply.texts.ts';
import { objectionTexts } from './objection/objection.texts.ts';
import { plainMeanings } from './plain-meaning.texts.ts';
import { postboxTexts } from './postbox/postbox.texts.ts';
import { prefillTexts } from './prefill/prefill.texts.ts';
import { copyTexts } from './sending/copy.texts.ts';
import { actTexts } from './status/notified.texts.ts';
import { statusTexts } from './status/status.texts.ts';
import { stopTexts } from './stop/stop.texts.ts';
import { waitingTexts } from './waiting-room/waiting-room.texts.ts';

type Table = { readonly [key: string]: Text | Table };

const isText = (value: Text | Table): value is Text => typeof value.de === 'string';

function textsOf(table: Table, path: string): { path: string; text: Text }[] {
  return Object.entries(table).flatMap(([key, value]) =>
    isText(value) ? [{ path: `${path}.${key}`, text: value }] : textsOf(value, `${path}.${key}`),
  );
}

/** The words of errors that a person meets; staff have no plain German. */
function errorsOf(errors: Record<string, () => { definition: { title: Text; detail?: Text } }>): Table {
  return Object.fromEntries(
    Object.entries(errors)
      .filter(([key]) => key !== 'forbidden' && key !== 'loginRequired')
      .map(([key, make]) => {
        const { title, detail } = make().definition;
        return [key, { title, ...(detail ? { detail } : {}) }];
      }),
  );
}

const tables: Record<string, Table> = {
  status: statusTexts,
  notified: actTexts,
  objection: objectionTexts,
  apply: applyTexts,
  stop: stopTexts,
  waiting: waitingTexts,
  prefill: prefillTexts,
  account: accountTexts,
  copy: copyTexts,
  postbox: postboxTexts,
  errors: errorsOf(applicationsErrors),
  http: errorsOf(httpErrors),
  files: errorsOf(filesErrors),
};

/** What no page in plain German shows: letters, the lists of account and mailbox, what is signed, and the name of a source that is stored. */
const elsewhere =
  /^(?:apply\.mail(?:Draft|Status|Deletion)|account\.(?:lead|empty|draft|state|farewell|adopted|gone)|prefill\.account$|copy\.declarationNote|postbox\.(?:lead|empty|latest))/;

const shown = Object.entries(tables)
  .flatMap(([name, table]) => textsOf(table, name))
  .filter(({ path }) => !elsewhere.test(path));

const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

describe('plain German of the pages around an application', () => {
  it('stands in every table', () => {
    const missing = Object.keys(tables).filter(
      (name) => !shown.some(({ path, text }) => text.plain && path.startsWith(`${name}.`)),
    );
    expect(missing).toEqual([]);
  });

  it('has short sentences, short words and nobody who stays unnamed', () => {
    const hard = shown.flatMap(({ path, text }) =>
      findHardSentences(text.plain ?? text.de, 'de-x-simple').map(({ reasons }) => `${path}: ${reasons.join('; ')}`),
    );
    expect(hard).toEqual([]);
  });

  it('tells what a consent means as plainly', () => {
    const lines = Object.values(plainMeanings).flat();
    expect(lines.flatMap((line) => findHardSentences(line, 'de-x-simple'))).toEqual([]);
  });

  it('has no brackets and no numbers in words', () => {
    const found = shown.flatMap(({ path, text }) =>
      /[()]|\b(?:zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn)\b/i.test(text.plain ?? text.de) ? [path] : [],
    );
    expect(found).toEqual([]);
  });

  it('fills in the same as German', () => {
    for (const { path, text } of shown)
      if (text.plain) expect({ path, places: places(text.plain) }).toEqual({ path, places: places(text.de) });
  });
});
