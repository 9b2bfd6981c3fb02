import { expect, it } from 'vitest';
import { withArticle } from './article.ts';

it.each([
  ['Stadt Meiningen', 'die Stadt Meiningen', 'die Stadt Meiningen'],
  ['Gemeinde Untermaßfeld', 'die Gemeinde Untermaßfeld', 'die Gemeinde Untermaßfeld'],
  [
    'Verwaltungsgemeinschaft Hohe Rhön',
    'die Verwaltungsgemeinschaft Hohe Rhön',
    'die Verwaltungsgemeinschaft Hohe Rhön',
  ],
  ['Landkreis Schmalkalden-Meiningen', 'der Landkreis Schmalkalden-Meiningen', 'den Landkreis Schmalkalden-Meiningen'],
  ['Finanzamt Suhl', 'das Finanzamt Suhl', 'das Finanzamt Suhl'],
  ['Thüringer Landesverwaltungsamt', 'das Thüringer Landesverwaltungsamt', 'das Thüringer Landesverwaltungsamt'],
  ['Untermaßfeld', 'Untermaßfeld', 'Untermaßfeld'],
])('%s', (name, nominative, accusative) => {
  expect(withArticle(name, 'nominative', 'de')).toBe(nominative);
  expect(withArticle(name, 'accusative', 'de')).toBe(accusative);
  expect(withArticle(name, 'accusative', 'en')).toBe(name);
});
