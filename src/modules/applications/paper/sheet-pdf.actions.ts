import { renderSVG } from 'uqr';
import { applicantDeclaration, describeAnswers, evaluate, textsOf } from '../../../forms/index.ts';
import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { say } from '../../../lang/lang.ts';
import { applicationsConfig } from '../applications.config.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { applicationsErrors } from '../applications.errors.ts';
import type { Application } from '../applications.schema.ts';
import { deletionOf } from '../drafts/deletion.rules.ts';
import { formContext, formLang } from '../form/form-context.ts';
import { type PdfFile, templates } from '../sending/copy.actions.ts';
import { copyTexts } from '../sending/copy.texts.ts';
import { readableCode } from '../spoken-code.rules.ts';
import { postalLines } from './postal-address.ts';
import { sheetTexts as texts } from './sheet.texts.ts';
import type { Sheet } from './sheet.types.ts';
import { sheetCode } from './sheet-code.ts';

/** The cover with barcode and lines for the signatures, and all answers behind it. The same sheet gives the same bytes. */
export async function renderSheet(deps: ApplicationsDeps, draft: Application, sheet: Sheet): Promise<PdfFile> {
  const pkg = deps.findPackage(sheet.packageSlug, sheet.packageVersion);
  if (!pkg) throw applicationsErrors.unknownService();
  const { lang, madeAt } = sheet;
  const form = formLang(pkg, lang);
  const own = textsOf(pkg, form);
  const evaluation = evaluate(pkg, draft.answers, formContext(deps, pkg, draft, lang));
  const title = own.service.title;
  const code = sheetCode(deps, sheet.id);
  const day = formatLongDate(deletionOf(madeAt, deps.config.get(applicationsConfig).draftDays), lang);
  const { provision } = pkg.service.writtenForm;
  const data = {
    address: postalLines(deps.findAuthority(sheet.authorityId)),
    title: say(texts.title, lang, { title }),
    lead: say(texts.lead, lang),
    qr: renderSVG(code, { ecc: 'M', border: 2 }),
    qrAlt: say(texts.barcode, lang, { code: readableCode(code) }),
    code: readableCode(code),
    codeLabel: say(texts.code, lang),
    facts: [
      ...(provision ? [{ label: say(copyTexts.provision, lang), value: provision }] : []),
      { label: say(copyTexts.made, lang), value: formatMoment(madeAt, lang) },
      { label: say(copyTexts.checksum, lang), value: sheet.answersHash.replace(/(.{16})(?=.)/g, '$1 ') },
    ],
    signatures: [
      { name: '', text: own.declarations?.[applicantDeclaration] ?? '' },
      ...evaluation.coSigners.map(({ id, name }) => ({ name, text: own.declarations?.[id] ?? '' })),
    ].map(({ name, text }) => ({ who: name || say(texts.applicant, lang), text })),
    placeAndDay: say(texts.placeAndDay, lang),
    signature: say(texts.signature, lang),
    note: say(texts.note, lang, { day }),
    answers: say(texts.answers, lang),
    sections: describeAnswers(pkg, evaluation.answers, form).map((section) => ({
      title: section.title,
      rows: section.rows.map(({ label, value }) => ({ label, value })),
    })),
    footer: `${say(copyTexts.footer, lang, { title })} · ${readableCode(code)}`,
    page: say(copyTexts.page, lang),
  };
  const job = { folder: templates, main: 'sheet.typ', data, title: data.title, lang, createdAt: madeAt };
  return { name: `${say(texts.fileName, lang)}-${draft.packageSlug}.pdf`, bytes: await deps.pdf.renderPdf(job) };
}
