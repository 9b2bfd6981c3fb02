import { assetUrl } from '../assets.ts';

// The long outlines lie in one cached file; `use` takes their colours from the page, so they follow the theme.
const part = (id: string) => `${assetUrl('ridge.svg')}#${id}`;

/** The trail of the Rennsteig as a height profile (own drawing, not to scale), behind the search of the start page. */
export function Ridge() {
  return (
    <svg
      class="rs-grat"
      viewBox="0 0 1440 240"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <use class="rs-grat__fern" href={part('grat-fern')} />
      <use class="rs-grat__mitte" href={part('grat-mitte')} />
      <use class="rs-grat__weg" href={part('grat-weg')} />
      <circle class="rs-grat__rast" cx="330" cy="70" r="4.5" />
      <circle class="rs-grat__ziel" cx="630" cy="44" r="6.5" />
      <circle class="rs-grat__rast" cx="810" cy="60" r="4.5" />
      <circle class="rs-grat__rast" cx="1020" cy="86" r="4.5" />
      <g class="rs-grat__namen">
        <text x="330" y="52">
          Inselsberg
        </text>
        <text x="630" y="26">
          Beerberg
        </text>
        <text x="810" y="42">
          Masserberg
        </text>
        <text x="1020" y="68">
          Neuhaus
        </text>
      </g>
      <use class="rs-grat__nah" href={part('grat-nah')} />
    </svg>
  );
}

/** The same forest at night, above the footer. */
export function Forest() {
  return (
    <svg
      class="rs-fuss__grat"
      viewBox="0 0 1440 100"
      preserveAspectRatio="xMidYMax slice"
      aria-hidden="true"
      focusable="false"
    >
      <use class="rs-fern" href={part('wald-fern')} />
      <use class="rs-nah" href={part('wald-nah')} />
    </svg>
  );
}
