import type { Lang } from './lang.ts';

const masculine = /^(Landkreis|Kreis|Freistaat|Markt|Zweckverband|Eigenbetrieb|Kommunalservice)\b/;
const feminine =
  /^(Stadt|Landeshauptstadt|Gemeinde|Landgemeinde|Verwaltungsgemeinschaft|Einheitsgemeinde|Industrie-|Handwerkskammer|Ärztekammer|Architektenkammer)/;
const neuter = /(amt|Ministerium|ministerium|archiv|Rechenzentrum|zentrum)\b/;

/** The name of an authority inside a German sentence: "die Stadt Meiningen", "den Landkreis …". Names of unknown gender stay as they are. */
export function withArticle(name: string, grammaticalCase: 'nominative' | 'accusative', lang: Lang): string {
  if (lang !== 'de') return name;
  if (masculine.test(name)) return `${grammaticalCase === 'accusative' ? 'den' : 'der'} ${name}`;
  if (feminine.test(name)) return `die ${name}`;
  return neuter.test(name.split(' ')[0] ?? '') || /^Thüringer [A-ZÄÖÜ][a-zäöü]*(amt|ministerium)\b/.test(name)
    ? `das ${name}`
    : name;
}

/** At the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
