const shapes = {
  town: () => (
    <>
      <path class="rs-wappen__teil" d="M13 43V27h4v4h4v-4h3v4h4v-4h3v4h4v-4h4v16z" />
      <path class="rs-wappen__grat" d="M9 19l8-7 6 4 8-7 12 10" />
    </>
  ),
  association: () => (
    <>
      <path class="rs-wappen__teil" d="M4 27 17 13l8 8 7-6 16 14v4H4z" />
      <path class="rs-wappen__grat" d="M7 40c5-4 8-4 12 0s8 4 13 0 8-4 13 0M12 48c4-3 6-3 10 0s7 3 11 0 5-3 8 0" />
    </>
  ),
  municipality: () => (
    <>
      <path class="rs-wappen__teil" d="M4 34c10-10 18-11 26-5s12 6 18 3c-1 13-10 20-22 24C13 52 5 45 4 34z" />
      <circle class="rs-wappen__grat" cx="33" cy="16" r="5.5" />
    </>
  ),
  district: () => (
    <>
      <path class="rs-wappen__teil" d="M26 9l8 12h-4l7 10h-4l7 10H12l7-10h-4l7-10h-4z" />
      <path class="rs-wappen__grat" d="M26 41v7" />
    </>
  ),
  state: () => (
    <>
      <path class="rs-wappen__teil" d="M12 22 26 12l14 10v3H12zM12 40h28v4H12z" />
      <path class="rs-wappen__grat" d="M16 26v13M26 26v13M36 26v13" />
    </>
  ),
};

function shapeOf(name: string): keyof typeof shapes {
  if (/^(verwaltungsgemeinschaft|zweckverband)/i.test(name)) return 'association';
  if (/^(landkreis|kreis)/i.test(name) || /kreis\b/i.test(name)) return 'district';
  if (/^gemeinde/i.test(name)) return 'municipality';
  if (/^freistaat|ministerium|landes|finanzamt|kammer|thüringer|agentur|bundes/i.test(name)) return 'state';
  return /^(stadt|landeshauptstadt|kreisfreie)/i.test(name) ? 'town' : 'municipality';
}

/** Neutral shield in place of the coat of arms; real arms need the body's permission. */
export function Arms({ name, size }: { name: string; size?: 'small' | 'large' }) {
  const Shape = shapes[shapeOf(name)];
  const extra = size === 'small' ? ' rs-wappen--klein' : size === 'large' ? ' rs-wappen--gross' : '';
  return (
    <svg class={`rs-wappen${extra}`} viewBox="0 0 52 60" aria-hidden="true" focusable="false">
      <path class="rs-wappen__feld" d="M3 3h46v28c0 14-10 22-23 26C13 53 3 45 3 31z" />
      <Shape />
    </svg>
  );
}
