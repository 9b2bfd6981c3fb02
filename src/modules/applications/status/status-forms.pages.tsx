import type { ComponentChildren, VNode } from 'preact';
import type { WaitingFile } from '../../../platform/files/waiting-files.ts';
import {
  Actions,
  Button,
  CsrfField,
  ErrorSummary,
  FileField,
  type PageContext,
  TextArea,
  useReadLang,
  useSay,
} from '../../../ui/index.ts';
import { statusTexts as texts } from './status.texts.ts';

/** What a form shows again after a mistake. `id` makes a repeated sending one message. */
export type MessageFormState = {
  id: string;
  text?: string;
  error?: string;
  fileError?: string;
  waiting?: readonly WaitingFile[];
};

type FormProps = {
  ctx: PageContext;
  action: string;
  state: MessageFormState;
  /** Ends the ids, where the page has such a form for each recipient. */
  suffix: string;
  /** Who gets it, where there are several. */
  to?: { id: string; name: string };
  fileHint: string;
  accept: string;
  /** The page is that of the mailbox, and the next one too. */
  inPostbox: boolean;
};

/** The answer to an open request, with documents. */
export function AnswerForm(props: FormProps): VNode {
  const { state, suffix, to, fileHint, accept } = props;
  const t = useSay();
  return (
    <WriteForm {...props} name="antwort">
      <input type="hidden" name="art" value="antwort" />
      <FileField
        id={`antwort${suffix}-datei`}
        name="datei"
        label={t(texts.answerFiles)}
        hint={fileHint}
        error={state.fileError}
        accept={accept}
        waiting={state.waiting}
        multiple
        optional
      />
      <TextArea
        id={`antwort${suffix}-text`}
        name="text"
        label={to ? t(texts.answerTo, { name: to.name }) : t(texts.answerText)}
        rows={4}
        value={state.text}
        error={state.error}
      />
      <Actions>
        <Button>{t(texts.answerSend)}</Button>
      </Actions>
    </WriteForm>
  );
}

/** A message at any time. */
export function MessageForm(props: FormProps): VNode {
  const { state, suffix, to, fileHint, accept } = props;
  const t = useSay();
  return (
    <WriteForm {...props} name="nachricht">
      <TextArea
        id={`nachricht${suffix}-text`}
        name="text"
        label={to ? t(texts.messageTo, { name: to.name }) : t(texts.newMessage)}
        rows={4}
        value={state.text}
        error={state.error}
      />
      <FileField
        id={`nachricht${suffix}-datei`}
        name="datei"
        label={t(texts.attach)}
        hint={fileHint}
        error={state.fileError}
        accept={accept}
        waiting={state.waiting}
        optional
      />
      <Actions>
        <Button kind="secondary">{t(texts.send)}</Button>
      </Actions>
    </WriteForm>
  );
}

function Mistakes({ state, prefix }: { ctx: PageContext; state: MessageFormState; prefix: string }): VNode {
  const errors = [
    ...(state.error ? [{ fieldId: `${prefix}-text`, message: state.error }] : []),
    ...(state.fileError ? [{ fieldId: `${prefix}-datei`, message: state.fileError }] : []),
  ];
  return <ErrorSummary lang={useReadLang()} errors={errors} />;
}

/** What every form for writing to the authority carries, before its fields. */
function WriteForm(props: FormProps & { name: string; children: ComponentChildren }): VNode {
  const { ctx, action, state, suffix, to, inPostbox, name, children } = props;
  return (
    <form class="rs-form" action={action} method="post" encType="multipart/form-data" novalidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="_id" value={state.id} />
      {to && <input type="hidden" name="an" value={to.id} />}
      {inPostbox && <input type="hidden" name="von" value="postfach" />}
      <Mistakes ctx={ctx} state={state} prefix={`${name}${suffix}`} />
      {children}
    </form>
  );
}
