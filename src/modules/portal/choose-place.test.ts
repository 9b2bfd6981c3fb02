import { describe, expect, it } from 'vitest';
import type { PlaceCandidate, PlaceSearchAnswer } from '../places/index.ts';
import { choosePlace } from './choose-place.ts';

const candidate = (ags: string, name: string, formerName?: string): PlaceCandidate => ({
  ags,
  ars: null,
  name,
  kind: 'gemeinde',
  district: { id: '16066', name: 'Landkreis Schmalkalden-Meiningen' },
  association: null,
  match: 'name',
  formerName,
});

function choose(answer: Partial<PlaceSearchAnswer>, asked: { ags?: string; ort?: string }) {
  const questions: unknown[] = [];
  const places = {
    authoritiesOf: () => undefined,
    find: (question: unknown): PlaceSearchAnswer => {
      questions.push(question);
      return { candidates: [], groups: [], total: 0, ask: false, hint: null, ...answer };
    },
  };
  return { choice: choosePlace(places, { ...asked, leikaKey: '99102013002000', lang: 'de' }), questions };
}

describe('the place of an address', () => {
  it('is none when the address names none, without a search', () => {
    const { choice, questions } = choose({}, { ort: '  ' });
    expect(choice).toEqual({ kind: 'none' });
    expect(questions).toEqual([]);
  });
  it('is the one that fits, and later pages get its key', () => {
    const { choice } = choose({ candidates: [candidate('16066076', 'Untermaßfeld')] }, { ort: 'untermassfeld' });
    expect(choice).toMatchObject({
      kind: 'chosen',
      place: { ags: '16066076', name: 'Untermaßfeld', param: { name: 'ags', value: '16066076' } },
    });
  });
  it('keeps the former name, so that the page can say where it went', () => {
    const { choice } = choose({ candidates: [candidate('16066042', 'Meiningen', 'Henneberg')] }, { ort: 'Henneberg' });
    expect(choice).toMatchObject({ kind: 'chosen', formerName: 'Henneberg' });
  });
  it('is asked for when the answer depends on it', () => {
    const two = [candidate('16066042', 'Meiningen'), candidate('16066094', 'Rhönblick')];
    expect(choose({ candidates: two, ask: true }, { ort: '98617' }).choice).toMatchObject({
      kind: 'ask',
      asked: '98617',
    });
  });
  it('is not asked for when the same body acts with the same service; the address keeps what was typed', () => {
    const two = [candidate('16066042', 'Meiningen'), candidate('16066076', 'Untermaßfeld')];
    expect(choose({ candidates: two }, { ort: '98617' }).choice).toMatchObject({
      kind: 'chosen',
      place: { name: '98617', param: { name: 'ort', value: '98617' } },
    });
  });
  it('is unknown with places nearby, and never one of them by itself', () => {
    const hint = { code: 'unknown-postal-code', text: 'Nicht bekannt' } as const;
    expect(choose({ candidates: [candidate('1', 'Meiningen')], hint }, { ort: '98000' }).choice.kind).toBe('unknown');
    expect(choose({}, { ort: 'Hamburg' }).choice.kind).toBe('unknown');
  });
});
