import { join } from 'node:path';
import {
  type Answers,
  applicantDeclaration,
  type CompiledPackage,
  describeAnswers,
  evaluate,
  type FormLang,
  placeRows,
  textsOf,
} from '../../../forms/index.ts';
import { dayInBerlin, formatLongDate, formatMoment } from '../../../lang/format.ts';
import { type Lang, langOf, type ReadLang, say } from '../../../lang/lang.ts';
import { projectRoot } from '../../../platform/config/paths.ts';
import type { ThreadWithMessages } from '../../mailbox/index.ts';
import type { ApplicationsDeps, ApplicationsPorts } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application, SentPart } from '../applications.schema.ts';
import type { LinkLife } from '../drafts/link-life.rules.ts';
import { formContext, formLang } from '../form/form-context.ts';
import { wholeAnswers } from '../prefill/prefill.rules.ts';
import { copyTexts as texts } from './copy.texts.ts';
import { findRecipient, isStop } from './recipient.ts';

export const templates = join(projectRoot, 'src/modules/applications/templates');

const platform = 'Rennsteig';
type CopyDeps = ApplicationsPorts & Pick<ApplicationsDeps, 'clock' | 'pdf'>;

export type PdfFile = { name: string; bytes: Uint8Array };
type Fact = { label: string; value: string };
type Sheet = {
  over: string;
  title: string;
  lead?: string;
  facts: Fact[];
  sections: { title: string; rows: Fact[] }[];
  note?: string;
};

/** The answers of a draft or of a sent application as PDF for the person. */
export async function renderCopy(
  deps: CopyDeps,
  application: Application,
  lang: ReadLang,
  parts: readonly SentPart[] = [],
): Promise<PdfFile> {
  const pkg = getPackage(deps, application);
  const form = formLang(pkg, lang);
  const title = (pkg.texts[form] ?? pkg.texts.de).service.title;
  const sent = application.state === 'submitted';
  const context = formContext(deps, pkg, application, lang);
  const answers = sent ? wholeAnswers(application) : evaluate(pkg, application.answers, context).answers;
  const sections = sectionsOf(pkg, answers, form);
  const sheet = sent
    ? {
        over: whose(deps, application, pkg, parts),
        title: say(texts.copyTitle, lang, { title }),
        facts: sentFacts(deps, application, pkg, parts, lang),
        sections,
      }
    : {
        over: say(texts.draftOver, lang),
        title: say(texts.draftTitle, lang, { title }),
        facts: [{ label: say(texts.saved, lang), value: formatMoment(application.updatedAt, langOf(lang)) }],
        sections,
        note: say(texts.draftNote, lang),
      };
  const name = `${say(sent ? texts.copyName : texts.draftName, lang)}-${application.packageSlug}.pdf`;
  return { name, bytes: await render(deps, sheet, title, lang, application.submittedAt ?? application.updatedAt) };
}

/** What the person declares, with all answers, to be signed elsewhere. `hash` names the answers; the same input gives the same bytes. */
export async function renderDeclaration(
  deps: CopyDeps,
  draft: Application,
  {
    lang,
    madeAt,
    hash,
    declares = applicantDeclaration,
  }: { lang: Lang; madeAt: Date; hash: string; declares?: string },
): Promise<PdfFile> {
  const pkg = getPackage(deps, draft);
  const own = textsOf(pkg, formLang(pkg, lang));
  const title = own.service.title;
  const { answers } = evaluate(pkg, draft.answers, formContext(deps, pkg, draft, lang));
  const sheet = {
    over: whose(deps, draft, pkg, []),
    title,
    lead: own.declarations?.[declares] ?? '',
    facts: [
      ...(pkg.service.writtenForm.provision
        ? [{ label: say(texts.provision, lang), value: pkg.service.writtenForm.provision }]
        : []),
      { label: say(texts.made, lang), value: formatMoment(madeAt, lang) },
      { label: say(texts.checksum, lang), value: hash.replace(/(.{16})(?=.)/g, '$1 ') },
    ],
    sections: sectionsOf(pkg, answers, formLang(pkg, lang)),
    note: say(texts.declarationNote, lang),
  };
  const name = `${say(texts.declarationName, lang)}-${draft.packageSlug}.pdf`;
  return { name, bytes: await render(deps, sheet, title, lang, madeAt) };
}

