import { formatLongDate, formatMoment } from '../../../lang/format.ts';
import { type Lang, say, type Text } from '../../../lang/lang.ts';
import { levelNames, meansNames } from '../../../law/index.ts';
import type { CoSignerEvidence, Evidence, FormEvidence, PaperEvidence } from './evidence.types.ts';
import { signingTexts as texts } from './signing.texts.ts';

/** One line of the evidence; `note` says on what it stands. */
export type EvidenceRow = { term: string; value: string; note?: string };

/** How the application was signed, for its authority and its holder. */
export function describeEvidence(evidence: Evidence | null, lang: Lang): EvidenceRow[] {
  const login = evidence?.login;
  return [
    {
      term: say(texts.login, lang),
      value: login ? loginWords(login, lang) : say(texts.guest, lang),
      note: login ? formatMoment(new Date(login.at), lang) : undefined,
    },
    ...(login?.name ? [{ term: say(texts.provenName, lang), value: login.name }] : []),
    ...(evidence?.writtenForm ? formRows(evidence.writtenForm, lang) : []),
    ...(evidence?.coSigners ?? []).map((one) => coSignerRow(one, lang)),
    ...(evidence?.paper ? paperRows(evidence.paper, lang) : []),
  ];
}

function paperRows(paper: PaperEvidence, lang: Lang): EvidenceRow[] {
  const { arrivedOn, signatures, declarations, provision, sheetMadeAt, recordedAt, recordedBy } = paper;
  return [
    ...declarations.map((text) => ({ term: say(texts.declaration, lang), value: text[lang] })),
    {
      term: say(texts.onPaper, lang),
      value: say(texts.onPaperText, lang, { day: formatLongDate(arrivedOn, lang), count: signatures }),
      note: say(texts.onPaperNote, lang, {
        made: formatMoment(new Date(sheetMadeAt), lang),
        name: recordedBy,
        moment: formatMoment(new Date(recordedAt), lang),
      }),
    },
    ...(provision ? [{ term: say(texts.writtenForm, lang), value: provision }] : []),
  ];
}

function coSignerRow(
  { named, login, otherName, declaration, writtenForm, at }: CoSignerEvidence,
  lang: Lang,
): EvidenceRow {
  const proven = login.name ? `${say(texts.provenName, lang)}: ${login.name}` : '';
  return {
    term: say(texts.coSigner, lang, { name: named }),
    value: [declaration[lang], loginWords(login, lang), proven, otherName ? say(texts.otherName, lang) : '']
      .filter(Boolean)
      .join(' · '),
    note: [formatMoment(new Date(at), lang), ...(writtenForm ? [writtenForm.row] : [])].join(', '),
  };
}

const loginWords = ({ by, level }: NonNullable<Evidence['login']>, lang: Lang): string =>
  say(texts.loginWith, lang, { means: say(meansNames[by], lang), level: say(levelNames[level], lang) });

function formRows(form: FormEvidence, lang: Lang): EvidenceRow[] {
  const said = (text: Text, params: Record<string, string>) => say(text, lang, params);
  const last = form.steps.at(-1);
  return [
    { term: say(texts.declaration, lang), value: form.declaration[lang] },
    {
      term: say(texts.writtenForm, lang),
      value: said(texts.writtenFormBy, {
        provision: form.provision,
        means: say(meansNames[form.means], lang),
        row: form.row,
      }),
      note: formatMoment(new Date(form.at), lang),
    },
    ...(last ? [{ term: say(texts.reason, lang), value: last.text[lang], note: last.paragraphs.join(', ') }] : []),
    ...(form.signature
      ? [
          {
            term: say(texts.signatureBy, lang),
            value: said(texts.signatureFacts, {
              signer: form.signature.signer,
              serial: form.signature.serial,
              issuer: form.signature.issuer,
            }),
            note: formatMoment(new Date(form.signature.signedAt), lang),
          },
        ]
      : []),
    ...(form.permitId
      ? [{ term: say(texts.permit, lang), value: said(texts.permitAgreed, { id: form.permitId }) }]
      : []),
  ];
}
