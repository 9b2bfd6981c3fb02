import type { Lang } from '../../lang/lang.ts';
import { type JsonSchema, json, type Route, route } from '../../platform/http/route.ts';
import type { Catalogue, ServiceHit } from './catalogue.ts';

const text = { type: 'string' };

const servicesQuery: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    q: {
      ...text,
      maxLength: 200,
      description: 'Everyday words or the digits of a key; empty: all described services from A to Z',
    },
    ags: { ...text, pattern: '^\\d{8}$', description: 'Municipality for which `online` is answered' },
    limit: { type: 'integer', minimum: 1, maximum: 500, description: 'Most services, 20 by default' },
    lang: { ...text, enum: ['de', 'en'], description: 'Language of names and texts, German by default' },
  },
};

const servicesResponse: JsonSchema = {
  type: 'object',
  required: ['services', 'total'],
  properties: {
    services: {
      type: 'array',
      items: {
        type: 'object',
        required: ['leikaKey', 'slug', 'name', 'shortText', 'online', 'described', 'variants'],
        properties: {
          leikaKey: { ...text, description: 'Key of the service (LeiKa), 14 digits' },
          slug: {
            ...text,
            description: 'The page is /leistungen/<slug>; the key where only the official name is known',
          },
          name: text,
          shortText: text,
          online: { type: 'boolean', description: 'Can be applied for online (with `ags`: there)' },
          described: { type: 'boolean', description: 'False where only the official name is known' },
          variants: { type: 'integer', description: 'How many official services this line stands for' },
        },
      },
    },
    total: { type: 'integer', description: 'All finds, also those beyond `limit`' },
  },
};

/** The public interface. */
export function catalogueRoutes({ catalogue }: { readonly catalogue: Catalogue }): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/services',
      access: { kind: 'public' },
      kind: 'api',
      rateLimit: 'search',
      summary: 'Find services by everyday words; tolerates typing errors, described services first',
      query: servicesQuery,
      response: servicesResponse,
      handler: async ({ query, ip }) => {
        const { q = '', ags } = query;
        const lang: Lang = query.lang === 'en' ? 'en' : 'de';
        const limit = Number(query.limit ?? 20);
        if (q.trim() === '') {
          const all = catalogue.listAll(lang, { ags });
          return json({ services: all.slice(0, limit).map(publicHit), total: all.length });
        }
        const { services, total } = catalogue.search({ q, ags, limit, lang, asker: ip });
        return json({ services: services.map(publicHit), total });
      },
    }),
  ];
}

const publicHit = ({ leikaKey, slug, name, shortText, online, described, variants }: ServiceHit) => ({
  leikaKey,
  slug,
  name,
  shortText,
  online,
  described,
  variants,
});
