import { describe, expect, it } from 'vitest';
import { parseLeikaTable } from './leika-table.rules.ts';
import { keepOfQuestion } from './misses.rules.ts';
import { parseService } from './service-file.ts';
import { abbreviationOf } from './service-view.rules.ts';

const texts = `title: Katze anmelden
shortText: Eine Katze anmelden.
summary: [Eins., Zwei., Drei.]
documents: [Ausweis, { Chip: 15 Ziffern. }]
steps: [Anmelden]
fee: Kostet nichts.
deadline: Keine.
synonyms: [Kater]
`;
const facts = `facts: { leika: ["99110009104000"], level: municipality, rank: 1, situations: [tiere], addressees: [citizen], law: [], related: [] }
`;

describe('a service file', () => {
  it('holds facts once and texts per language', () => {
    const service = parseService('katze', { de: facts + texts, en: texts });
    expect(service).toMatchObject({ slug: 'katze', leika: ['99110009104000'], level: 'municipality' });
    expect(service.texts.de.documents).toEqual([{ title: 'Ausweis' }, { title: 'Chip', text: '15 Ziffern.' }]);
    expect(service.plain).toBeUndefined();
  });

  it('says what is wrong where', () => {
    const parse = (de: string) => () => parseService('katze', { de, en: texts });
    expect(parse(texts)).toThrow('katze.de: facts');
    expect(parse(facts + texts.replace('fee: Kostet nichts.\n', ''))).toThrow('katze.de.yaml: fee');
    expect(parse(`${facts}${texts}colour: red\n`)).toThrow('katze.de.yaml: colour');
    expect(parse(facts.replace('99110009104000', '123') + texts)).toThrow('leika');
    expect(parse(facts.replace('citizen', 'dog') + texts)).toThrow('citizen | business');
  });
});

describe('a list of official names', () => {
  const table = '# Source\nleika_key,name,type,ozg_name,situation\n99001001000000,"Abfall, ""grün""",5,Abfall,\n';

  it('reads quotes, commas and the source', () => {
    expect(parseLeikaTable(table)).toEqual({
      source: 'Source',
      rows: [{ key: '99001001000000', name: 'Abfall, "grün"', type: '5', ozgName: 'Abfall', situation: '' }],
    });
  });

  it('refuses a wrong header, key or a key twice, and names the line', () => {
    expect(() => parseLeikaTable('a,b\n')).toThrow('columns');
    expect(() => parseLeikaTable(table.replace('99001001000000', '42'))).toThrow('line 3');
    expect(() => parseLeikaTable(`${table}99001001000000,Zweimal,5,,\n`)).toThrow(
      'line 4: the key 99001001000000 occurs twice',
    );
  });
});

describe('what is kept of a question without a find', () => {
  it('keeps folded words', () => {
    expect(keepOfQuestion('Einhorn  anmelden?')).toBe('einhorn anmelden');
    expect(keepOfQuestion('Hartz 4')).toBe('hartz 4');
  });

  it.each(['erika@example.org', 'Tel 03693 12345', '0160 / 12 34 56', '12.03.1985 geboren', 'a'.repeat(61), '?', ''])(
    'keeps nothing of %j',
    (question) => {
      expect(keepOfQuestion(question)).toBeUndefined();
    },
  );
});

describe('a citation', () => {
  it.each([
    ['§ 17 BMG', 'BMG'],
    ['§ 30a BZRG', 'BZRG'],
    ['Art. 17 GG', 'GG'],
    ['Anlage 8e FeV', 'FeV'],
    ['1. SprengV', '1. SprengV'],
    ['§ 64 SGB X', 'SGB X'],
    ['ThürKAG', 'ThürKAG'],
  ])('%s is about %s', (citation, law) => {
    expect(abbreviationOf(citation)).toBe(law);
  });
});
