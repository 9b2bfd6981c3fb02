import { type CompiledPackage, placeRows } from '../../../forms/index.ts';
import { formatSize } from '../../../lang/format.ts';
import { type ReadLang, say } from '../../../lang/lang.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import { findFileFacts } from '../../../platform/files/file-holders.ts';
import { acceptAttribute, allKinds, kindNames } from '../../../platform/files/file-kind.ts';
import { filesConfig } from '../../../platform/files/files.config.ts';
import type { PageRequest } from '../../../platform/http/route.ts';
import { readLangOf } from '../../../ui/index.ts';
import { noteRead } from '../../mailbox/index.ts';
import { privateLink } from '../account/account-link.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { formLang } from '../form/form-context.ts';
import type { Sent } from '../sending/with-sent.tsx';
import { mayChangeWay } from './notified.actions.ts';
import type { StatusView } from './status.pages.tsx';
import { statusTexts } from './status.texts.ts';
import type { MessageFormState } from './status-forms.pages.tsx';
import { type Track, tracksOf } from './tracks.rules.ts';

/** What comes back into a page after a mistake. */
export type Again = {
  /** What was typed into one of the forms, and to whom. */
  form?: { kind: 'message' | 'answer'; to: string | undefined; state: Partial<MessageFormState> };
  mail?: StatusView['mail'];
  inPostbox?: boolean;
};

/** Everything that the pages of something sent show; what is shown counts as read from now on. */
export async function statusView(
  deps: ApplicationsDeps,
  request: PageRequest,
  found: Sent,
  again: Again,
): Promise<StatusView> {
  const { ctx, lang, params } = request;
  const { application, threads, life } = found;
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  const read = readLangOf(ctx);
  const words = pkg && (pkg.texts[formLang(pkg, read)] ?? pkg.texts.de).service;
  const hashes = threads.flatMap((thread) =>
    thread.messages.flatMap((letter) => letter.files.map((item) => item.sha256)),
  );
  const now = deps.clock.now();
  const files = await deps.db.as(request.actor, async (tx) => {
    await noteRead(tx, threads, 'to-person', now);
    return findFileFacts(tx, hashes);
  });
  const limit = formatSize(deps.config.get(filesConfig).maxBytes, lang);
  const formState = (kind: 'message' | 'answer') => (track: Track) => {
    const own = again.form?.kind === kind && (track.suffix === '' || again.form.to === track.authorityId);
    return { id: newId(now.getTime()), ...(own ? again.form?.state : {}) };
  };
  return {
    ctx,
    path: `/status/${params.reference}`,
    link: privateLink(deps, request, application),
    reference: params.reference ?? '',
    inAccount: request.actor.kind === 'citizen',
    inPostbox: again.inPostbox ?? false,
    application,
    service: words?.title ?? application.title?.[lang] ?? '',
    words: words ?? {},
    authorityName: (id) => deps.findAuthority(id)?.name ?? id,
    tracks: findTracks(found, pkg, read, now),
    life,
    files,
    forms: {
      message: formState('message'),
      answer: formState('answer'),
      failed: again.form !== undefined,
      fileHint: say(statusTexts.filesHint, read, { kinds: kindNames(allKinds, read), limit }),
      accept: acceptAttribute(allKinds),
    },
    mayChangeWay: mayChangeWay(pkg, found),
    mail: again.mail ?? {},
  };
}

function findTracks(
  { application, threads, parts }: Sent,
  pkg: CompiledPackage | undefined,
  read: ReadLang,
  now: Date,
): StatusView['tracks'] {
  const rows = pkg && parts.length > 0 ? placeRows(pkg, application.answers, formLang(pkg, read)) : [];
  const tracks = tracksOf(application, threads, parts, (index) => rows[index]?.title ?? '', now);
  return tracks as [Track, ...Track[]];
}
