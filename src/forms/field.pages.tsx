import { countryOptions } from '../lang/countries.ts';
import {
  CheckboxGroup,
  ComputedField,
  DateField,
  DecimalField,
  type FieldProps,
  FileField,
  FixedValue,
  Hint,
  MoneyField,
  RadioGroup,
  ReadOnlyField,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '../ui/index.ts';
import { ChoiceInput, choiceOptions } from './choice.pages.tsx';
import { showAnswer } from './describe.ts';
import { type AddressPart, addressParts } from './fields/address.ts';
import { kinds } from './fields/kinds.ts';
import { acceptedTypes } from './files.ts';
import type { AddressAnswer, Answer, CompiledField, CompiledPackage, FileAnswer, FormError } from './form.types.ts';
import { inputValue } from './input-value.ts';
import type { FieldTexts, FormLang } from './package.types.ts';
import { fieldIdOf } from './paths.ts';
import { engineWords } from './sentences.ts';
import { fieldTexts, platformLang } from './texts.ts';

export type InputProps = {
  pkg: CompiledPackage;
  field: CompiledField;
  path: string;
  value: unknown;
  errors: readonly Pick<FormError, 'path' | 'message'>[];
  lang: FormLang;
  /** Name of the register that answered: then the value is only shown. */
  register?: string;
};

/** The control of one field. Its accessible name is the package's label, word for word; the rest is description. */
export function FieldInput({ pkg, field, path, value, errors, lang, register }: InputProps) {
  const texts = fieldTexts(pkg, field, lang);
  if (field.type === 'info')
    return (
      <Hint>
        {texts.hint ? (
          <>
            <p>
              <strong>{texts.label}</strong>
            </p>
            <p>{texts.hint}</p>
          </>
        ) : (
          <p>{texts.label}</p>
        )}
      </Hint>
    );
  if (register !== undefined)
    return (
      <FixedValue
        id={fieldIdOf(path)}
        label={texts.label}
        lines={showAnswer(pkg, field, value, lang).split('\n')}
        source={`${engineWords[lang].from} ${register}`}
      />
    );
  if (field.type === 'address') return <AddressInputs {...{ pkg, field, path, value, errors, lang }} texts={texts} />;
  const props: FieldProps = {
    id: fieldIdOf(path),
    name: path,
    label: texts.label,
    hint: texts.hint,
    error: errors.find((error) => error.path === path)?.message,
    value: inputValue(field, value, lang),
    required: field.required,
    optional: !field.required && !field.readonly,
    autocomplete: field.source.autocomplete,
  };
  if (field.value)
    return <ComputedField {...props} value={kinds[field.type].show(value as Answer, texts, lang, field)} />;
  if (field.readonly) return <ReadOnlyField {...props} />;
  switch (field.type) {
    case 'textarea':
      return <TextArea {...props} rows={8} />;
    case 'email':
      return <TextField {...props} type="email" inputMode="email" spellcheck={false} />;
    case 'tel':
      return <TextField {...props} type="tel" inputMode="tel" />;
    case 'integer':
      return <TextField {...props} inputMode="numeric" width="short" />;
    case 'decimal':
      return <DecimalField {...props} />;
    case 'money':
      return <MoneyField {...props} />;
    case 'date':
      return <DateField {...props} />;
    case 'time':
      return <TimeField {...props} />;
    case 'boolean':
      return <RadioGroup {...props} options={yesAndNo(texts, lang)} />;
    case 'choice':
      return <ChoiceInput {...props} field={field} texts={texts} lang={lang} />;
    case 'choices':
      return (
        <CheckboxGroup
          {...props}
          options={choiceOptions(field, texts, lang)}
          values={Array.isArray(value) ? value.map(String) : []}
        />
      );
    case 'file':
      return (
        <FileField
          {...props}
          accept={acceptedTypes(field).join(',')}
          files={Array.isArray(value) ? (value as FileAnswer[]) : []}
          removeName="datei-entfernen"
        />
      );
    default:
      return <TextField {...props} {...textLook(field)} />;
  }
}

function textLook(field: CompiledField): Partial<FieldProps> {
  const { digits } = field.source;
  if (digits !== undefined) return { inputMode: 'numeric', width: digits > 10 ? 'chip' : 'short', spellcheck: false };
  return field.type === 'iban' ? { spellcheck: false, width: 'chip' } : {};
}

function yesAndNo(texts: FieldTexts, lang: FormLang) {
  const words = engineWords[lang];
  return [
    { value: 'ja', label: texts.options?.ja ?? words.yes },
    { value: 'nein', label: texts.options?.nein ?? words.no },
  ];
}

const addressLooks: { readonly [P in AddressPart]: Partial<FieldProps> } = {
  line: { autocomplete: 'street-address' },
  plz: { autocomplete: 'postal-code', inputMode: 'numeric', width: 'plz' },
  city: { autocomplete: 'address-level2' },
  country: { autocomplete: 'country' },
};

function AddressInputs({ field, path, value, errors, lang, texts }: InputProps & { texts: FieldTexts }) {
  const words = engineWords[lang];
  const typed = (typeof value === 'object' && value !== null ? value : {}) as Partial<AddressAnswer>;
  return (
    <>
      {addressParts(field).map((part) => {
        const props: FieldProps = {
          id: fieldIdOf(`${path}.${part}`),
          name: `${path}.${part}`,
          label: texts.parts?.[part] ?? words[part],
          hint: part === 'line' ? texts.hint : undefined,
          error: errors.find((error) => error.path === `${path}.${part}` || (part === 'line' && error.path === path))
            ?.message,
          value: typed[part] ?? '',
          required: field.required,
          optional: !field.required,
          ...addressLooks[part],
        };
        if (part !== 'country')
          return <TextField key={part} {...props} {...(field.source.foreign ? abroad[part] : {})} />;
        const options = countryOptions(platformLang(lang));
        return <SelectField key={part} {...props} optional={false} value={typed.country || 'DE'} options={options} />;
      })}
    </>
  );
}

/** Elsewhere a postcode may have letters, and a person may not know it. */
const abroad: { readonly [P in AddressPart]?: Partial<FieldProps> } = { plz: { inputMode: 'text', width: 'short' } };

/** The controls a caseworker fills in for an outcome: those that `readDecision` says are open. */
export function DecisionFields({
  fields,
  values,
  ...props
}: Pick<InputProps, 'pkg' | 'errors' | 'lang'> & {
  fields: readonly CompiledField[];
  values: { readonly [id: string]: unknown };
}) {
  return (
    <>
      {fields.map((field) => (
        <FieldInput key={field.id} {...props} field={field} path={`decision.${field.id}`} value={values[field.id]} />
      ))}
    </>
  );
}
