export type Tile = {
  readonly key: string;
  readonly sign: string;
  readonly col: number;
  readonly row: number;
  readonly here: boolean;
};

const step = 38;

/** Where in the Land: squares in a grid, the ones that are meant stand out. `label` says it in words for those who do not see it. */
export function TileMap({ tiles, label }: { tiles: readonly Tile[]; label: string }) {
  const columns = Math.max(...tiles.map(({ col }) => col)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  return (
    <svg
      class="rs-kacheln"
      viewBox={`0 0 ${columns * step + 8} ${rows * step + 6}`}
      role="img"
      aria-labelledby="karte-titel"
    >
      <title id="karte-titel">{label}</title>
      {tiles.map(({ key, sign, col, row, here }) => (
        <g key={key} class={here ? 'rs-hier' : undefined}>
          <rect x={4 + col * step} y={4 + row * step} width="34" height="34" rx="5" />
          <text x={21 + col * step} y={25 + row * step}>
            {sign}
          </text>
        </g>
      ))}
    </svg>
  );
}
