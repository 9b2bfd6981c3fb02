import type { Draft } from './draft.ts';
import type { FimSchema } from './schema.types.ts';

/** fim.md: for the author, not for the platform. Plain text of the source stands in it, so marks of Markdown and e-mail signs are taken out. */
export function writeGuide(schema: FimSchema, draft: Draft): string {
  const open = draft.tasks.length;
  const head = [
    `# ${plain(schema.name || schema.id)}`,
    '',
    `Aus XDatenfelder ${schema.standard}: ${schema.id} Version ${plain(schema.version) || 'ohne Angabe'}. Offene Aufgaben bei der Umsetzung: ${open}, siehe tasks.yaml.`,
    ...schema.more.map(({ name, text }) => `- ${name}: ${plain(text)}`),
    '',
    '## Anders umgesetzt als in der Quelle',
    ...(draft.notes.length > 0 ? draft.notes.map((note) => `- ${plain(note)}`) : ['nichts']),
    '',
    '## Elemente',
    'Stelle im Formular, Kennung, Version, Anzahl, Name; darunter, was die Quelle sonst dazu sagt.',
  ];
  const elements = draft.places.flatMap(({ path, count, element }) => [
    '',
    `### ${path ?? '(nicht im Formular)'}: ${element.id} ${plain(element.version)}, ${count}, ${plain(element.name)}`,
    ...element.more.map(({ name, text }) => `- ${name}: ${plain(text)}`),
  ]);
  return `${[...head, ...elements].join('\n')}\n`;
}

const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/([\w.+-])@(?=[\w-])/g, '$1 (at) ')
    .replace(/[<>`[\]*_#|]/g, (sign) => `\\${sign}`);
