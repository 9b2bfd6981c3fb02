import type { Text } from '../../lang/lang.ts';
import type { Unit } from './period.ts';

const names: { readonly [U in Unit]: readonly [Text, Text] } = {
  day: [
    { de: 'Tag', en: 'day' },
    { de: 'Tage', en: 'days' },
  ],
  week: [
    { de: 'Woche', en: 'week' },
    { de: 'Wochen', en: 'weeks' },
  ],
  halfMonth: [
    { de: 'halber Monat', en: 'half month' },
    { de: 'halbe Monate', en: 'half months' },
  ],
  month: [
    { de: 'Monat', en: 'month' },
    { de: 'Monate', en: 'months' },
  ],
  quarter: [
    { de: 'Vierteljahr', en: 'quarter' },
    { de: 'Vierteljahre', en: 'quarters' },
  ],
  halfYear: [
    { de: 'halbes Jahr', en: 'half year' },
    { de: 'halbe Jahre', en: 'half years' },
  ],
  year: [
    { de: 'Jahr', en: 'year' },
    { de: 'Jahre', en: 'years' },
  ],
};

/** "1 Monat", "14 Tage", "2 Monate und ein halber Monat". */
export function periodWords(amount: number, unit: Unit, andHalfMonth = false): Text {
  const name = names[unit][amount === 1 ? 0 : 1];
  return {
    de: `${amount} ${name.de}${andHalfMonth ? ' und ein halber Monat' : ''}`,
    en: `${amount} ${name.en}${andHalfMonth ? ' and a half month' : ''}`,
  };
}
