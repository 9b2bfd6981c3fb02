import type { Figure } from './measure.ts';

export type FigureRow = {
  readonly what: string;
  readonly figure: Figure;
  /** The least that any program would have to do for it, measured in the same run. */
  readonly floor: Figure;
  readonly floorIs: string;
};

/** A figure with the value it shall have; `floor` is the same measure of the floor, where there is one. */
export type TargetRow = {
  readonly what: string;
  readonly unit: string;
  readonly value: number;
  readonly most?: number;
  readonly least?: number;
  readonly floor?: number;
  /** The most that the cores of this machine permit, where that may be less than what is wanted. */
  readonly permitted?: number;
};

export type Section = { readonly figures: readonly FigureRow[]; readonly targets: readonly TargetRow[] };

export const isMet = ({ value, most = Infinity, least = -Infinity }: TargetRow): boolean =>
  value <= most && value >= least;

export function renderFigures(rows: readonly FigureRow[]): string {
  return renderTable([
    ['what', 'per second', 'p50 ms', 'p95 ms', 'floor/s', 'share', 'floor is'],
    ...rows.map(({ what, figure, floor, floorIs }) => [
      what,
      number(figure.perSecond),
      number(figure.p50),
      number(figure.p95),
      number(floor.perSecond),
      `1/${number(floor.perSecond / figure.perSecond)}`,
      floorIs,
    ]),
  ]);
}

export function renderTargets(rows: readonly TargetRow[]): string {
  return renderTable([
    ['target', 'measured', 'wanted', 'floor', 'unit', 'met'],
    ...rows.map((row) => [
      row.what,
      number(row.value),
      row.most === undefined ? (row.least === undefined ? '' : `≥ ${row.least}`) : `≤ ${row.most}`,
      row.floor === undefined ? '' : number(row.floor),
      row.unit,
      row.most === undefined && row.least === undefined ? '' : isMet(row) ? 'yes' : sayNo(row),
    ]),
  ]);
}

const sayNo = ({ permitted }: TargetRow): string =>
  permitted === undefined ? 'no' : `no, the cores permit ${number(permitted)}`;

const number = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : value >= 0.1 ? 2 : 4);

/** Numbers to the right, words to the left. */
function renderTable(cells: readonly (readonly string[])[]): string {
  const isNumber = (text: string) => /^[\d.,≤≥/ -]*$/.test(text);
  const widths = cells[0]!.map((_, column) => Math.max(...cells.map((row) => row[column]!.length)));
  const right = cells[0]!.map((_, column) => cells.slice(1).every((row) => isNumber(row[column]!)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => (right[column] ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
