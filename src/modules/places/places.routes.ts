import type { Lang } from '../../lang/lang.ts';
import { json, type PageRequest, type Route, route } from '../../platform/http/route.ts';
import { placesQuery, placesResponse, responsibilityQuery, responsibilityResponse } from './api.schema.ts';
import { placesErrors } from './places.errors.ts';
import type { Places } from './places.ts';
import type { Role } from './responsibility.schema.ts';
import { isDay } from './transfers-check.rules.ts';

/** The public interface. Texts are German unless `lang` asks for English. */
export function placesRoutes({ places }: { readonly places: Places }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/places',
      access: { kind: 'public' },
      kind: 'api',
      rateLimit: 'search',
      summary: 'Find municipalities of Thüringen by name, postal code, AGS or ARS, grouped by the body that acts',
      query: placesQuery,
      response: placesResponse,
      handler: async ({ query }) => {
        const { q = '', leikaKey, limit } = query;
        return json(
          places.find({
            q,
            leikaKey,
            date: dayOf(query),
            lang: langOf(query),
            ...(limit ? { limit: Number(limit) } : {}),
          }),
        );
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/responsibility',
      access: { kind: 'public' },
      kind: 'api',
      summary: 'Who carries and who performs a service for a place on a day, with the chain of reasons',
      query: responsibilityQuery,
      response: responsibilityResponse,
      handler: async ({ query }) => {
        const { leikaKey = '', ags, ars } = query;
        const rest = { leikaKey, date: dayOf(query), role: query.role as Role | undefined, lang: langOf(query) };
        if (ags !== undefined && ars === undefined) return json(places.resolve({ ...rest, ags }));
        if (ars !== undefined && ags === undefined) return json(places.resolve({ ...rest, ars }));
        throw placesErrors.oneKey();
      },
    }),
  ];
}

type Query = PageRequest['query'];

function dayOf({ date }: Query): string | undefined {
  if (date !== undefined && !isDay(date)) throw placesErrors.invalidDate({ date });
  return date;
}

const langOf = ({ lang }: Query): Lang => (lang === 'en' ? 'en' : 'de');
