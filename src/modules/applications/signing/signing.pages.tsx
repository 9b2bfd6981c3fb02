import type { VNode } from 'preact';
import { applicantDeclaration, type CompiledPackage, type FormContext, textsOf } from '../../../forms/index.ts';
import { type ReadLang, say, type Text } from '../../../lang/lang.ts';
import { type Loa, levelNames, meansNames, type Step } from '../../../law/index.ts';
import {
  Button,
  CheckboxField,
  CsrfField,
  Details,
  FileField,
  FileLinks,
  Hint,
  type PageContext,
  Trail,
} from '../../../ui/index.ts';
import { CoSignersPanel } from '../cosigning/co-signers.pages.tsx';
import type { Part } from '../form/parts.ts';
import { PaperState, paperPath } from '../paper/paper-state.pages.tsx';
import { sheetTexts } from '../paper/sheet.texts.ts';
import { type FormDecision, isEnough, needsAgreement, proofThatHelps } from './form-decision.rules.ts';
import { type Signing, shownDecision } from './signing.rules.ts';
import { signingTexts as texts } from './signing.texts.ts';

type View = {
  ctx: PageContext;
  pkg: CompiledPackage;
  context: Pick<FormContext, 'lang'>;
  reference: string;
  parts: readonly Part[];
  signing: Signing;
};

/** Where the review page speaks of the signature: whoever comes back from a proof of identity begins to read there. */
export const signingPlace = 'unterschrift';

/** What log-in and signature the application needs, whether it has them, and the ways to them: the cheapest first. */
export function SigningPanel(view: View & { error?: string }): VNode | null {
  const { signing, ctx, reference, context } = view;
  const read = context.lang;
  if (signing.prove) {
    const { level, steps } = signing.prove;
    return (
      <Hint kind="warning" icon="personen">
        <p>
          <strong>{say(texts.identifyTitle, read)}</strong>
        </p>
        <p>{say(texts.identifyText, read, { level: say(levelNames[level], read) })}</p>
        <ProveForm ctx={ctx} action={`/antrag/${reference}/ausweisen`} level={level} plain />
        <LawSteps read={read} steps={steps} />
      </Hint>
    );
  }
  return (
    <>
      {signing.others.length > 0 && (
        <CoSignersPanel ctx={ctx} read={read} reference={reference} stands={signing.others} entry={signing.entry} />
      )}
      {shownDecision(signing) && <FormPanel {...view} />}
      <PaperWay {...view} />
    </>
  );
}

/** Paper for all of them, where the signature of somebody else is missing; and that a sheet was given out. */
function PaperWay({ signing, parts, reference, ctx, context }: View): VNode | null {
  if (!signing.paper) return null;
  const shown = shownDecision(signing);
  // Where the law orders a signature, paper stands among its ways already.
  const missing = signing.others.some(({ state }) => state !== 'signed') && (!shown || isEnough(shown));
  const authority = parts[0]?.recipient.performer.name ?? '';
  return (
    <>
      <PaperState ctx={ctx} read={context.lang} stand={signing.paper} authority={authority} />
      {missing && (
        <p>
          <a href={paperPath(reference)}>{say(sheetTexts.wayAll, context.lang)}</a>
        </p>
      )}
    </>
  );
}

function FormPanel({ ctx, pkg, context, reference, signing, error }: View & { error?: string }): VNode {
  const read = context.lang;
  const decision = shownDecision(signing)!;
  const enough = isEnough(decision);
  const done = decision.means === 'qes' ? texts.doneSigned : needsAgreement(decision) ? texts.doneTrial : texts.done;
  const state = enough ? done : signing.login ? texts.notYet : texts.notSignedIn;
  const level = proofThatHelps(decision);
  const others = decision.answer.ways.filter(({ row }) => row === 'W1' || (row === 'W2' && signing.upload));
  return (
    <Hint id={signingPlace} kind={enough ? 'success' : 'warning'} icon="stift">
      <FormOrdered pkg={pkg} read={read} who={applicantDeclaration} />
      <p>{say(state, read, { permit: decision.answer.permitId ?? '' })}</p>
      {!enough && (
        <>
          <p>{say(texts.ways, read)}:</p>
          {level && <ProveForm ctx={ctx} action={`/antrag/${reference}/ausweisen`} level={level} />}
          <ul class="rs-liste">
            {others.map(({ row, text }) => (
              <li key={row}>
                {say(text, read)}
                {row === 'W1' && (
                  <p>
                    {signing.paper ? (
                      <a href={paperPath(reference)}>{say(sheetTexts.way, read)}</a>
                    ) : (
                      <a href={`/antrag/${reference}/erklaerung.pdf`}>{say(texts.toPrint, ctx.lang)}</a>
                    )}
                  </p>
                )}
                {row === 'W2' && signing.upload && <SignElsewhere ctx={ctx} reference={reference} error={error} />}
              </li>
            ))}
          </ul>
        </>
      )}
      <LawSteps read={read} steps={decision.answer.steps} />
    </Hint>
  );
}

