import {
  Actions,
  Button,
  DateField,
  Details,
  ErrorSummary,
  MoneyField,
  RadioGroup,
  SelectField,
  TextField,
  useLang,
  useSay,
} from '../../../ui/index.ts';
import type { Field } from './calculator.types.ts';
import { lawTexts as words } from './law-page.texts.ts';
import type { ReadForm } from './read-form.ts';

const idOf = (name: string) => `feld-${name}`;

/** A form that is sent by GET: its result has an address that can be kept. */
export function LawForm(props: {
  action: string;
  fields: readonly Field[];
  form: ReadForm;
  hidden?: Readonly<Record<string, string>>;
  submit: string;
}) {
  const { action, fields, form, hidden = {}, submit } = props;
  const t = useSay();
  const lang = useLang();
  const special = fields.filter((field) => field.special);
  const touched = special.some(
    (field) => isTouched(field, form) || form.errors.some((error) => error.field === field.name),
  );
  const summary = form.errors.map(({ field, message }) => ({ fieldId: idOf(field), message }));
  return (
    <div>
      <ErrorSummary lang={lang} errors={summary} />
      <form class="rs-form" action={action} method="get" noValidate>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields
          .filter((field) => !field.special)
          .map((field) => (
            <Question key={field.name} field={field} form={form} />
          ))}
        {special.length > 0 && (
          <Details summary={t(words.special)} open={touched} plain>
            <div class="rs-form">
              {special.map((field) => (
                <Question key={field.name} field={field} form={form} />
              ))}
            </div>
          </Details>
        )}
        <Actions>
          <Button>{submit}</Button>
        </Actions>
      </form>
    </div>
  );
}

/** Whether a field says something else than it did from the beginning. */
export function isTouched({ name, initial = '' }: Field, { typed }: ReadForm): boolean {
  const value = typed[name] ?? '';
  return value !== '' && value !== initial;
}

function Question({ field, form }: { field: Field; form: ReadForm }) {
  const t = useSay();
  const { name, required } = field;
  const error = form.errors.find((candidate) => candidate.field === name)?.message;
  const shared = {
    id: idOf(name),
    name,
    label: t(field.label),
    hint: field.hint && t(field.hint),
    value: form.typed[name] ?? '',
    error,
    required,
    optional: !required && !field.special,
  };
  switch (field.kind) {
    case 'day':
      return <DateField {...shared} />;
    case 'money':
      return <MoneyField {...shared} />;
    case 'place':
      return form.places ? (
        <SelectField
          {...shared}
          options={form.places.map(({ ags, name: place }) => ({ value: `${place} (${ags})`, label: place }))}
        />
      ) : (
        <TextField {...shared} autocomplete="postal-code" />
      );
    case 'choice': {
      const options = field.options.map(({ value, label, hint }) => ({
        value,
        label: t(label),
        hint: hint && t(hint),
      }));
      return field.list ? (
        <SelectField {...shared} options={options} empty={required ? undefined : t(words.none)} />
      ) : (
        <RadioGroup {...shared} options={options} inline={options.every(({ label }) => label.length < 6)} />
      );
    }
    case 'number':
      return <TextField {...shared} width="short" inputMode="numeric" />;
    case 'percent':
      return <TextField {...shared} width="short" inputMode="decimal" />;
    case 'time':
      return <TextField {...shared} width="short" />;
    case 'text':
      return <TextField {...shared} maxLength={field.maxLength} />;
  }
}
