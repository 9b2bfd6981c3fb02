import type { ComponentChildren } from 'preact';
import { say } from '../../../lang/lang.ts';
import { levels, mayReadMessage } from '../../../law/index.ts';
import type { Level } from '../../../platform/db/actor.ts';
import { Button, ButtonLink, CsrfField, type PageContext, SelectField } from '../../../ui/index.ts';
import { casePath } from '../case/case.paths.ts';
import type { CaseAuthority } from '../case/case.schema.ts';
import type { CaseView } from '../case/view.actions.ts';
import type { ActForm } from './act.schema.ts';
import { actTexts as texts } from './act.texts.ts';

export type FormProps = {
  ctx: PageContext;
  view: CaseView;
  form: ActForm;
  /** Authorities that fit what was searched for, when forwarding. */
  targets: readonly CaseAuthority[];
};

/** What every form carries: the token, the revision that was seen, and its own id. */
export function HiddenFields({ ctx, view, form }: Pick<FormProps, 'ctx' | 'view' | 'form'>) {
  return (
    <>
      <CsrfField ctx={ctx} />
      <input type="hidden" name="stand" value={view.head.revision} />
      <input type="hidden" name="formular" value={form.formId} />
    </>
  );
}

/** The level that reading needs: the package's proposal, changed by who writes. */
export function LevelField({ ctx, value, least = 'basis' }: FormProps & { value: string | undefined; least?: Level }) {
  const words = texts.level;
  return (
    <SelectField
      id="stufe"
      name="stufe"
      label={say(words.label, ctx.lang)}
      hint={say(words.hint, ctx.lang)}
      value={value || least}
      options={levels
        .filter((level) => mayReadMessage(level, least))
        .map((level) => ({
          value: level,
          label: say(words[level], ctx.lang),
        }))}
    />
  );
}

/** Frame of a form: title, fields, buttons. */
export function ActFrame(
  props: FormProps & {
    title?: string;
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
      {props.title && <h2 id="tun-titel">{props.title}</h2>}
      <HiddenFields ctx={ctx} view={view} form={form} />
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
