import type { ConfigFragment } from './config.ts';

/** The configuration page of the docs, made from the fragments that the code reads. */
export function describeConfiguration(fragments: readonly ConfigFragment[]): string {
  const parts = fragments.map((fragment) => {
    const settings = Object.values(fragment.settings) as {
      env: string;
      doc: string;
      default: unknown;
      secret?: true;
    }[];
    const rows = settings.map(
      (setting) =>
        `| \`${setting.env}\` | ${setting.doc} | ${setting.secret ? '(secret)' : describeDefault(setting.default)} |`,
    );
    return [`## ${fragment.name}`, '', '| variable | meaning | default |', '|---|---|---|', ...rows].join('\n');
  });
  return [
    '# Configuration',
    '',
    'Made from the code by `npm run docs`. Everything is read from the environment at the start; a wrong value stops the start and says what is expected.',
    'Durations are seconds or `90s`, `15m`, `8h`, `30d`. Secrets are given as the path of a file where the name ends in `_FILE`.',
    '',
    parts.join('\n\n'),
    '',
  ].join('\n');
}

function describeDefault(value: unknown): string {
  if (value === '' || value === undefined) return '(empty)';
  return `\`${Array.isArray(value) ? value.join(',') : String(value)}\``;
}
