import { still } from '../still.ts';

/** The mark: a ridge with a point above the summit. */
export function Mark() {
  return mark;
}

const mark = still(
  <svg viewBox="0 0 44 32" aria-hidden="true" focusable="false">
    <path class="rs-marke__fern" d="M13 29 25.5 13l4 4.2 3.4-4.4L43 27" />
    <path class="rs-marke__grat" d="M2 29 11.5 15.5l4.2 4.6L23.5 7.5 38 29" />
    <circle class="rs-marke__punkt" cx="23.5" cy="3.6" r="2.9" />
  </svg>,
);

/** Flag of the Land: white over red. The only colours outside of the tokens, as they are the flag. */
export function Flag() {
  return flag;
}

const flag = still(
  <svg class="rs-flagge" viewBox="0 0 20 13" aria-hidden="true" focusable="false">
    <rect width="20" height="13" fill="#fff" stroke="#777" stroke-width="1" />
    <rect x=".5" y="6.5" width="19" height="6" fill="#d81e2c" />
  </svg>,
);
