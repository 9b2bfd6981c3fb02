import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readGenericode } from './genericode.ts';
import { readXml } from './xml.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const gc = (columns: string, rows: string) =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?><gc:CodeList xmlns:gc="http://docs.oasis-open.org/codelist/ns/genericode/1.0/">
<Identification><ShortName>Arten</ShortName><LongName>Arten &amp; Weisen</LongName><Version>2</Version>
<CanonicalUri>urn:de:fim:codeliste:artbeschäftigung</CanonicalUri><CanonicalVersionUri>urn:x_2</CanonicalVersionUri></Identification>
<ColumnSet>${columns}</ColumnSet><SimpleCodeList>${rows}</SimpleCodeList></gc:CodeList>`);
const column = (id: string) => `<gc:Column Id="${id}" Use="required"/>`;
const row = (...values: [string | undefined, string][]) =>
  `<gc:Row>${values.map(([ref, text]) => `<gc:Value${ref ? ` ColumnRef="${ref}"` : ''}><gc:SimpleValue>${text}</gc:SimpleValue></gc:Value>`).join('')}</gc:Row>`;

describe('Genericode', () => {
  it('takes code and label from the keys, keeps version and addresses, names what it leaves out', async () => {
    const keys =
      '<gc:Key Id="codeKey"><gc:ColumnRef Ref="schluessel-art"/></gc:Key><gc:Key Id="codenameKey"><gc:ColumnRef Ref="suche"/></gc:Key>';
    const read = await readGenericode(
      gc(
        column('hinweis') + column('schluessel-art') + column('suche') + keys,
        [
          row(['schluessel-art', '000'], ['suche', '  Erste\n Art ']),
          row(['hinweis', 'x'], ['schluessel-art', '001'], ['suche', 'Zweite']),
          row(['schluessel-art', '001'], ['suche', 'Noch einmal']),
          row(['suche', 'ohne']),
          row(['schluessel-art', '002']),
        ].join(''),
      ),
    );
    expect(read.list).toEqual({
      name: 'Arten & Weisen',
      version: '2',
      uri: 'urn:de:fim:codeliste:artbeschäftigung',
      versionUri: 'urn:x_2',
      entries: [
        { code: '000', label: 'Erste Art' },
        { code: '001', label: 'Zweite' },
        { code: '002', label: '002' },
      ],
    });
    expect(read.columns).toEqual({ code: 'schluessel-art', label: 'suche', others: ['hinweis'] });
    expect(read.notes).toHaveLength(3);
  });
  it('counts on from the column before when a value names none', async () => {
    const { list } = await readGenericode(
      gc(column('code') + column('name'), row([undefined, 'A'], [undefined, 'Eins'])),
    );
    expect(list.entries).toEqual([{ code: 'A', label: 'Eins' }]);
  });
  it('takes the columns that a schema names, by column or by key', async () => {
    const columns = `${column('a')}${column('b')}${column('c')}<gc:Key Id="k"><gc:ColumnRef Ref="c"/></gc:Key>`;
    const rows = row(['a', '1'], ['b', '2'], ['c', '3']);
    expect((await readGenericode(gc(columns, rows), { code: 'b', label: 'k' })).list.entries).toEqual([
      { code: '2', label: '3' },
    ]);
    expect((await readGenericode(gc(columns, rows), { code: 'nope' })).list.entries).toEqual([
      { code: '3', label: '1' },
    ]);
  });
  it.each([
    ['no rows', gc(column('code'), ''), /no rows/],
    ['no columns', gc('', row(['a', '1'])), /no columns/],
    ['another document', bytes('<html/>'), /no Genericode list but <html>/],
  ])('refuses %s', async (_, xml, message) => await expect(readGenericode(xml)).rejects.toThrow(message));
  it('reads 10,000 rows of nine columns', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `c${index}`);
    const rows = Array.from({ length: 10_000 }, (_, at) =>
      row(...names.map((name): [string, string] => [name, `${at}`])),
    );
    const { list } = await readGenericode(gc(names.map(column).join(''), rows.join('')));
    expect(list.entries).toHaveLength(10_000);
  });
});

describe('XML', { timeout: 20_000 }, () => {
  const bomb = Array.from({ length: 12 }, (_, at) => `<!ENTITY e${at} "${at ? `&e${at - 1};`.repeat(10) : 'x'}">`).join(
    '',
  );
  it.each<[string, string | Uint8Array, RegExp]>([
    ['T5 an external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', /DOCTYPE/],
    ['T5 an entity bomb', `<!DOCTYPE a [${bomb}]><a>&e11;</a>`, /DOCTYPE/],
    ['T5 a DTD in the network', '<!DOCTYPE a SYSTEM "http://dtd.example/a.dtd"><a/>', /DOCTYPE/],
    [
      'T5 a DTD hidden in UTF-16',
      new Uint8Array(Buffer.from('\ufeff<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', 'utf16le')),
      /UTF-8/,
    ],
    ['T5 an undeclared entity', '<a>&x;</a>', /well-formed/],
    ['T5 3,000 levels', '<a>'.repeat(3_000) + '</a>'.repeat(3_000), /well-formed/],
    ['T5 nine million bytes', ' '.repeat(9_000_000), /larger/],
    ['T5 half a million elements', `<a>${'<b/>'.repeat(500_000)}</a>`, /elements/],
    ['mismatched tags', '<a><b></a></b>', /well-formed/],
    ['an attribute twice', '<a x="1" x="2"/>', /well-formed/],
    ['an instruction that hides what follows', '<a><?x y?><b/></a>', /processing instruction/],
    ['nothing', '', /well-formed/],
    ['no XML', 'PK\u0003\u0004', /well-formed/],
    ['broken UTF-8', new Uint8Array([60, 97, 62, 0xff, 0xfe, 60, 47, 97, 62]), /well-formed/],
  ])('refuses %s', async (_, xml, message) => {
    await expect(readXml(typeof xml === 'string' ? bytes(xml) : xml)).rejects.toThrow(message);
  });
  it('T5 does not follow an XInclude', async () => {
    const root = await readXml(
      bytes('<a xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="file:///etc/passwd" parse="text"/></a>'),
    );
    expect(root.children.map(({ name, text }) => [name, text])).toEqual([['include', '']]);
  });
  it('leaves comments out of the text, keeps CDATA', async () => {
    expect((await readXml(bytes('<a>1<!-- no --><![CDATA[<2>]]></a>'))).text).toBe('1<2>');
  });
  it('is total: any text gives a tree or a FimError', async () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a/>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '&lt;',
      '&x;',
      'ä',
      '<?x?>',
      ' b="c"',
      '<',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), async (pieces) => {
        const read = await readXml(bytes(pieces.join(''))).catch((error: Error) => error.constructor.name);
        expect(typeof read === 'string' ? read : typeof read.name).toMatch(/^(FimError|string)$/);
      }),
    );
  });
});
