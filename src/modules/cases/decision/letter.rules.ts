import {
  type Answers,
  type CompiledPackage,
  describeAnswers,
  type LetterData,
  letterFields,
  textsOf,
} from '../../../forms/index.ts';
import { formatLongDate, formatShortDate } from '../../../lang/format.ts';
import type { CaseAuthority, CaseHead, DecisionValues } from '../case/case.schema.ts';

export type LetterInput = {
  pkg: CompiledPackage;
  head: CaseHead;
  /** Who decides. */
  performer: CaseAuthority;
  /** On whose behalf; null when it acts for itself. */
  carrier: CaseAuthority | null;
  answers: Answers;
  outcome: string;
  /** Without it the title of the outcome. */
  subject?: string;
  values: DecisionValues;
  reasons: string;
  contact: string | null;
  at: Date;
};

/** Everything the decision template prints. German, the official language (§ 23 VwVfG). */
export function buildLetter(input: LetterInput): LetterData {
  const { pkg, head, performer, carrier, outcome, values, at } = input;
  const texts = textsOf(pkg, 'de').outcomes[outcome];
  return {
    outcome,
    subject: input.subject ?? texts?.title ?? head.title,
    sender: {
      name: performer.name,
      onBehalfOf: carrier && carrier.id !== performer.id ? carrier.name : null,
      lines: addressLines(performer),
    },
    recipient: recipientLines(head.applicantName, input.answers),
    date: formatLongDate(at, 'de'),
    fileNumber: head.fileNumber,
    receivedAt: formatShortDate(head.receivedAt, 'de'),
    place: head.placeName,
    contact: input.contact,
    answers: describeAnswers(pkg, input.answers, 'de').map(({ title, rows }) => ({
      title,
      rows: rows.map(({ label, value }) => ({ label, value })),
    })),
    fields: letterFields(pkg, outcome, values),
    reasons: paragraphs(input.reasons),
    remedy: pkg.service.decision?.remedy?.includes(outcome) ? remedyNotice(performer) : null,
  };
}

/** Whether an outcome makes a document; a package that names none makes no letter. */
export function hasDocument(pkg: CompiledPackage, outcome: string): boolean {
  const { decision } = pkg.service;
  return decision !== undefined && (decision.documents === undefined || decision.documents.includes(outcome));
}

/**
 * Whether a letter is an administrative act, which has to be notified: one with a notice of legal remedy, or one that gives people less than
 * they asked for. Everything else (a certificate, an answer) is handed over without legal effect of its day.
 */
export function isAct(pkg: CompiledPackage, outcome: string, favourable: boolean): boolean {
  return hasDocument(pkg, outcome) && (!favourable || (pkg.service.decision?.remedy?.includes(outcome) ?? false));
}

/**
 * Notice of legal remedy (§§ 58, 68, 70 VwGO) with the authority to which the objection goes. It names the time limit as the law does and
 * computes no day: when the decision counts as notified depends on the way of delivery.
 */
function remedyNotice(performer: CaseAuthority): string[] {
  const place = [performer.name, ...addressLines(performer)].join(', ');
  return [
    'Gegen diesen Bescheid können Sie innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erheben.',
    `Der Widerspruch ist schriftlich, in elektronischer Form nach § 3a Absatz 2 oder 3 des Thüringer Verwaltungsverfahrensgesetzes oder zur Niederschrift bei folgender Behörde einzulegen: ${place}.`,
  ];
}

export function addressLines({ street, postcode, city }: CaseAuthority): string[] {
  const town = [postcode, city].filter(Boolean).join(' ');
  return [street, town].filter((line): line is string => Boolean(line));
}

/** Name and address as the form holds them; the first address found is the applicant's. */
function recipientLines(name: string, answers: Answers): string[] {
  for (const group of Object.values(answers)) {
    if (Array.isArray(group)) continue;
    for (const value of Object.values(group)) {
      if (isAddress(value))
        return [name, value.line, `${value.plz} ${value.city}`].filter((line) => line.trim() !== '');
    }
  }
  return name ? [name] : [];
}

function isAddress(value: unknown): value is { line: string; plz: string; city: string } {
  return typeof value === 'object' && value !== null && 'line' in value && 'plz' in value && 'city' in value;
}

export function paragraphs(text: string): string[] {
  return text
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}
