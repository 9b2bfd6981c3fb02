import { useSay } from '../context.ts';

// Grid of the 17 districts and 5 independent cities: key, sign, column, row. Own drawing, roughly where they lie.
const tiles: readonly (readonly [string, string, number, number])[] = [
  ['16062', 'NDH', 1, 0],
  ['16065', 'KYF', 2, 0],
  ['16061', 'EIC', 0, 1],
  ['16064', 'UH', 1, 1],
  ['16068', 'SÖM', 2, 1],
  ['16071', 'AP', 3, 1],
  ['16063', 'WAK', 0, 2],
  ['16067', 'GTH', 1, 2],
  ['16051', 'EF', 2, 2],
  ['16055', 'WE', 3, 2],
  ['16053', 'J', 4, 2],
  ['16074', 'SHK', 5, 2],
  ['16052', 'G', 6, 2],
  ['16077', 'ABG', 7, 2],
  ['16066', 'SM', 0, 3],
  ['16054', 'SHL', 1, 3],
  ['16070', 'IK', 2, 3],
  ['16073', 'SLF', 3, 3],
  ['16075', 'SOK', 4, 3],
  ['16076', 'GRZ', 5, 3],
  ['16069', 'HBN', 1, 4],
  ['16072', 'SON', 2, 4],
];

const words = {
  title: {
    de: 'Kachelkarte der Landkreise und kreisfreien Städte. Hervorgehoben: {name}.',
    en: 'Tile map of the districts and independent cities. Highlighted: {name}.',
  },
};

/** Where in the Land: the tile of the district (5 digits) stands out. `name` says it in words for those who do not see it. */
export function TileMap({ districts, name }: { districts: readonly string[]; name: string }) {
  const t = useSay();
  return (
    <svg class="rs-kacheln" viewBox="0 0 312 196" role="img" aria-labelledby="karte-titel">
      <title id="karte-titel">{t(words.title, { name })}</title>
      {tiles.map(([key, sign, column, row]) => (
        <g key={key} class={districts.includes(key) ? 'rs-hier' : undefined}>
          <rect x={4 + column * 38} y={4 + row * 38} width="34" height="34" rx="5" />
          <text x={21 + column * 38} y={25 + row * 38}>
            {sign}
          </text>
        </g>
      ))}
    </svg>
  );
}
