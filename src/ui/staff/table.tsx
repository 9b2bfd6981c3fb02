import type { ComponentChildren } from 'preact';
import { classes } from '../classes.ts';
import { useSay } from '../context.ts';

export type Column = {
  key: string;
  title: string;
  hidden?: boolean;
  href?: string;
  sorted?: 'ascending' | 'descending';
};

/** A cell by what it shows; phones lay the kinds out as blocks. */
export type Cell = {
  content: ComponentChildren;
  kind?: 'place' | 'state' | 'deadline' | 'who' | 'plain';
  urgent?: boolean;
};

export type Row = {
  id: string;
  /** Title as link and the line below it. */
  href: string;
  title: string;
  text?: ComponentChildren;
  selected?: boolean;
  cells: readonly Cell[];
};

const cellClass = {
  place: 'rs-zelle-ort',
  state: 'rs-zelle-stand',
  deadline: 'rs-tabelle__frist',
  who: 'rs-zelle-wer',
  plain: undefined,
};

/**
 * Rows of cases: two lines each, about 52 px; the first column is the case and names the row.
 * `choose` puts a check box before each row (its name), for bulk actions of the form around the table.
 */
export function Table(props: {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  choose?: { name: string; label: (row: Row) => string; heading: string };
}) {
  const { caption, columns, rows, choose } = props;
  return (
    <table class="rs-tabelle" data-tasten="liste">
      <caption class="kern-sr-only">{caption}</caption>
      <thead>
        <tr>
          {choose && (
            <th scope="col">
              <span class="kern-sr-only">{choose.heading}</span>
            </th>
          )}
          {columns.map((column) => (
            <th key={column.key} scope="col" aria-sort={column.sorted}>
              <ColumnTitle column={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} class={row.selected ? 'rs-gewaehlt' : undefined}>
            {choose && (
              <td class="rs-zelle-wahl">
                <label class="rs-wahl">
                  <input type="checkbox" name={choose.name} value={row.id} />
                  <span class="kern-sr-only">{choose.label(row)}</span>
                </label>
              </td>
            )}
            <th scope="row" class="rs-vorgang">
              <a href={row.href} aria-current={row.selected ? 'true' : undefined}>
                {row.title}
              </a>
              {row.text && <span>{row.text}</span>}
            </th>
            {row.cells.map((cell, index) => (
              <td
                key={index}
                class={classes(
                  cellClass[cell.kind ?? 'plain'],
                  cell.kind === 'deadline' && cell.urgent && 'rs-tabelle__frist--rot',
                )}
              >
                {cell.content}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ColumnTitle({ column }: { column: Column }) {
  if (column.hidden) return <span class="kern-sr-only">{column.title}</span>;
  if (!column.href) return <>{column.title}</>;
  return (
    <>
      <a href={column.href}>{column.title}</a>{' '}
      {column.sorted && <span aria-hidden="true">{column.sorted === 'ascending' ? '↑' : '↓'}</span>}
    </>
  );
}

const words = {
  previous: { de: 'Zurück', en: 'Back' },
  next: { de: 'Weitere anzeigen', en: 'Show more' },
  keys: { de: 'Tastenkürzel', en: 'Keyboard shortcuts' },
  j: { de: 'nächster', en: 'next' },
  k: { de: 'voriger', en: 'previous' },
  a: { de: 'übernehmen', en: 'take over' },
  enter: { de: 'öffnen', en: 'open' },
};

/** Where one is in a long list, the next page, and the keys of the island. */
export function Pager(props: {
  text: string;
  previousHref?: string;
  nextHref?: string;
  nextText?: string;
  keys?: boolean;
}) {
  const t = useSay();
  return (
    <div class="rs-tabellenfuss">
      <span class="rs-reihe">
        <span>{props.text}</span>
        {props.previousHref && <a href={props.previousHref}>{t(words.previous)}</a>}
        {props.nextHref && <a href={props.nextHref}>{props.nextText ?? t(words.next)}</a>}
      </span>
      {props.keys && (
        <span class="rs-tasten" role="group" aria-label={t(words.keys)}>
          <span>
            <kbd>j</kbd> {t(words.j)}
          </span>
          <span>
            <kbd>k</kbd> {t(words.k)}
          </span>
          <span>
            <kbd>a</kbd> {t(words.a)}
          </span>
          <span>
            <kbd>Enter</kbd> {t(words.enter)}
          </span>
        </span>
      )}
    </div>
  );
}

/** Who works on it: initials, or "frei". */
export function Assignee({ initials, name, free }: { initials?: string; name?: string; free: string }) {
  if (!initials) return <span class="rs-frei">{free}</span>;
  return (
    <span class="rs-kuerzel" title={name}>
      {initials}
    </span>
  );
}
