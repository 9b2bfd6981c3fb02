import type { Lang } from './lang.ts';

/** ISO 3166-1 alpha-2, and XK for Kosovo (user-assigned, as the EU writes it). */
const codes = [
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD',
  'CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF',
  'GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN',
  'KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA',
  'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI',
  'SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI',
  'VN VU WF WS XK YE YT ZA ZM ZW',
]
  .join(' ')
  .split(' ');

/** The same countries as passports and cards write them (ISO 3166-1 alpha-3, ICAO 9303), in the same order. */
const longCodes = [
  'AND ARE AFG ATG AIA ALB ARM AGO ATA ARG ASM AUT AUS ABW ALA AZE BIH BRB BGD BEL BFA BGR BHR BDI BEN BLM BMU BRN BOL',
  'BES BRA BHS BTN BVT BWA BLR BLZ CAN CCK COD CAF COG CHE CIV COK CHL CMR CHN COL CRI CUB CPV CUW CXR CYP CZE DEU DJI',
  'DNK DMA DOM DZA ECU EST EGY ESH ERI ESP ETH FIN FJI FLK FSM FRO FRA GAB GBR GRD GEO GUF GGY GHA GIB GRL GMB GIN GLP',
  'GNQ GRC SGS GTM GUM GNB GUY HKG HMD HND HRV HTI HUN IDN IRL ISR IMN IND IOT IRQ IRN ISL ITA JEY JAM JOR JPN KEN KGZ',
  'KHM KIR COM KNA PRK KOR KWT CYM KAZ LAO LBN LCA LIE LKA LBR LSO LTU LUX LVA LBY MAR MCO MDA MNE MAF MDG MHL MKD MLI',
  'MMR MNG MAC MNP MTQ MRT MSR MLT MUS MDV MWI MEX MYS MOZ NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NIU NZL OMN PAN PER',
  'PYF PNG PHL PAK POL SPM PCN PRI PSE PRT PLW PRY QAT REU ROU SRB RUS RWA SAU SLB SYC SDN SWE SGP SHN SVN SJM SVK SLE',
  'SMR SEN SOM SUR SSD STP SLV SXM SYR SWZ TCA TCD ATF TGO THA TJK TKL TLS TKM TUN TON TUR TTO TUV TWN TZA UKR UGA UMI',
  'USA URY UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM MYT ZAF ZMB ZWE',
]
  .join(' ')
  .split(' ');

const known: ReadonlySet<string> = new Set(codes);

/** Whether it is the code of a country: two capitals. */
export const isCountry = (code: string): boolean => known.has(code);

const names = {
  de: new Intl.DisplayNames('de', { type: 'region' }),
  en: new Intl.DisplayNames('en', { type: 'region' }),
};

/** "Frankreich" from "FR"; what is no country stays as it is. */
export const countryName = (code: string, lang: Lang): string =>
  known.has(code) ? (names[lang].of(code) ?? code) : code;

/** "Polen" from "PL", from "POL", and "Deutschland" from the "D" of a German card; what is no country stays as it is. */
export function countryOfCard(code: string, lang: Lang): string {
  const index = longCodes.indexOf(code);
  return countryName(code === 'D' ? 'DE' : (codes[index] ?? code), lang);
}

const lists: { [L in Lang]?: readonly { value: string; label: string }[] } = {};

/** All countries by their name, Germany first. */
export function countryOptions(lang: Lang): readonly { value: string; label: string }[] {
  lists[lang] ??= codes
    .map((value) => ({ value, label: countryName(value, lang) }))
    .sort((a, b) => Number(b.value === 'DE') - Number(a.value === 'DE') || a.label.localeCompare(b.label, lang));
  return lists[lang];
}