const proveTexts: Readonly<Record<Loa, { label: Text; text: Text }>> = {
  basis: { label: texts.proveBasis, text: texts.proveBasisText },
  substantial: { label: texts.proveSubstantial, text: texts.proveSubstantialText },
  high: { label: texts.proveHigh, text: texts.proveHighText },
};

/** That the law orders written form, and what is declared with it: by the applicant, or by a co-signer. */
export function FormOrdered({ pkg, read, who }: { pkg: CompiledPackage; read: ReadLang; who: string }): VNode {
  const { provision = '', assumed } = pkg.service.writtenForm;
  return (
    <>
      <p>
        <strong>{say(texts.title, read)}</strong>
      </p>
      <p>
        {say(texts.ordered, read, { provision })} {assumed && say(texts.assumed, read)}
      </p>
      <p>
        {say(texts.declare, read)}: <strong>{textsOf(pkg, read).declarations?.[who]}</strong>
      </p>
    </>
  );
}

/** Leads to the proof and back to what is to be signed. `plain`: where the log-in stands for no signature. */
export function ProveForm(props: { ctx: PageContext; action: string; level: Loa; plain?: boolean }): VNode {
  const { ctx, action, level, plain } = props;
  const label = plain ? texts.identify : proveTexts[level].label;
  const text = plain ? undefined : say(proveTexts[level].text, ctx.lang);
  return (
    <form class="rs-stapel rs-stapel--eng" action={action} method="post">
      <CsrfField ctx={ctx} />
      <input type="hidden" name="stufe" value={level} />
      <div>
        <Button>{say(label, ctx.lang)}</Button>
      </div>
      {text && <p class="rs-klein rs-leise">{text}</p>}
    </form>
  );
}

/** Download, sign with a program of one's own, upload. */
function SignElsewhere({ ctx, reference, error }: { ctx: PageContext; reference: string; error?: string }): VNode {
  const { lang } = ctx;
  return (
    <Details summary={say(texts.elsewhere, lang)} plain open={error !== undefined}>
      <div class="rs-stapel">
        <FileLinks files={[{ href: `/antrag/${reference}/erklaerung.pdf`, text: say(texts.download, lang) }]} />
        <p class="rs-klein">{say(texts.elsewhereText, lang)}</p>
        <form class="rs-form" action={`/antrag/${reference}/signatur`} method="post" enctype="multipart/form-data">
          <CsrfField ctx={ctx} />
          <FileField
            id="signatur"
            name="signatur"
            label={say(texts.upload, lang)}
            accept=".pdf,.p7m,.p7s"
            error={error}
          />
          <Button kind="secondary">{say(texts.check, lang)}</Button>
        </form>
      </div>
    </Details>
  );
}

/** Why the law says so, step by step. */
export function LawSteps({ read, steps }: { read: ReadLang; steps: readonly Step[] }): VNode | null {
  if (steps.length === 0) return null;
  const lang = read === 'en' ? 'en' : 'de';
  return (
    <Details summary={say(texts.why, read)} plain>
      <Trail
        size="dense"
        items={steps.map(({ rule, text, paragraphs }) => ({
          title: text[lang],
          source: [rule, ...paragraphs].join(' · '),
          state: 'done' as const,
        }))}
      />
    </Details>
  );
}

/** The agreement that a trial permit asks for, for this application alone. */
export function AgreementField({ signing, context, error }: View & { error?: string }): VNode | null {
  const decision = signing.decisions?.find(needsAgreement);
  return decision ? <Agreement decision={decision} read={context.lang} error={error} /> : null;
}

/** The agreement to a way of signing in this single case. */
export function Agreement(props: { decision: FormDecision; read: ReadLang; error: string | undefined }): VNode {
  const { decision, read, error } = props;
  return (
    <CheckboxField
      id="einverstanden"
      name="einverstanden"
      label={say(texts.agree, read, { means: say(meansNames[decision.means], read) })}
      error={error}
    />
  );
}
