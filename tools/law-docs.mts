// The pages of docs/law, made from the rules, tables and examples of src/law: what a lawyer reads to check us.
import {
  type DescribedFamily,
  type DescribedRule,
  deferred,
  describeLaw,
  lawExamples,
  lawTables,
  openPoints,
} from '../src/law/index.ts';

type Marked = { readonly mark: string };
type Page = { readonly name: string; readonly text: string };

const openMarks = new Set(['P', 'U', 'proposal']);
const marks: Readonly<Record<string, string>> = {
  V: 'im Gesetz oder amtlichen Text gelesen',
  C: 'aus anderen Werten errechnet',
  P: '**Annahme**: aus zweiter Hand',
  U: '**Annahme**: nicht geprüft',
  proposal: '**Annahme**: eigener Vorschlag',
};

/** Every page with its name inside docs/law. */
export function describeLawPages(): Page[] {
  const families = describeLaw();
  return [
    { name: 'README.md', text: page(indexOf(families)) },
    ...families.map((family) => ({ name: `${family.id}.md`, text: page(familyPage(family)) })),
    { name: 'tabellen.md', text: page(tablesPage()) },
    { name: 'annahmen.md', text: page(assumptionsPage(families)) },
  ];
}

const page = (lines: readonly string[]) => `${lines.join('\n')}\n`;
const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const row = (...cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
const head = (...cells: readonly string[]) => [row(...cells), `|${cells.map(() => '---').join('|')}|`];
const markWords = ({ mark }: Marked) => marks[mark] ?? mark;
const code = (value: unknown) => `\`${JSON.stringify(value)}\``;
const made = 'Aus dem Code erzeugt mit `npm run docs`; nicht von Hand ändern.';

function indexOf(families: readonly DescribedFamily[]): string[] {
  return [
    '# Das Recht, wie Rennsteig es rechnet',
    '',
    `${made} Eine Seite je Familie von Vorschriften: was umgesetzt ist, seit wann es gilt, wie sicher wir sind, mit welchen Beispielen es`,
    'geprüft wird. Die Beispiele laufen bei jeder Änderung als Test. Was niemand bestätigt hat, heißt Annahme, hier und in jeder Antwort.',
    '',
    ...head('Seite', 'Inhalt', 'Regeln', 'davon Annahmen', 'Beispiele'),
    ...families.map(({ id, title, summary, rules, examples }) =>
      row(
        `[${title.de}](${id}.md)`,
        summary.de,
        String(rules.length),
        String(rules.filter(({ mark }) => openMarks.has(mark)).length),
        String(examples.length),
      ),
    ),
    row('[Tabellen](tabellen.md)', 'Feiertage, Bekanntgabe, Tarife, Zinssätze mit ihrer Geltung', '', '', ''),
    row('[Annahmen](annahmen.md)', 'Offene Punkte, ihr Wert und wie man sie bestätigt', '', '', ''),
    '',
    'Ausprobieren: `/rechner` im Portal, `POST /api/v1/law/…` als Schnittstelle (Beschreibung unter `/api/openapi.json`).',
    '',
    '## Was andere Teile des Systems tragen',
    '',
    'Diese Regeln rechnen nicht, sondern verpflichten: sie sind Sache der genannten Teile.',
    '',
    ...head('Regel', 'Warum nicht hier (englisch)'),
    ...Object.entries(deferred).map(([id, why]) => row(id, why)),
  ];
}

function familyPage({ title, summary, rules, examples }: DescribedFamily): string[] {
  return [
    `# ${title.de}`,
    '',
    `*${title.en}.* ${summary.de} ${made}`,
    '',
    '## Regeln',
    '',
    ...head('Regel', 'Was', 'Vorschriften', 'Seit', 'Stand', 'Beispiele'),
    ...rules.map((rule) =>
      row(
        `\`${rule.id}\``,
        rule.title.de,
        rule.paragraphs.join(', '),
        rule.since,
        markWords(rule),
        rule.examples.join(', ') || '–',
      ),
    ),
    '',
    '## Quellen',
    '',
    ...sourcesOf(rules),
    '',
    '## Beispiele',
    '',
    ...(examples.length > 0
      ? examplesOf(examples)
      : ['Geprüft durch Tests mit erzeugten Fällen und Beispiele anderer Seiten.']),
  ];
}

function sourcesOf(rules: readonly DescribedRule[]): string[] {
  const bySource = new Map<string, string[]>();
  for (const { id, source } of rules) bySource.set(source, [...(bySource.get(source) ?? []), id]);
  return [...bySource].map(([source, ids]) => `- ${source}: ${ids.join(', ')}`);
}

function examplesOf(examples: DescribedFamily['examples']): string[] {
  return [
    ...head('Beispiel', 'Fall', 'Eingabe', 'Ergebnis', 'Regeln'),
    ...examples.map(({ id, text, input, expected, rules }) =>
      row(id, text.de, code(input), code(expected), rules.join(', ')),
    ),
  ];
}

type SliceRow = Marked & { readonly validFrom: string; readonly validTo?: string; readonly source: string };

/** What a row says besides its validity: its other fields, in their order. */
function contentOf({ validFrom: _from, validTo: _to, source: _source, mark: _mark, ...rest }: SliceRow): string {
  return Object.entries(rest)
    .map(([name, value]) => `${name}: ${textOf(value)}`)
    .join('; ');
}

function textOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'de' in value) return String(value.de);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const tableTitles: Readonly<Record<string, string>> = {
  holidays: 'Feiertage',
  communes: 'Feiertage, die nur in manchen Gemeinden gelten',
  regimes: 'Bekanntgabe',
  meansLevels: 'Vertrauensniveau der Mittel',
  exemptions: 'Befreiungen von Gebühren',
  paymentLaws: 'Fälligkeit und Säumnis',
  baseRates: 'Basiszinssatz',
};

