import { textsOf } from '../../../forms/index.ts';
import { dayInBerlin, formatShortDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { readDay } from '../../../lang/read-day.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { acceptAttribute, type FileKind } from '../../../platform/files/file-kind.ts';
import type { StoredFile } from '../../../platform/files/files.ts';
import { httpErrors } from '../../../platform/http/http.errors.ts';
import {
  type Access,
  type PageRequest,
  page,
  type Reply,
  type Route,
  redirect,
  route,
} from '../../../platform/http/route.ts';
import { formLang } from '../form/form-context.ts';
import type { SubmitDeps } from '../sending/submit.actions.ts';
import { readableCode, readCode } from '../spoken-code.rules.ts';
import { findSheet, recordArrival } from './arrival.actions.ts';
import { ArrivalPage, arrivalPath, officePath, ScanPage } from './office.pages.tsx';
import { officeTexts as texts } from './office.texts.ts';
import { arrivalFault } from './sheet.rules.ts';
import type { Sheet } from './sheet.types.ts';

const access: Access = { kind: 'staff', roles: ['caseworker', 'head'] };
const accept: readonly FileKind[] = ['pdf', 'image'];

/** The office reads the code of a signed sheet, files its scan and records the day of its arrival. */
export const officeRoutes = (deps: SubmitDeps): Route[] => [
  route({
    method: 'GET',
    path: officePath,
    access,
    kind: 'page',
    handler: async ({ ctx }) => page(<ScanPage ctx={ctx} />),
  }),
  route({
    method: 'POST',
    path: officePath,
    access,
    kind: 'page',
    rateLimit: 'write',
    handler: async (request) => {
      const found = await findSheet(deps, staffOf(request), request.body.code);
      if (typeof found === 'string') return refused(request, request.body.code, found);
      return page(<ArrivalPage {...arrivalView(deps, request, found, request.body.code)} />);
    },
  }),
  // Who reloads the page that takes the scan, or changes its language, scans the code once more.
  route({ method: 'GET', path: arrivalPath, access, kind: 'page', handler: async () => redirect(officePath) }),
  route({
    method: 'POST',
    path: arrivalPath,
    access,
    kind: 'page',
    multipart: true,
    rateLimit: 'write',
    handler: (request) => arrive(deps, request),
  }),
];

function staffOf({ actor }: PageRequest): StaffActor {
  if (actor.kind !== 'staff') throw httpErrors.forbidden();
  return actor;
}

const shownCode = (typed: unknown): string => {
  const code = readCode(typed);
  return code ? readableCode(code) : typeof typed === 'string' ? typed.slice(0, 40) : '';
};

const refused = (request: PageRequest, code: unknown, fault: keyof typeof texts): Reply =>
  page(<ScanPage ctx={request.ctx} code={shownCode(code)} fault={say(texts[fault], request.lang)} />, { status: 422 });

function serviceOf(deps: SubmitDeps, { packageSlug, packageVersion }: Sheet, lang: Lang): string {
  const pkg = deps.findPackage(packageSlug, packageVersion);
  return pkg ? textsOf(pkg, formLang(pkg, lang)).service.title : packageSlug;
}

const arrivalView = (deps: SubmitDeps, { ctx, lang }: PageRequest, sheet: Sheet, code: unknown) => ({
  ctx,
  sheet,
  code: shownCode(code),
  service: serviceOf(deps, sheet, lang),
  today: dayInBerlin(deps.clock.now()),
  accept: acceptAttribute(accept),
});

async function arrive(deps: SubmitDeps, request: PageRequest): Promise<Reply> {
  const { lang, ctx } = request;
  const staff = staffOf(request);
  const { fields, scan, problem, found } = await readArrival(deps, request, staff);
  if (typeof found === 'string') return refused(request, fields.code, found);
  const now = deps.clock.now();
  const day = readDay(fields.eingang ?? '');
  const dayFault = arrivalFault(day, { madeAt: found.madeAt, now });
  const example = formatShortDate(dayInBerlin(now), 'de');
  const errors = [
    ...(dayFault ? [{ fieldId: 'eingang', message: say(texts[dayFault], lang, { day: example }) }] : []),
    ...(fields.vollstaendig === undefined ? [{ fieldId: 'vollstaendig', message: say(texts.notComplete, lang) }] : []),
    ...(scan ? [] : [{ fieldId: 'scan', message: problem ?? say(texts.noScan, lang) }]),
  ];
  if (errors.length > 0 || !scan || day === undefined) {
    const view = arrivalView(deps, request, found, fields.code);
    return page(<ArrivalPage {...view} day={fields.eingang} errors={errors} />, { status: 422 });
  }
  const outcome = await recordArrival(deps, staff, { code: fields.code, arrivedOn: day, scan });
  if (outcome.kind === 'refused') return refused(request, fields.code, outcome.fault);
  return page(<ScanPage ctx={ctx} done={{ service: serviceOf(deps, found, lang), day }} />);
}

type Arrival = {
  fields: Record<string, string>;
  found: Sheet | 'unknown' | 'used';
  scan?: { stored: StoredFile; name: string };
  problem?: string;
};

/** Nothing is stored for a code that leads nowhere. */
async function readArrival(deps: SubmitDeps, request: PageRequest, staff: StaffActor): Promise<Arrival> {
  const read: Arrival = { fields: {}, found: 'unknown' };
  let looked = false;
  const look = async () => {
    if (!looked) read.found = await findSheet(deps, staff, read.fields.code);
    looked = true;
  };
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      read.fields[part.name] ??= part.value.slice(0, 200);
      continue;
    }
    await look();
    if (part.name === 'scan' && part.filename !== '' && typeof read.found !== 'string' && !read.scan) {
      try {
        const stored = await deps.files.put(part.stream, { accept, lang: request.lang });
        read.scan = { stored, name: part.filename };
      } catch (error) {
        if (!(error instanceof AppError) || error.definition.status >= 500) throw error;
        read.problem = say(error.definition.detail ?? error.definition.title, request.lang, error.params);
      }
    }
    part.stream.resume();
  }
  await look();
  return read;
}
