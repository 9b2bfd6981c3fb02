import type { Mark } from '../slices.ts';
import type { Tariff, TariffItem } from './tariff.ts';

const edition2022 = 'ThürAllgVwKostO, Anlage in der Fassung vom 06.12.2022 (GVBl. S. 498)';
const before = 'ThürAllgVwKostO, Anlage vor dem 21.12.2022; Fassung nicht bekannt, Beträge wie danach';

/** Every entry twice: the edition that was read, and the years since 2018 before it, as an assumption. */
function since2018(item: Omit<TariffItem, 'validFrom' | 'validTo' | 'source' | 'mark'>): TariffItem[] {
  const old = { validFrom: '2018-01-01', validTo: '2022-12-20', source: before, mark: 'U' as Mark };
  return [
    { ...item, ...old },
    { ...item, validFrom: '2022-12-21', source: edition2022, mark: 'V' },
  ];
}

const perFile = { de: 'Akte', en: 'file' };

/** General tariff of the Land. Municipalities use it in the transferred sphere, or where they adopt it by statute. */
export const generalTariff: Tariff = {
  id: 'th-general',
  title: { de: 'Allgemeines Verwaltungskostenverzeichnis Thüringen', en: 'General tariff of Thüringen' },
  items: [
    ...since2018({
      no: '1.1',
      kind: 'frame',
      title: { de: 'Allgemeine öffentliche Leistung', en: 'General public service' },
      minCents: 500,
      maxCents: 5_000_000,
    }),
    ...since2018({
      no: '1.2.2.2',
      kind: 'fixed',
      title: { de: 'Akteneinsicht', en: 'File inspection' },
      cents: 400,
      unit: perFile,
      minCents: 800,
    }),
    ...since2018({
      no: '1.2.2.3',
      kind: 'fixed',
      title: { de: 'Zuschlag für weggelegte Akten', en: 'Surcharge for stored-away files' },
      cents: 400,
      unit: perFile,
    }),
    ...since2018({
      no: '1.2.2.4',
      kind: 'lumpSum',
      title: { de: 'Versendung von Akten, Auslagen inbegriffen', en: 'Sending files, expenses included' },
      cents: 1350,
      unit: { de: 'Sendung', en: 'sending' },
    }),
    {
      no: '1.4',
      kind: 'time',
      title: { de: 'Gebühr nach Zeitaufwand', en: 'Fee by time' },
      unitMinutes: 15,
      validFrom: '2018-01-01',
      source: 'ThürAllgVwKostO, Anlage Nr. 1.4; Sätze nicht gelesen',
      mark: 'U',
    },
  ],
};

export const tariffs: readonly Tariff[] = [generalTariff];
