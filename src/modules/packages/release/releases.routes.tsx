import { dayInBerlin } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import { readDay } from '../../../lang/read-day.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { type PageRequest, page, type Reply, type Route, redirect, route } from '../../../platform/http/route.ts';
import { stateOf } from '../current.rules.ts';
import { diffPackages } from '../diff/diff.rules.ts';
import { packagesErrors } from '../packages.errors.ts';
import { titleOf } from '../packages.pages.tsx';
import { mayDecide, maySubmit, mayWithdraw } from '../packages.policy.ts';
import type { Packages } from '../packages.ts';
import { ReleasePage, type ReleasePageProps } from './release.pages.tsx';
import { releasePath, releasesPath } from './release.paths.ts';
import type { VersionRecord } from './release.schema.ts';
import { readUpload } from './release-upload.ts';
import { ReleasesPage, type ReleasesPageProps } from './releases.pages.tsx';
import { releaseTexts as texts } from './releases.texts.ts';
import { takePackageFiles } from './sent-files.ts';

export type ReleasesDeps = { readonly packages: Packages; readonly clock: Clock };

const access = { kind: 'staff', roles: ['editor', 'admin'] } as const;

/** Versions of packages: submit, approve or return, withdraw. */
export const releasesRoutes = (deps: ReleasesDeps): Route[] => [
  route({
    method: 'GET',
    path: releasesPath,
    access,
    kind: 'page',
    handler: (request) => list(deps, request, {}),
  }),
  route({
    method: 'POST',
    path: releasesPath,
    access: { kind: 'staff', roles: ['editor'] },
    kind: 'page',
    multipart: true,
    rateLimit: 'write',
    handler: (request) => submit(deps, request),
  }),
  route({
    method: 'GET',
    path: `${releasesPath}/:slug/:version`,
    access,
    kind: 'page',
    handler: (request) => show(deps, request, {}),
  }),
  route({
    method: 'POST',
    path: `${releasesPath}/:slug/:version`,
    access,
    kind: 'page',
    rateLimit: 'write',
    handler: (request) => decide(deps, request),
  }),
];

async function list(
  { packages, clock }: ReleasesDeps,
  { ctx, actor, lang }: PageRequest,
  more: Partial<ReleasesPageProps>,
  status = 200,
): Promise<Reply> {
  await packages.refresh();
  const current = currentOf(packages);
  const rows = packages
    .listVersions()
    .map((record) => ({ record, state: stateOf(record, current, clock.now()), title: titleAt(packages, record, lang) }))
    .sort((a, b) => a.title.localeCompare(b.title, lang) || b.record.storedAt.getTime() - a.record.storedAt.getTime());
  return page(<ReleasesPage ctx={ctx} rows={rows} maySubmit={maySubmit(actor)} {...more} />, { status });
}

const currentOf = (packages: Packages) => new Map(packages.listCurrent().map(({ slug, version }) => [slug, version]));

function titleAt(packages: Packages, { slug, version }: VersionRecord, lang: PageRequest['lang']): string {
  const pkg = packages.findPackage(slug, version);
  return pkg ? titleOf(pkg, lang) : slug;
}

async function submit(deps: ReleasesDeps, request: PageRequest): Promise<Reply> {
  const { lang, actor } = request;
  const { files, fields } = await readUpload(request.parts());
  const values = { day: fields.tag ?? '', note: (fields.notiz ?? '').slice(0, 1000) };
  const today = dayInBerlin(deps.clock.now());
  const day = values.day === '' ? today : readDay(values.day);
  const errors = [
    ...(files.length === 0 ? [{ field: 'dateien' as const, message: say(texts.filesMissing, lang) }] : []),
    ...(day === undefined || day < today ? [{ field: 'tag' as const, message: say(texts.dayWrong, lang) }] : []),
  ];
  if (errors.length > 0 || day === undefined) return list(deps, request, { values, errors }, 422);
  const taken = await takePackageFiles(files);
  if ('refused' in taken) {
    const problems = taken.refused.map((reason) => {
      const [at = '', ...rest] = reason.split(': ');
      return { at, message: rest.join(': ') };
    });
    return list(deps, request, { values, problems }, 422);
  }
  const outcome = await deps.packages.submit(actor, { files: taken, effectiveFrom: day, note: values.note });
  if (outcome.kind === 'refused') return list(deps, request, { values, problems: outcome.problems }, 422);
  return redirect(`${releasePath(outcome.slug, outcome.version)}?getan=submitted`);
}

async function show(
  { packages, clock }: ReleasesDeps,
  request: PageRequest,
  more: Partial<ReleasePageProps>,
  status = 200,
): Promise<Reply> {
  await packages.refresh();
  const { ctx, lang, actor, query, params } = request;
  const { slug = '', version = '' } = params;
  const versions = packages.listVersions().filter((one) => one.slug === slug);
  const record = versions.find((one) => one.version === version);
  if (!record) throw packagesErrors.unknownVersion({ slug, version });
  const state = stateOf(record, currentOf(packages), clock.now());
  const done = query.getan && Object.hasOwn(texts.done, query.getan) ? query.getan : undefined;
  const withdrawable = mayWithdraw(actor) && (state === 'current' || state === 'upcoming');
  return page(
    <ReleasePage
      ctx={ctx}
      record={record}
      state={state}
      title={titleAt(packages, record, lang)}
      files={packages.findFiles(slug, version) ?? {}}
      diff={diffOf(packages, versions, record)}
      decision={state === 'submitted' ? decisionOf(record, request) : undefined}
      mayWithdraw={withdrawable}
      withdrawing={withdrawable && query.tun === 'zurueckziehen'}
      notice={done && say(texts.done[done as keyof typeof texts.done], lang)}
      {...more}
    />,
    { status },
  );
}

const decisionOf = ({ submitted }: VersionRecord, { actor }: PageRequest) =>
  mayDecide(actor, submitted?.by ?? '') ? 'decide' : 'own';

/** Compared with what is in force; the version in force with the one before it. */
function diffOf(
  packages: Packages,
  versions: readonly VersionRecord[],
  record: VersionRecord,
): ReleasePageProps['diff'] {
  const { slug, version } = record;
  const now = packages.findPackage(slug)?.version;
  const earlier = versions[versions.indexOf(record) - 1]?.version;
  const base = now !== undefined && now !== version ? now : earlier;
  const side = (wanted: string) => {
    const pkg = packages.findPackage(slug, wanted);
    return pkg && { pkg, files: packages.findFiles(slug, wanted) ?? {} };
  };
  const [before, after] = [base === undefined ? undefined : side(base), side(version)];
  if (base === undefined || !before || !after) return undefined;
  return { version: base, isCurrent: base === now, diff: diffPackages(before, after) };
}

async function decide(deps: ReleasesDeps, request: PageRequest): Promise<Reply> {
  const { actor, body, params, lang } = request;
  const { slug = '', version = '' } = params;
  const reason = typeof body.grund === 'string' ? body.grund.trim().slice(0, 1000) : '';
  const withdrawing = body.aktion === 'zurueckziehen';
  const approved = body.aktion === 'freigeben';
  try {
    if (withdrawing) await deps.packages.withdraw(actor, { slug, version, reason });
    else await deps.packages.decide(actor, { slug, version, approved, reason });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== packagesErrors.reasonMissing.code) throw error;
    return show(deps, request, { error: say(texts.reasonMissing, lang), reason, withdrawing }, 422);
  }
  const done = withdrawing ? 'withdrawn' : approved ? 'approved' : 'returned';
  return redirect(`${releasePath(slug, version)}?getan=${done}`);
}
