import { formatShortDate } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import type { StatusKind } from '../../../ui/index.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import type { Application } from '../applications.schema.ts';
import type { Held } from '../drafts/holding.actions.ts';
import { formLang } from '../form/form-context.ts';
import { stateOf } from '../status/timeline.rules.ts';
import { tracksOf } from '../status/tracks.rules.ts';
import { accountTexts as texts } from './account.texts.ts';

/** A line of the list: what it is, where, how it stands, what to do next. */
export type Entry = {
  id: string;
  title: string;
  place: string;
  dates: string;
  state: { kind: StatusKind; label: string };
  /** Until when a draft lives. */
  until: string | undefined;
  next: { href: string; label: string; urgent: boolean };
  /** The day it was begun or sent, for names of controls. */
  day: string;
};

const looks: Record<keyof typeof texts.state, StatusKind> = {
  received: 'new',
  acknowledged: 'good',
  'in-progress': 'working',
  waiting: 'urgent',
  answered: 'answer',
  forwarded: 'working',
  decided: 'good',
  'by-post': 'good',
  closed: 'plain',
};

/** What an application is called, and where it is for. */
export function nameOf(deps: ApplicationsDeps, application: Application, lang: Lang): { title: string; place: string } {
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  const words = pkg && (pkg.texts[formLang(pkg, lang)] ?? pkg.texts.de).service;
  const { ags, authorityId } = application;
  const where = ags ? deps.findPlace(ags)?.name : authorityId && deps.findAuthority(authorityId)?.name;
  return { title: words?.title ?? application.title?.[lang] ?? application.packageSlug, place: where || '' };
}

export function entryOf(deps: ApplicationsDeps, { applicationId, found }: Held, lang: Lang): Entry {
  const { application } = found;
  const common = { id: applicationId, ...nameOf(deps, application, lang) };
  const started = formatShortDate(application.startedAt, lang);
  if (found.kind === 'draft') {
    const saved = formatShortDate(application.updatedAt, lang);
    return {
      ...common,
      day: started,
      dates: say(started === saved ? texts.draftDate : texts.draftDates, lang, { started, saved }),
      state: { kind: 'working', label: say(texts.draft, lang) },
      until: say(texts.draftUntil, lang, { day: formatShortDate(found.deletedAt, lang) }),
      next: { href: `/antrag/${applicationId}`, label: say(texts.goOn, lang), urgent: false },
    };
  }
  const tracks = tracksOf(application, found.threads, found.parts, () => '', deps.clock.now());
  const states = tracks.map((track) => stateOf(track.standing));
  // Of several recipients the one that waits for the person comes first.
  const key = (['waiting', 'decided'] as const).find((state) => states.includes(state)) ?? states[0] ?? 'received';
  const day = formatShortDate(application.submittedAt ?? application.updatedAt, lang);
  const step = key === 'waiting' ? texts.answer : key === 'decided' ? texts.read : texts.look;
  return {
    ...common,
    day,
    dates: say(texts.sentOn, lang, { day }),
    state: { kind: looks[key], label: say(texts.state[key], lang) },
    until: undefined,
    next: { href: `/status/${applicationId}`, label: say(step, lang), urgent: key === 'waiting' },
  };
}