/** What the person can show to prove that the application was sent, and when. */
export async function renderReceipt(
  deps: CopyDeps,
  application: Application,
  facts: { threads: ThreadWithMessages[]; parts: SentPart[]; life: LinkLife },
  lang: ReadLang,
): Promise<PdfFile> {
  const pkg = getPackage(deps, application);
  const title = (pkg.texts[formLang(pkg, lang)] ?? pkg.texts.de).service.title;
  const several = facts.parts.length > 1;
  const numberLabel = (id: string) =>
    several ? `${say(texts.fileNumber, lang)} ${deps.findAuthority(id)?.name ?? ''}` : say(texts.fileNumber, lang);
  const numbers = facts.threads.flatMap(({ fileNumber, authorityId }) =>
    fileNumber ? [{ label: numberLabel(authorityId), value: fileNumber }] : [],
  );
  const sheet = {
    over: whose(deps, application, pkg, facts.parts),
    title: say(texts.receiptTitle, lang),
    lead: say(several ? texts.receiptLeadSeveral : texts.receiptLead, lang, { title }),
    facts: [...sentFacts(deps, application, pkg, facts.parts, lang), ...numbers],
    sections: [],
    note: say(texts.receiptNote, lang, { day: formatLongDate(facts.life.atLeastUntil, langOf(lang)) }),
  };
  const name = `${say(texts.receiptName, lang)}-${application.receiptNumber}.pdf`;
  return { name, bytes: await render(deps, sheet, title, lang, application.submittedAt!) };
}

const sectionsOf = (pkg: CompiledPackage, answers: Answers, form: FormLang): Sheet['sections'] =>
  describeAnswers(pkg, answers, form).map(({ title, rows }) => ({
    title,
    rows: rows.map(({ label, value }) => ({ label, value })),
  }));

function getPackage(deps: CopyDeps, application: Application): CompiledPackage {
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  return pkg;
}

/** Who speaks at the top of the paper; with several recipients the platform. */
function whose(deps: CopyDeps, application: Application, pkg: CompiledPackage, parts: readonly SentPart[]): string {
  if (parts.length > 1) return platform;
  const id = application.performerId ?? performerNow(deps, application, pkg);
  return (id && deps.findAuthority(id)?.name) || platform;
}

function performerNow(deps: CopyDeps, application: Application, pkg: CompiledPackage): string | undefined {
  const found = findRecipient(deps, pkg, application, dayInBerlin(deps.clock.now()));
  return isStop(found) ? undefined : found.performer.id;
}

/** Number, moment and who gets it; of several recipients each with its rows of the form. */
function sentFacts(
  deps: CopyDeps,
  application: Application,
  pkg: CompiledPackage,
  parts: readonly SentPart[],
  lang: ReadLang,
): Fact[] {
  const { performerId: recipientId, carrierId } = application;
  const recipients = parts.length > 0 ? parts : [{ recipientId, carrierId, rows: [] }];
  const titles = parts.length > 1 ? placeRows(pkg, application.answers, formLang(pkg, lang)) : [];
  const name = (id: string | null) => (id && deps.findAuthority(id)?.name) || '';
  return [
    { label: say(texts.number, lang), value: application.receiptNumber ?? '' },
    { label: say(texts.received, lang), value: formatMoment(application.submittedAt!, langOf(lang)) },
    ...recipients.flatMap((one) => [
      {
        label: say(texts.authority, lang),
        value: [name(one.recipientId), ...one.rows.flatMap((index) => titles[index]?.title ?? [])].join('\n').trim(),
      },
      { label: say(texts.onBehalf, lang), value: name(one.carrierId) },
    ]),
  ].filter((fact) => fact.value !== '');
}

async function render(
  deps: CopyDeps,
  sheet: Sheet,
  title: string,
  lang: ReadLang,
  createdAt: Date,
): Promise<Uint8Array> {
  const data = {
    lead: '',
    note: '',
    ...sheet,
    footer: say(texts.footer, lang, { title }),
    page: say(texts.page, lang),
  };
  return deps.pdf.renderPdf({
    folder: templates,
    main: 'copy.typ',
    data,
    title: sheet.title,
    lang: langOf(lang),
    createdAt,
  });
}
