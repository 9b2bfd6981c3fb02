import { say, type Text } from '../../../lang/lang.ts';
import {
  Button,
  DateField,
  ErrorSummary,
  FileDeskProvider,
  FileField,
  Hint,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '../../../ui/index.ts';
import { casePath } from '../case/case.paths.ts';
import { DecisionCheck, DecisionForm } from '../decision/decision.pages.tsx';
import type { ActForm } from './act.schema.ts';
import { actTexts as texts } from './act.texts.ts';
import { ActFrame, type FormProps, LevelField } from './act-frame.pages.tsx';

/** The form of the act that the person chose, above the content of the case. */
export function ActPanel(props: FormProps) {
  const { ctx, form } = props;
  return (
    <section class="rs-panel rs-stapel" aria-labelledby="tun-titel">
      <ErrorSummary lang={ctx.lang} errors={form.errors} />
      {form.changedBy !== undefined && (
        <Hint kind="warning">
          <p>{say(texts.changed, ctx.lang, { name: form.changedBy || 'System' })}</p>
        </Hint>
      )}
      <FormOf {...props} />
    </section>
  );
}

function FormOf(props: FormProps) {
  switch (props.form.act) {
    case 'nachricht':
      return <MessageForm {...props} />;
    case 'nachfordern':
      return <RequestForm {...props} />;
    case 'bescheid':
      return props.form.check ? <DecisionCheck {...props} check={props.form.check} /> : <DecisionForm {...props} />;
    case 'weiterleiten':
      return <ForwardForm {...props} />;
    case 'zuweisen':
      return <AssignForm {...props} />;
    case 'schliessen':
      return <ReasonForm {...props} words={texts.close} action="schliessen" />;
    case 'oeffnen':
      return <ReasonForm {...props} words={texts.reopen} action="wieder-oeffnen" required />;
    case 'datei':
      return <UploadForm {...props} />;
    case 'post':
      return <PostForm {...props} />;
  }
}

const errorOf = (form: ActForm, id: string) => form.errors.find((error) => error.fieldId === id)?.message;

function MessageForm(props: FormProps) {
  const { form } = props;
  const t = (text: Text) => say(text, props.ctx.lang);
  return (
    <ActFrame {...props} title={t(texts.message.title)} action="nachricht" submit={t(texts.message.submit)}>
      <TextArea
        id="text"
        name="text"
        label={t(texts.message.label)}
        hint={t(texts.message.hint)}
        value={form.values.text}
        error={errorOf(form, 'text')}
        rows={6}
        maxLength={4000}
        required
      />
      <LevelField {...props} value={form.values.stufe} />
    </ActFrame>
  );
}

function RequestForm(props: FormProps) {
  const { form } = props;
  const t = (text: Text) => say(text, props.ctx.lang);
  return (
    <ActFrame {...props} title={t(texts.request.title)} action="nachfordern" submit={t(texts.request.submit)}>
      <TextArea
        id="text"
        name="text"
        label={t(texts.request.label)}
        hint={t(texts.request.hint)}
        value={form.values.text}
        error={errorOf(form, 'text')}
        rows={5}
        maxLength={4000}
        required
      />
      <DateField
        id="frist"
        name="frist"
        label={t(texts.request.due)}
        value={form.values.frist}
        error={errorOf(form, 'frist')}
        required
      />
    </ActFrame>
  );
}

function PostForm(props: FormProps) {
  const { form } = props;
  const t = (text: Text) => say(text, props.ctx.lang);
  return (
    <ActFrame {...props} title={t(texts.post.title)} action="post" submit={t(texts.post.submit)}>
      <DateField
        id="tag"
        name="tag"
        label={t(texts.post.day)}
        hint={t(texts.post.hint)}
        value={form.values.tag}
        error={errorOf(form, 'tag')}
        required
      />
    </ActFrame>
  );
}

function ForwardForm(props: FormProps) {
  const { ctx, view, form, targets } = props;
  const t = (text: Text) => say(text, ctx.lang);
  const q = form.values.behoerdensuche ?? '';
  return (
    <>
      <h2 id="tun-titel">{t(texts.forward.title)}</h2>
      <form class="rs-siebe" action={casePath(view.head.id)} method="get">
        <TextField
          id="behoerdensuche"
          name="behoerdensuche"
          label={t(texts.forward.search)}
          value={q}
          maxLength={120}
        />
        <input type="hidden" name="tun" value="weiterleiten" />
        <Button kind="secondary">{t(texts.forward.find)}</Button>
      </form>
      {q !== '' && targets.length === 0 && <p>{t(texts.forward.none)}</p>}
      {targets.length > 0 && (
        <ActFrame {...props} action="weiterleiten" submit={t(texts.forward.submit)}>
          <RadioGroup
            id="behoerde"
            name="behoerde"
            label={t(texts.forward.label)}
            hint={t(texts.forward.told)}
            value={form.values.behoerde}
            error={errorOf(form, 'behoerde')}
            options={targets.map(({ id, name }, index) => ({
              value: id,
              label: name,
              id: index === 0 ? 'behoerde-erste' : undefined,
            }))}
          />
          <TextArea
            id="grund"
            name="grund"
            label={t(texts.forward.reason)}
            value={form.values.grund}
            rows={3}
            optional
          />
          <input type="hidden" name="behoerdensuche" value={q} />
        </ActFrame>
      )}
    </>
  );
}

function AssignForm(props: FormProps) {
  const { view, form } = props;
  const t = (text: Text) => say(text, props.ctx.lang);
  return (
    <ActFrame {...props} title={t(texts.assign.title)} action="zuweisen" submit={t(texts.assign.submit)}>
      <SelectField
        id="person"
        name="person"
        label={t(texts.assign.label)}
        value={form.values.person ?? view.head.assigneeId ?? ''}
        error={errorOf(form, 'person')}
        options={view.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
    </ActFrame>
  );
}

type ReasonWords = { title: Text; label: Text; submit: Text };

function ReasonForm(props: FormProps & { words: ReasonWords; action: string; required?: boolean }) {
  const { form, words } = props;
  const t = (text: Text) => say(text, props.ctx.lang);
  return (
    <ActFrame {...props} title={t(words.title)} submit={t(words.submit)}>
      <TextArea
        id="grund"
        name="grund"
        label={t(words.label)}
        value={form.values.grund}
        error={errorOf(form, 'grund')}
        rows={3}
        maxLength={2000}
        required={props.required}
        optional={!props.required}
      />
    </ActFrame>
  );
}

function UploadForm(props: FormProps) {
  const t = (text: Text) => say(text, props.ctx.lang);
  return (
    <ActFrame {...props} title={t(texts.file.title)} action="datei" submit={t(texts.file.submit)} multipart>
      <FileDeskProvider value={{ upload: casePath(props.view.head.id, 'hochladen') }}>
        <FileField
          id="datei"
          name="datei"
          label={t(texts.file.label)}
          hint={t(texts.file.hint)}
          accept=".pdf,.jpg,.jpeg,.png,.webp,.txt,.docx,.odt,.xlsx,.ods"
          error={errorOf(props.form, 'datei')}
          waiting={props.form.waiting}
          multiple
          required
        />
      </FileDeskProvider>
    </ActFrame>
  );
}
