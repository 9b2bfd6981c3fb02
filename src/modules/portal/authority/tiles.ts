import type { Tile } from '../../../ui/index.ts';
import type { DistrictTile } from '../../places/index.ts';

/** Number plate signs, which people know their district by. */
const signs: Record<string, string> = {
  '16051': 'EF',
  '16052': 'G',
  '16053': 'J',
  '16054': 'SHL',
  '16055': 'WE',
  '16061': 'EIC',
  '16062': 'NDH',
  '16063': 'WAK',
  '16064': 'UH',
  '16065': 'KYF',
  '16066': 'SM',
  '16067': 'GTH',
  '16068': 'SÖM',
  '16069': 'HBN',
  '16070': 'IK',
  '16071': 'AP',
  '16072': 'SON',
  '16073': 'SLF',
  '16074': 'SHK',
  '16075': 'SOK',
  '16076': 'GRZ',
  '16077': 'ABG',
};

/** The map with the district of an authority standing out. */
export function tilesFor(tiles: readonly DistrictTile[], districtKey: string): Tile[] {
  return tiles.map(({ key, col, row }) => ({
    key,
    col,
    row,
    sign: signs[key] ?? key.slice(2),
    here: key === districtKey,
  }));
}
