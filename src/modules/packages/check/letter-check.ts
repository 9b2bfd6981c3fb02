import { dirname } from 'node:path';
import { type CompiledPackage, type LetterData, type PackageProblem, textsOf } from '../../../forms/index.ts';
import { say } from '../../../lang/lang.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { createPdfRenderer } from '../../../platform/pdf/pdf.ts';

/** Makes every letter of a package, with all entries and with as few as possible; PDF/UA finds what is not accessible. */
export async function checkLetters(pkg: CompiledPackage, folder: string): Promise<PackageProblem[]> {
  const letters = lettersOf(pkg);
  if (letters.length === 0) return [];
  const pdf = createPdfRenderer({ workers: 1, timeout: 20, idle: 300, memory: 512, roots: [dirname(folder)] });
  const problems: PackageProblem[] = [];
  try {
    for (const { document, outcome } of letters) {
      for (const full of [true, false]) {
        const data = sampleLetter(pkg, outcome, full);
        const job = { folder, main: document, data, title: data.subject, lang: 'de' as const, createdAt: new Date(0) };
        const failure = await pdf.renderPdf(job).then(() => undefined, explainLetterFailure);
        if (failure) problems.push({ at: document, message: `outcome "${outcome}": ${failure}` });
      }
    }
  } finally {
    await pdf.close();
  }
  return problems;
}

/** Every document a package makes, with what it is made for. */
export function lettersOf({ service }: CompiledPackage): { document: string; outcome: string }[] {
  const { decision, processing } = service;
  const confirmation = processing.acknowledge
    ? [{ document: processing.acknowledge.document, outcome: 'acknowledged' }]
    : [];
  const outcomes = decision ? (decision.documents ?? processing.outcomes) : [];
  return [...outcomes.map((outcome) => ({ document: decision!.document, outcome })), ...confirmation];
}

/** Why a letter was not made, in words; anything but a mistake of the template is thrown again. */
export function explainLetterFailure(error: unknown): string {
  if (!(error instanceof AppError)) throw error;
  const { title, detail } = error.definition;
  if (error.params.reason) return String(error.params.reason);
  return `${say(title, 'en', error.params)}. ${detail ? say(detail, 'en', error.params) : ''}`.trim();
}

/** Made-up data of the shape of LetterData; `full` fills what may be left open. */
export function sampleLetter(pkg: CompiledPackage, outcome: string, full: boolean): LetterData {
  const fields = pkg.decisionFields.get(outcome) ?? [];
  return {
    outcome,
    subject: textsOf(pkg, 'de').outcomes[outcome]?.title ?? outcome,
    sender: {
      name: 'Stadt Beispielstadt',
      onBehalfOf: full ? 'Gemeinde Beispieldorf' : null,
      lines: full ? ['Am Markt 1', '00000 Beispielstadt'] : [],
    },
    recipient: full ? ['Anna Muster', 'Beispielweg 7', '00000 Beispieldorf'] : [],
    date: 'Montag, 1. Juni 2026',
    fileNumber: 'XXX-2026-00001',
    receivedAt: full ? '20.5.2026' : null,
    place: full ? 'Beispieldorf' : null,
    contact: full ? 'B. Beispiel' : null,
    answers: full
      ? [{ title: 'Ihre Angaben', rows: [{ label: 'Anschrift', value: 'Beispielweg 7\n00000 Beispieldorf' }] }]
      : [],
    fields: Object.fromEntries(fields.map((field) => [field.id, full || field.required ? 'Beispiel #x *y*' : null])),
    reasons: full ? ['Ein Grund.', 'Noch ein Grund.'] : [],
    remedy: full ? ['Gegen diesen Bescheid können Sie Widerspruch erheben.'] : null,
  };
}
