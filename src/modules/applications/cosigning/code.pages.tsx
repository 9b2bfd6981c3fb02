import type { VNode } from 'preact';
import { say } from '../../../lang/lang.ts';
import {
  Actions,
  Button,
  CsrfField,
  ErrorSummary,
  Page,
  type PageContext,
  PageHead,
  TextField,
} from '../../../ui/index.ts';
import { signTexts as texts } from './sign.texts.ts';

export const entryPath = '/unterschrift';

/** `/unterschrift`: the code of an invitation is typed here. */
export function CodePage({ ctx, code, failed }: { ctx: PageContext; code?: string; failed?: boolean }): VNode {
  const { lang } = ctx;
  const title = say(texts.codeTitle, lang);
  const error = failed ? say(texts.codeWrong, lang) : undefined;
  return (
    <Page ctx={ctx} title={title} errorTitle={failed}>
      <PageHead title={title} lead={say(texts.codeLead, lang)} />
      <form class="rs-form" action={entryPath} method="post" noValidate>
        <CsrfField ctx={ctx} />
        {error && <ErrorSummary lang={lang} errors={[{ fieldId: 'code', message: error }]} />}
        <TextField
          id="code"
          name="code"
          label={say(texts.code, lang)}
          hint={say(texts.codeHint, lang)}
          value={code}
          error={error}
          maxLength={40}
          width="chip"
          spellcheck={false}
          required
        />
        <Actions>
          <Button iconEnd="pfeil">{say(texts.next, lang)}</Button>
        </Actions>
      </form>
    </Page>
  );
}
