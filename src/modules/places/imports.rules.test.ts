import { describe, expect, it } from 'vitest';
import { checkBoundaries } from './boundaries.rules.ts';
import { decodeText } from './decode.rules.ts';
import { makeGv100ad } from './gv100ad.fixture.ts';
import { parseGv100ad } from './gv100ad.rules.ts';
import { indexWith, productData } from './places.fixture.ts';
import { compareLists } from './plausibility.rules.ts';
import { parsePostalCodes } from './postal-codes.rules.ts';

const index = indexWith({});
const { areas } = productData();

describe('GV100AD', () => {
  it('gives back every area that we wrote', () => {
    const list = parseGv100ad(`\uFEFF${makeGv100ad({})}`);
    expect(list).toMatchObject({ asOf: '2026-03-31', others: 1, problems: [] });
    const plain = ({ ags, ars, name, kind, associationKey, seatCode }: (typeof areas.municipalities)[number]) => [
      ags,
      ars,
      name,
      kind,
      associationKey,
      seatCode,
    ];
    const present = areas.municipalities.filter(({ validTo }) => !validTo);
    expect(list.municipalities.map(plain)).toEqual(present.map(plain));
    const bodies = new Map(areas.associations.map(({ key, bodyId }) => [key, bodyId]));
    for (const { key, bodyId } of list.associations) expect(bodyId).toBe(bodies.get(key));
    expect(list.associations).toHaveLength(79);
    expect(list.districts).toHaveLength(22);
  });

  it('changes nothing where nothing has changed', () => {
    const compared = compareLists(areas, parseGv100ad(makeGv100ad({})));
    expect(compared).toMatchObject({ held: [], added: 0, changed: 0 });
  });

  it('holds a fall of inhabitants, a missing municipality and an association without record', () => {
    const list = parseGv100ad(makeGv100ad({ halve: '16077043', drop: '16066012' }));
    const broken = { ...list, associations: list.associations.filter(({ key }) => key !== '160665013') };
    const { held, municipalities } = compareLists(areas, broken);
    expect(held.map(({ key, reason }) => `${key} ${reason}`)).toEqual(
      expect.arrayContaining(['16077043 inhabitants-drop', '16066012 vanished']),
    );
    expect(held.filter(({ reason }) => reason === 'association-unknown')).toHaveLength(4);
    expect(municipalities).toHaveLength(601);
  });

  it('reads older encodings', () => {
    expect(decodeText(Uint8Array.from([0x4d, 0xfc, 0x68, 0x6c]))).toBe('Mühl');
    expect(decodeText(new TextEncoder().encode('Mühl'))).toBe('Mühl');
  });
});

describe('postal codes', () => {
  it('follow successors, hold unknown keys and name bad lines', () => {
    const csv = 'plz;ags;gemeinde\n98617;16066073;Sülzfeld\n04626;16099999;\n1;2;\n04626;"16077043";\n';
    const { pairs, held, problems } = parsePostalCodes(csv, index, 'test');
    expect(pairs.map(({ code, ags }) => `${code} ${ags}`)).toEqual(['98617 16066042', '04626 16077043']);
    expect(held.map(({ key }) => key)).toEqual(['04626/16099999']);
    expect(problems[0]).toContain('line 4');
  });
});

describe('boundaries', () => {
  it('are compared with the municipalities that we know', () => {
    const geometries = ['16066076', '16099999'].map((ags) => ({ properties: { ags } }));
    const text = JSON.stringify({ type: 'Topology', arcs: [], objects: { g: { geometries } } });
    expect(checkBoundaries(text, index)).toMatchObject({ known: 1, unknown: ['16099999'] });
    expect(checkBoundaries('{', index).problem).toContain('no JSON');
    expect(checkBoundaries('{"type":"Topology"}', index).problem).toBe('no TopoJSON topology');
  });
});