function tablesPage(): string[] {
  const { tariffs, ...slices } = lawTables;
  const named: [string, readonly SliceRow[]][] = [
    ...Object.entries(slices).map(([name, rows]): [string, readonly SliceRow[]] => [
      tableTitles[name] ?? name,
      rows as readonly SliceRow[],
    ]),
    ...tariffs.map((tariff): [string, readonly SliceRow[]] => [`Tarif: ${tariff.title.de}`, tariff.items]),
  ];
  return [
    '# Tabellen',
    '',
    `Alles, was sich mit der Zeit ändert, steht in Zeilen mit Anfang und Ende. ${made}`,
    ...named.flatMap(([title, rows]) => [
      '',
      `## ${title}`,
      '',
      ...head('Gilt ab', 'bis', 'Inhalt', 'Quelle', 'Stand'),
      ...rows.map((one) => row(one.validFrom, one.validTo ?? '', contentOf(one), one.source, markWords(one))),
    ]),
  ];
}

function assumptionsPage(families: readonly DescribedFamily[]): string[] {
  const rules = families.flatMap((family) => family.rules.filter(({ mark }) => openMarks.has(mark)));
  return [
    '# Annahmen',
    '',
    `${made} Jede Antwort, die auf einem dieser Punkte beruht, sagt „Annahme“. Wer ihn rechtlich bestätigt, trägt sich in \`confirmedBy\` ein`,
    '(`src/law/parameters.data.ts`); dann fällt das Wort weg.',
    '',
    '## Offene Punkte mit einem Wert',
    '',
    ...head('Punkt', 'Wert', 'Gilt ab', 'Warum offen', 'Quelle', 'Bestätigt durch'),
    ...Object.entries(openPoints).map(([name, { value, validFrom, why, source, confirmedBy }]) =>
      row(`\`${name}\``, code(value), validFrom, why.de, source, confirmedBy ?? '–'),
    ),
    '',
    '## Regeln, die eine Annahme sind',
    '',
    ...head('Regel', 'Was', 'Vorschriften', 'Quelle', 'Stand'),
    ...rules.map((rule) =>
      row(`\`${rule.id}\``, rule.title.de, rule.paragraphs.join(', '), rule.source, markWords(rule)),
    ),
    '',
    `${lawExamples.length} Beispiele prüfen die Bibliothek; sie stehen auf den Seiten der Familien.`,
  ];
}
