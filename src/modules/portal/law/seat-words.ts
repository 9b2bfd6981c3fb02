import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { Seat } from './seat.ts';

const lands: { readonly [calendar: string]: Text } = {
  TH: { de: 'Thüringen', en: 'Thuringia' },
  BY: { de: 'Bayern', en: 'Bavaria' },
  NI: { de: 'Niedersachsen', en: 'Lower Saxony' },
  DE: { de: 'nur bundesweite Feiertage', en: 'nationwide holidays only' },
};

const words = {
  at: { de: '{land}, am Sitz {name}', en: '{land}, at the seat {name}' },
  actsFor: { de: '{land}, am Sitz {name} (handelt für {place})', en: '{land}, at the seat {name} (acts for {place})' },
};

/** Whose holidays were looked at: "Thüringen, am Sitz Stadt Meiningen (handelt für Untermaßfeld)". */
export function seatWords({ name, actsFor }: Seat, calendar: string, lang: Lang): string {
  const land = lands[calendar]?.[lang] ?? calendar;
  return say(actsFor ? words.actsFor : words.at, lang, { land, name, place: actsFor ?? '' });
}
