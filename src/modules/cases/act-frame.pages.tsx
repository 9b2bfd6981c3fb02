import type { ComponentChildren } from 'preact';
import { say } from '../../lang/lang.ts';
import { Button, ButtonLink, CsrfField, type PageContext } from '../../ui/index.ts';
import type { ActForm } from './act.schema.ts';
import { actTexts as texts } from './act.texts.ts';
import { casePath } from './case.paths.ts';
import type { CaseAuthority } from './cases.deps.ts';
import type { CaseView } from './view.actions.ts';

export type FormProps = {
  ctx: PageContext;
  view: CaseView;
  form: ActForm;
  /** Authorities that fit what was searched for, when forwarding. */
  targets: readonly CaseAuthority[];
};

/** Frame of a form: title, hidden fields, buttons. */
export function ActFrame(
  props: FormProps & {
    title: string;
    action: string;
    submit: string;
    multipart?: boolean;
    children: ComponentChildren;
    more?: ComponentChildren;
  },
) {
  const { ctx, view, form } = props;
  return (
    <form
      class="rs-stapel"
      action={casePath(view.head.id, props.action)}
      method="post"
      encType={props.multipart ? 'multipart/form-data' : undefined}
      noValidate
    >
      <CsrfField ctx={ctx} />
      <input type="hidden" name="stand" value={view.head.revision} />
      <input type="hidden" name="formular" value={form.formId} />
      <h2 id="tun-titel">{props.title}</h2>
      {props.children}
      <div class="rs-reihe rs-knoepfe">
        <Button>{props.submit}</Button>
        {props.more}
        <ButtonLink kind="tertiary" href={casePath(view.head.id)}>
          {say(texts.cancel, ctx.lang)}
        </ButtonLink>
      </div>
    </form>
  );
}
