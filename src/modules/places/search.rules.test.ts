import { describe, expect, it } from 'vitest';
import { indexWith } from './places.fixture.ts';
import { searchPlaces } from './search.rules.ts';

const index = indexWith({});
const search = (q: string, leikaKey?: string, date = '2026-06-01') => searchPlaces(index, { q, leikaKey, date });
const names = (q: string) => search(q).candidates.map(({ name }) => name);

describe('place search', () => {
  it.each([
    ['Erfurt', ['Erfurt']],
    ['Gera', ['Gera']],
    ['meiningen', ['Meiningen']],
    ['Stadt Meiningen', ['Meiningen']],
    ['Meiningen, Stadt', ['Meiningen']],
    ['Muehlhausen', ['Mühlhausen/Thüringen']],
    ['Mühlhausen', ['Mühlhausen/Thüringen']],
    ['muhlhausen', ['Mühlhausen/Thüringen']],
    ['untermassfeld', ['Untermaßfeld']],
    ['Untermasfeld', ['Untermaßfeld']],
    ['98617 Untermaßfeld', ['Untermaßfeld']],
    ['Stadtilm', ['Stadtilm']],
    ['Lehesten', ['Lehesten', 'Lehesten']],
    ['Frankenheim', ['Frankenheim/Rhön']],
    ['16066076', ['Untermaßfeld']],
    ['160665050076', ['Untermaßfeld']],
    ['16 066 076', ['Untermaßfeld']],
    ['160560000000', ['Eisenach']],
    ['Atlantis', []],
    ['', []],
  ])('%j finds %j', (q, expected) => {
    expect(names(q)).toEqual(expected);
  });

  it('takes the beginning of a name when no whole name fits', () => {
    expect(names('Erfu')).toEqual(['Erfurt']);
    expect(names('Groß').length).toBeGreaterThan(5);
  });

  it('finds vanished municipalities and parts of split ones', () => {
    expect(search('Dobitschen').candidates[0]).toMatchObject({
      ags: '16077043',
      match: 'former-name',
      formerName: 'Dobitschen',
    });
    expect(search('Bickenriede').candidates[0]).toMatchObject({ ags: '16061118', formerName: 'Bickenriede' });
    expect(
      search('Anrode')
        .candidates.map(({ ags }) => ags)
        .sort(),
    ).toEqual(['16061118', '16064046', '16064071']);
    expect(search('16077003').candidates[0]).toMatchObject({ ags: '16077043', formerName: 'Dobitschen' });
  });

  it('finds the members of a Verwaltungsgemeinschaft or of its key', () => {
    expect(search('VG Hohe Rhön').candidates).toHaveLength(5);
    expect(search('160665005').candidates).toHaveLength(5);
  });

  it('groups a shared postal code by the body that acts and asks only when something differs', () => {
    const tax = search('98617', '99102013002000');
    expect(tax.candidates.map(({ name }) => name)).toContain('Untermaßfeld');
    expect(tax.groups.find(({ authority }) => authority.id === '16066042')?.ags).toContain('16066076');
    expect(tax.ask).toBe(true);
    const vehicle = search('98617', '99036008007000');
    expect(vehicle.groups).toHaveLength(1);
    expect(vehicle.ask).toBe(false);
  });

  it('gives places nearby for an unknown postal code and the advice to type the place', () => {
    const answer = search('98618');
    expect(answer.hint?.code).toBe('unknown-postal-code');
    expect(answer.hint?.text).toContain('geben Sie den Ort ein');
    expect(answer.candidates.every(({ match }) => match === 'nearby')).toBe(true);
    expect(answer.candidates.map(({ name }) => name)).toContain('Meiningen');
    expect(answer.ask).toBe(true);
    expect(search('10115')).toMatchObject({ candidates: [], hint: { code: 'unknown-postal-code' } });
  });

  it('finds every municipality by its own name and says its district and association', () => {
    for (const { ags, name } of index.present) expect(search(name).candidates.map((place) => place.ags)).toContain(ags);
    expect(search('Birx').candidates[0]).toMatchObject({
      district: { id: '16066', name: 'Schmalkalden-Meiningen' },
      association: { id: '160665005', name: 'Hohe Rhön', kind: 'vg' },
    });
  });
});
