import { describe, expect, it } from 'vitest';
import { engineWords, sentences } from './sentences.ts';

const places = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe('what the engine says', () => {
  it.each(['en', 'de-x-simple'] as const)('%s knows the same mistakes as German and fills in nothing else', (lang) => {
    expect(Object.keys(sentences[lang]).sort()).toEqual(Object.keys(sentences.de).sort());
    for (const [code, text] of Object.entries(sentences[lang]))
      for (const place of places(text)) expect(places(sentences.de[code]!), code).toContain(place);
  });

  it('plain German has short sentences', () => {
    const all = [...Object.values(sentences['de-x-simple']), ...Object.values(engineWords['de-x-simple'])];
    const long = all.flatMap((text) => text.split(/[.!?:]\s/)).filter((one) => one.split(/\s+/).length > 13);
    expect(long).toEqual([]);
  });
});
