import { Readable } from 'node:stream';
import { evaluate, firstOpenLocation, journeyAnswers, journeyContext, textsOf } from '../../forms/index.ts';
import {
  file,
  type PageRequest,
  page,
  plain,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../platform/http/route.ts';
import type { Platform } from '../../platform/module.ts';
import { draftPreview } from '../applications/index.ts';
import { explainLetterFailure, type Inspection, inspectLetters, journeyLetter, lettersOf } from '../packages/index.ts';
import { ServicePage } from '../portal/index.ts';
import { BrokenPage, DonePage, MadeFrom, OverviewPage } from './preview.pages.tsx';
import { sampleAuthority, samplePlace, sampleWho } from './sample.ts';

export type PreviewDeps = Pick<Platform, 'clock' | 'config' | 'files' | 'pdf'> & {
  /** The package as it lies there now. */
  readonly look: () => Promise<Inspection>;
};

const access = { kind: 'public' } as const;
type Shown = Inspection & { pkg: NonNullable<Inspection['pkg']> };

/** The pages of the product for one package, on made-up places and authorities, and the overview for its author. */
export function previewRoutes(deps: PreviewDeps): Route[] {
  let now: Inspection | undefined;
  let letters: { stamp: string; problems: Inspection['problems'] } | undefined;

  /** A journey happens on its own day. */
  let day: string | undefined;
  const clock = { now: () => (day ? new Date(`${day}T10:00:00Z`) : deps.clock.now()) };

  const draft = draftPreview({
    ...deps,
    clock,
    onRestart: () => {
      day = undefined;
    },
    about: () => ({
      packageSlug: now?.pkg?.slug ?? '',
      packageVersion: now?.pkg?.version ?? '',
      ...(now?.pkg?.service.responsible.by === 'authority'
        ? { ags: null, authorityId: sampleAuthority.id }
        : { ags: samplePlace.ags, authorityId: null }),
    }),
    findPackage: () => now?.pkg,
    isOn: () => true,
    findResponsible: () => sampleWho,
    findAuthority: () => ({ ...sampleAuthority, actedBy: null }),
    findDecision: async () => undefined,
    addressOf: async () => undefined,
    findOwnData: async () => undefined,
    findPerson: async () => ({ name: undefined, keys: [] }),
    mustChoose: async () => false,
    registers: [],
    findPlace: () => samplePlace,
    findPlaces: (text) => (text.trim() === '' ? [] : [samplePlace]),
    done: ({ ctx }, submission) => page(<DonePage ctx={ctx} submission={submission} />),
  });

  /** Every request looks at the folder first; while it cannot be used, the page says why. */
  const whileUsable =
    (handler: (request: PageRequest, shown: Shown) => Promise<Reply>) => async (request: PageRequest) => {
      const found = await deps.look();
      now = found;
      const reply = found.pkg
        ? await handler(request, found as Shown)
        : page(<BrokenPage ctx={request.ctx} problems={found.problems} />, { status: 422 });
      if (reply.type !== 'page') return reply;
      return { ...reply, node: <MadeFrom stamp={found.stamp}>{reply.node}</MadeFrom> };
    };
  const get = (path: string, handler: (request: PageRequest, shown: Shown) => Promise<Reply>) =>
    route({ method: 'GET', path, access, kind: 'page', handler: whileUsable(handler) });

  return [
    get('/', async ({ ctx }, shown) => {
      if (letters?.stamp !== shown.stamp) letters = { stamp: shown.stamp, problems: await inspectLetters(shown) };
      return page(<OverviewPage ctx={ctx} pkg={shown.pkg} problems={[...shown.problems, ...letters.problems]} />);
    }),
    get('/leistung', async ({ ctx }, { pkg }) => {
      const { service } = textsOf(pkg, pkg.languages.includes(ctx.lang) ? ctx.lang : 'de');
      return page(
        <ServicePage
          ctx={ctx}
          view={{
            service: {
              slug: pkg.slug,
              leikaKey: pkg.service.leika[0] ?? '',
              leikaKeys: pkg.service.leika,
              title: service.title,
              shortText: service.short,
              summary: [service.short],
              documents: [],
              steps: [],
              law: pkg.service.law.basis,
              related: [],
              keyOnly: false,
              hasPlain: false,
            },
            place: { ...samplePlace, param: { name: 'ags', value: samplePlace.ags } },
            way: { kind: 'here', href: '/antrag/neu' },
          }}
        />,
      );
    }),
    get('/weg/:index', async ({ params }, { pkg }) => {
      const journey = pkg.source.journeys[Number(params.index)];
      if (!journey) return redirect('/');
      const answers = journeyAnswers(pkg, journey);
      const context = journeyContext(journey);
      day = context.today;
      draft.fill(answers, journey.draft ?? {});
      const open = firstOpenLocation(evaluate(pkg, answers, { ...context, place: samplePlace }));
      return redirect(`/antrag/vorschau?schritt=${encodeURIComponent(open)}${open === 'review' ? '' : '&pruefen=1'}`);
    }),
    get('/bescheid/:outcome', async ({ params, ctx }, { pkg, folder }) => {
      const outcome = params.outcome ?? '';
      const letter = lettersOf(pkg).find((one) => one.outcome === outcome);
      if (!letter) return redirect('/');
      const data = journeyLetter(pkg, outcome);
      const job = {
        folder,
        main: letter.document,
        data,
        title: data.subject,
        lang: 'de' as const,
        createdAt: deps.clock.now(),
      };
      try {
        const bytes = await deps.pdf.renderPdf(job);
        return file(Readable.from([bytes]), {
          name: `${outcome}.pdf`,
          mime: 'application/pdf',
          size: bytes.length,
          inline: true,
        });
      } catch (error) {
        const message = explainLetterFailure(error);
        return page(<BrokenPage ctx={ctx} problems={[{ at: letter.document, message }]} />, { status: 422 });
      }
    }),
    route({
      method: 'GET',
      path: '/stand',
      access,
      kind: 'api',
      handler: async () => plain((await deps.look()).stamp),
    }),
    ...draft.routes.map((one) => ({ ...one, handler: whileUsable(one.handler) })),
  ];
}
