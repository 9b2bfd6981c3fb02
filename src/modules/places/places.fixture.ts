import { join } from 'node:path';
import { buildPlacesIndex, type PlacesData, type PlacesIndex } from './places-index.rules.ts';
import type { OnlineServiceAssignment, Rule, Transfer } from './responsibility.schema.ts';
import { readShippedPlaces } from './shipped-places.ts';

/** The product's own data, as a fresh database would hold it. */
export const productData = (): PlacesData => readShippedPlaces(join(import.meta.dirname, '../../../data/thueringen'));

/** The product's data with constructed facts added; `withoutRules` drops the product's rules of these prefixes. */
export function indexWith(extra: {
  rules?: Rule[];
  transfers?: Transfer[];
  onlineServices?: OnlineServiceAssignment[];
  authorities?: PlacesData['authorities'];
  successions?: PlacesData['areas']['successions'];
  postalCodes?: PlacesData['postalCodes'];
  withoutRules?: string[];
}): PlacesIndex {
  const data = productData();
  return buildPlacesIndex({
    areas: { ...data.areas, successions: [...data.areas.successions, ...(extra.successions ?? [])] },
    postalCodes: extra.postalCodes ?? data.postalCodes,
    authorities: [...data.authorities, ...(extra.authorities ?? [])],
    rules: [...data.rules.filter(({ prefix }) => !extra.withoutRules?.includes(prefix)), ...(extra.rules ?? [])],
    transfers: extra.transfers ?? [],
    onlineServices: extra.onlineServices ?? [],
  });
}

const open = { validFrom: null, validTo: null, source: 'test fixture' };

export const makeRule = (rule: Pick<Rule, 'prefix' | 'level'> & Partial<Rule>): Rule => ({
  id: `test/${rule.prefix}/${rule.level}/${rule.areas?.join('+') ?? ''}`,
  service: 'Testleistung',
  role: 'zustaendig',
  sphere: null,
  authorityId: null,
  areas: [],
  tax: false,
  basis: null,
  verified: true,
  ...open,
  ...rule,
});

export const makeTransfer = (
  transfer: Pick<Transfer, 'kind' | 'fromId' | 'toId' | 'services'> & Partial<Transfer>,
): Transfer => ({
  id: `test-${transfer.kind}-${transfer.fromId}-${transfer.toId}`,
  areas: [],
  reference: 'Az. 1/2026',
  ...open,
  validFrom: '2026-01-01',
  ...transfer,
});

export const makeOnlineService = (
  service: Pick<OnlineServiceAssignment, 'slug' | 'leikaKeys' | 'areas'> & Partial<OnlineServiceAssignment>,
): OnlineServiceAssignment => ({
  title: 'Testdienst',
  authorityOff: [],
  url: `/antrag/neu?leistung=${service.slug}&ags={ags}`,
  publisher: 'Rennsteig',
  channel: 'platform',
  validFrom: null,
  validTo: null,
  ...service,
});
