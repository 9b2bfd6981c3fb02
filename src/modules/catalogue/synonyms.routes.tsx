import { type Lang, say } from '../../lang/lang.ts';
import { AppError } from '../../platform/errors/errors.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../platform/http/route.ts';
import { catalogueErrors } from './catalogue.errors.ts';
import type { Catalogue } from './catalogue.ts';
import { SynonymsPage, type SynonymsPageProps, synonymsPath } from './synonyms.pages.tsx';
import { synonymTexts as texts } from './synonyms.texts.ts';

type Deps = { readonly catalogue: Catalogue };

const access = { kind: 'staff', roles: ['editor'] } as const;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The page of the editors; every change is a form of its own. */
export function synonymsRoutes({ catalogue }: Deps): Route[] {
  return [
    route({
      method: 'GET',
      path: synonymsPath,
      access,
      kind: 'page',
      handler: async (request) => {
        const { wort = '', getan } = request.query;
        const notice = getan === 'hinzugefuegt' ? texts.added : getan === 'entfernt' ? texts.removed : undefined;
        const values = { term: wort.slice(0, 60), target: '', lang: 'de' };
        return show(catalogue, request, { values, notice: notice && say(notice, request.lang) });
      },
    }),
    route({
      method: 'POST',
      path: synonymsPath,
      access,
      kind: 'page',
      rateLimit: 'write',
      handler: async (request) => {
        const lang: Lang = request.body.language === 'en' ? 'en' : 'de';
        const values = { term: textOf(request.body.term), target: textOf(request.body.target), lang };
        try {
          await catalogue.addSynonym(request.actor, values);
        } catch (error) {
          const field = fieldOf(error);
          if (!field) throw error;
          const errors = [{ field, message: say(texts.errors[field], request.lang) }];
          return show(catalogue, request, { values, errors }, 422);
        }
        return redirect(`${synonymsPath}?getan=hinzugefuegt`);
      },
    }),
    route({
      method: 'POST',
      path: `${synonymsPath}/entfernen`,
      access,
      kind: 'page',
      rateLimit: 'write',
      handler: async (request) => {
        await catalogue.removeSynonym(request.actor, { id: textOf(request.body.id) });
        return redirect(`${synonymsPath}?getan=entfernt`);
      },
    }),
  ];
}

function fieldOf(error: unknown): 'term' | 'target' | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === catalogueErrors.invalidTerm.code) return 'term';
  return error.code === catalogueErrors.unknownService.code ? 'target' : undefined;
}

async function show(
  catalogue: Catalogue,
  { ctx, actor, lang }: PageRequest,
  rest: Pick<SynonymsPageProps, 'values' | 'errors' | 'notice'>,
  status = 200,
): Promise<Reply> {
  await catalogue.flushMisses();
  const [misses, synonyms] = await Promise.all([catalogue.listMisses(actor), catalogue.listSynonyms(actor)]);
  const titled = synonyms.map((synonym) => ({
    ...synonym,
    title: catalogue.findService(synonym.target, lang)?.title ?? synonym.target,
  }));
  return page(<SynonymsPage ctx={ctx} misses={misses} synonyms={titled} {...rest} />, { status });
}
