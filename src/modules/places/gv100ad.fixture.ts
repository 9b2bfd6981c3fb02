import { productData } from './places.fixture.ts';

/** Writes the known areas as a GV100AD file of 31.03.2026, with changes that an importer must notice. */
export function makeGv100ad(changes: { halve?: string; drop?: string; rename?: [ags: string, name: string] }): string {
  const { areas } = productData();
  const present = areas.municipalities.filter(({ validTo }) => !validTo);
  return [
    ...areas.districts.map(({ key, name, seat, kind }) =>
      record('40', key, '', name, seat, kind === 'kreisfrei' ? '41' : '44'),
    ),
    ...areas.associations
      .filter(({ validTo }) => !validTo)
      .map(({ key, kind, name, seat }) =>
        record('50', key.slice(0, 5), key.slice(5), name, seat, kind === 'vg' ? '54' : '58'),
      ),
    record('50', '16051', '0000', 'Erfurt, Stadt', 'Erfurt', '50'),
    ...present
      .filter(({ ags }) => ags !== changes.drop)
      .map((area) => {
        const name = area.ags === changes.rename?.[0] ? changes.rename[1] : area.name;
        const full = area.kind === 'gemeinde' ? name : `${name}, Stadt`;
        const type = { gemeinde: '64', stadt: '63', kreisfrei: '61' }[area.kind];
        const people = area.ags === changes.halve ? 411 : area.inhabitants!;
        const suffix = area.associationKey?.slice(5) ?? `0${area.ags.slice(5)}`;
        return record(
          '60',
          area.ags,
          suffix,
          full,
          '',
          type,
          [area.hectares!, people],
          area.seatCode!,
          area.severalCodes,
        );
      }),
    record('60', '09180117', '0117', 'Garmisch-Partenkirchen', '', '64', [20_000, 27_000], '82467'),
  ].join('\r\n');
}

function record(
  type: string,
  key: string,
  association: string,
  name: string,
  seat: string,
  kind: string,
  numbers: [number, number] = [0, 0],
  code = '',
  several = false,
): string {
  const [hectares, inhabitants] = numbers.map((value) => String(value).padStart(11, '0'));
  const head =
    `${type}20260331${key.padEnd(8)}${association.padEnd(4)}${name.padEnd(50)}${seat.padEnd(50)}${kind}`.padEnd(128);
  const people = `${head}${hectares}${inhabitants}${'0'.repeat(11)}`.padEnd(165);
  return `${people}${code.padEnd(5)}${several ? '*****' : '     '}`;
}
