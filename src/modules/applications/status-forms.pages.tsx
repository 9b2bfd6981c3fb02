import type { VNode } from 'preact';
import { say } from '../../lang/lang.ts';
import { Actions, Button, CsrfField, ErrorSummary, FileField, type PageContext, TextArea } from '../../ui/index.ts';
import { statusTexts as texts } from './status.texts.ts';

/** What a form shows again after a mistake. `id` makes a repeated sending one message. */
export type MessageFormState = { id: string; text?: string; error?: string; fileError?: string };

type FormProps = { ctx: PageContext; action: string; state: MessageFormState; fileHint: string; accept: string };

/** The answer to an open request, with documents. */
export function AnswerForm({ ctx, action, state, fileHint, accept }: FormProps): VNode {
  return (
    <form class="rs-form" action={action} method="post" encType="multipart/form-data" novalidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="_id" value={state.id} />
      <input type="hidden" name="art" value="antwort" />
      <Mistakes ctx={ctx} state={state} prefix="antwort" />
      <FileField
        id="antwort-datei"
        name="datei"
        label={say(texts.answerFiles, ctx.lang)}
        hint={fileHint}
        error={state.fileError}
        accept={accept}
        multiple
        optional
      />
      <TextArea
        id="antwort-text"
        name="text"
        label={say(texts.answerText, ctx.lang)}
        rows={4}
        value={state.text}
        error={state.error}
      />
      <Actions>
        <Button>{say(texts.answerSend, ctx.lang)}</Button>
      </Actions>
    </form>
  );
}

/** A message at any time. */
export function MessageForm({ ctx, action, state, fileHint, accept }: FormProps): VNode {
  return (
    <form class="rs-form" action={action} method="post" encType="multipart/form-data" novalidate>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="_id" value={state.id} />
      <Mistakes ctx={ctx} state={state} prefix="nachricht" />
      <TextArea
        id="nachricht-text"
        name="text"
        label={say(texts.newMessage, ctx.lang)}
        rows={4}
        value={state.text}
        error={state.error}
      />
      <FileField
        id="nachricht-datei"
        name="datei"
        label={say(texts.attach, ctx.lang)}
        hint={fileHint}
        error={state.fileError}
        accept={accept}
        optional
      />
      <Actions>
        <Button kind="secondary">{say(texts.send, ctx.lang)}</Button>
      </Actions>
    </form>
  );
}

function Mistakes({ ctx, state, prefix }: { ctx: PageContext; state: MessageFormState; prefix: string }): VNode {
  const errors = [
    ...(state.error ? [{ fieldId: `${prefix}-text`, message: state.error }] : []),
    ...(state.fileError ? [{ fieldId: `${prefix}-datei`, message: state.fileError }] : []),
  ];
  return <ErrorSummary lang={ctx.lang} errors={errors} />;
}
