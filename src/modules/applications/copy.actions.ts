import { join } from 'node:path';
import { type CompiledPackage, describeAnswers, evaluate } from '../../forms/index.ts';
import { dayInBerlin, formatLongDate, formatMoment } from '../../lang/format.ts';
import { type Lang, say } from '../../lang/lang.ts';
import { projectRoot } from '../../platform/config/paths.ts';
import type { ThreadWithMessages } from '../mailbox/index.ts';
import type { ApplicationsDeps } from './applications.deps.ts';
import { applicationsErrors } from './applications.errors.ts';
import type { Application } from './applications.schema.ts';
import { copyTexts as texts } from './copy.texts.ts';
import { formContext, formLang } from './form-context.ts';
import type { LinkLife } from './link-life.rules.ts';
import { findRecipient } from './recipient.ts';

const folder = join(projectRoot, 'src/modules/applications/templates');

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
export async function renderCopy(deps: ApplicationsDeps, application: Application, lang: Lang): Promise<PdfFile> {
  const pkg = getPackage(deps, application);
  const form = formLang(pkg, lang);
  const title = (pkg.texts[form] ?? pkg.texts.de).service.title;
  const sent = application.state === 'submitted';
  const context = formContext(deps, pkg, application, lang);
  const answers = sent ? application.answers : evaluate(pkg, application.answers, context).answers;
  const sections = describeAnswers(pkg, answers, form).map((section) => ({
    title: section.title,
    rows: section.rows.map(({ label, value }) => ({ label, value })),
  }));
  const sheet = sent
    ? {
        over: whose(deps, application, pkg),
        title: say(texts.copyTitle, lang, { title }),
        facts: sentFacts(deps, application, lang),
        sections,
      }
    : {
        over: say(texts.draftOver, lang),
        title: say(texts.draftTitle, lang, { title }),
        facts: [{ label: say(texts.saved, lang), value: formatMoment(application.updatedAt, lang) }],
        sections,
        note: say(texts.draftNote, lang),
      };
  const name = `${say(sent ? texts.copyName : texts.draftName, lang)}-${application.packageSlug}.pdf`;
  return { name, bytes: await render(deps, sheet, title, lang, application.submittedAt ?? application.updatedAt) };
}

/** What the person can show to prove that the application was sent, and when. */
export async function renderReceipt(
  deps: ApplicationsDeps,
  application: Application,
  facts: { threads: ThreadWithMessages[]; life: LinkLife },
  lang: Lang,
): Promise<PdfFile> {
  const pkg = getPackage(deps, application);
  const title = (pkg.texts[formLang(pkg, lang)] ?? pkg.texts.de).service.title;
  const numbers = facts.threads.flatMap(({ fileNumber }) =>
    fileNumber ? [{ label: say(texts.fileNumber, lang), value: fileNumber }] : [],
  );
  const sheet = {
    over: whose(deps, application, pkg),
    title: say(texts.receiptTitle, lang),
    lead: say(texts.receiptLead, lang, { title }),
    facts: [...sentFacts(deps, application, lang), ...numbers],
    sections: [],
    note: say(texts.receiptNote, lang, { day: formatLongDate(facts.life.atLeastUntil, lang) }),
  };
  const name = `${say(texts.receiptName, lang)}-${application.receiptNumber}.pdf`;
  return { name, bytes: await render(deps, sheet, title, lang, application.submittedAt!) };
}

function getPackage(deps: ApplicationsDeps, application: Application): CompiledPackage {
  const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  return pkg;
}

function whose(deps: ApplicationsDeps, application: Application, pkg: CompiledPackage): string {
  const id =
    application.performerId ?? findRecipient(deps, pkg, application, dayInBerlin(deps.clock.now()))?.performer.id;
  return (id && deps.findAuthority(id)?.name) || 'Rennsteig';
}

function sentFacts(deps: ApplicationsDeps, application: Application, lang: Lang): Fact[] {
  const name = (id: string | null) => (id && deps.findAuthority(id)?.name) || '';
  return [
    { label: say(texts.number, lang), value: application.receiptNumber ?? '' },
    { label: say(texts.received, lang), value: formatMoment(application.submittedAt!, lang) },
    { label: say(texts.authority, lang), value: name(application.performerId) },
    { label: say(texts.onBehalf, lang), value: name(application.carrierId) },
  ].filter((fact) => fact.value !== '');
}

async function render(
  deps: ApplicationsDeps,
  sheet: Sheet,
  title: string,
  lang: Lang,
  createdAt: Date,
): Promise<Uint8Array> {
  const data = {
    lead: '',
    note: '',
    ...sheet,
    footer: say(texts.footer, lang, { title }),
    page: say(texts.page, lang),
  };
  return deps.pdf.renderPdf({ folder, main: 'copy.typ', data, title: sheet.title, lang, createdAt });
}
