import { dayInBerlin } from '../../../lang/format.ts';
import type { Lang } from '../../../lang/lang.ts';
import { fee, notification, type Step, writtenForm } from '../../../law/index.ts';
import { type JsonSchema, json, type PageRequest, type Route, route } from '../../../platform/http/route.ts';
import type { PortalDeps } from '../portal.deps.ts';
import { computed } from './computed.ts';
import {
  deadlineBody,
  deadlineResponse,
  feeBody,
  feeResponse,
  langQuery,
  notificationBody,
  notificationResponse,
  writtenFormBody,
  writtenFormResponse,
} from './law.schema.ts';
import { deadlineInput, feeInput, notificationInput, periodOf, writtenFormInput } from './law-api.input.ts';
import { getSeatAgs } from './seat.ts';

/** The law as an interface: the same functions and the same steps that pages and letters use. */
export function lawApiRoutes({ places, clock }: Pick<PortalDeps, 'places' | 'clock'>): Route[] {
  return [
    lawRoute({
      path: '/api/v1/law/deadline',
      summary: 'The last day of a period (§§ 187 to 193 BGB, § 31 VwVfG), with every step',
      body: deadlineBody,
      response: deadlineResponse,
      answer: (body, lang) => {
        const { steps, ...answer } = periodOf(deadlineInput(body, getSeatAgs(places, String(body.ags))));
        return { ...answer, steps: saySteps(steps, lang) };
      },
    }),
    lawRoute({
      path: '/api/v1/law/notification',
      summary: 'When an act counts as notified, and the last day of objection',
      body: notificationBody,
      response: notificationResponse,
      answer: (body, lang) => {
        const answer = notification(notificationInput(body, getSeatAgs(places, String(body.ags))));
        const { steps, followUp, proofNeeded, ...rest } = answer;
        return {
          ...rest,
          ...(followUp ? { followUp: { ...followUp, text: followUp.text[lang] } } : {}),
          proofNeeded: proofNeeded.map((proof) => proof[lang]),
          steps: saySteps(steps, lang),
        };
      },
    }),
    lawRoute({
      path: '/api/v1/law/written-form',
      summary: 'Whether a way of submitting replaces the written form, and which ways are open (W0 to W12)',
      body: writtenFormBody,
      response: writtenFormResponse,
      answer: (body, lang) => {
        const { result, row, flags, permitId, ways, steps } = writtenForm(writtenFormInput(body));
        const open = ways.map((way) => ({ row: way.row, text: way.text[lang] }));
        return { result, row, flags, permitId, ways: open, steps: saySteps(steps, lang) };
      },
    }),
    lawRoute({
      path: '/api/v1/law/fee',
      summary: 'What a service costs in integer cents, line by line',
      body: feeBody,
      response: feeResponse,
      answer: (body, lang) => {
        const { lines, steps, ...rest } = fee(feeInput(body, dayInBerlin(clock.now())));
        const said = lines.map((line) => ({ ...line, title: line.title[lang], formula: line.formula[lang] }));
        return { ...rest, lines: said, steps: saySteps(steps, lang) };
      },
    }),
  ];
}

type LawRoute = {
  readonly path: string;
  readonly summary: string;
  readonly body: JsonSchema;
  readonly response: JsonSchema;
  readonly answer: (body: PageRequest['body'], lang: Lang) => unknown;
};

function lawRoute({ answer, ...declared }: LawRoute): Route {
  return route({
    ...declared,
    method: 'POST',
    kind: 'api',
    access: { kind: 'public' },
    rateLimit: 'search',
    query: langQuery,
    // An interface answers in the language that it is asked for, not in the one that a browser remembers.
    handler: async ({ body, query }) => json(computed(() => answer(body, query.lang === 'en' ? 'en' : 'de'))),
  });
}

function saySteps(steps: readonly Step[], lang: Lang) {
  return steps.map(({ text, source, rule, paragraphs, assumption }) => ({
    text: text[lang],
    source,
    rule,
    paragraphs,
    assumption: assumption === true,
  }));
}
