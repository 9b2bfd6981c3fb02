import type { ComponentChildren } from 'preact';
import { classes } from '../classes.ts';
import { useSay } from '../context.ts';

export type FieldProps = {
  id: string;
  name: string;
  /** The accessible name, exactly as the package says it. Nothing is added to it. */
  label: string;
  hint?: string;
  error?: string;
  value?: string;
  required?: boolean;
  /** Says "(freiwillig)" in the description. */
  optional?: boolean;
  autocomplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | 'search';
  maxLength?: number;
  width?: 'date' | 'short' | 'plz' | 'chip';
  readOnly?: boolean;
  type?: 'text' | 'email' | 'tel' | 'password';
  spellcheck?: boolean;
};

const words = { optional: { de: '(freiwillig)', en: '(optional)', plain: '(Sie können das leer lassen)' } };
const widths = { date: 'rs-weite-datum', short: 'rs-weite-kurz', plz: 'rs-weite-plz', chip: 'rs-weite-chip' };

type Described = Pick<FieldProps, 'id' | 'hint' | 'error' | 'optional'>;

/** Ids of everything that describes the field, in reading order; undefined when there is nothing. */
export function describedBy({ id, hint, error, optional }: Described): string | undefined {
  const ids = [optional && `${id}-freiwillig`, hint && `${id}-hinweis`, error && `${id}-fehler`].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

export function OptionalMark({ id, optional }: Described) {
  const t = useSay();
  return optional ? (
    <span class="rs-freiwillig" id={`${id}-freiwillig`}>
      {t(words.optional)}
    </span>
  ) : null;
}

export function FieldHint({ id, hint }: Described) {
  return hint ? (
    <div class="kern-hint" id={`${id}-hinweis`}>
      {hint}
    </div>
  ) : null;
}

export function FieldError({ id, error }: Described) {
  return error ? (
    <p class="kern-error" id={`${id}-fehler`}>
      <span class="kern-icon kern-icon--danger" aria-hidden="true" />
      <span class="kern-body">{error}</span>
    </p>
  ) : null;
}

/** Label, hint, control, error in this order. The label is tied to the control by its id. */
export function FieldFrame({ field, children }: { field: FieldProps; children: ComponentChildren }) {
  const { id, label, hint, error, optional } = field;
  return (
    <div class={classes('kern-form-input', error && 'kern-form-input--error')}>
      <div class="rs-feldname">
        <label class="kern-label" for={id}>
          {label}
        </label>
        <OptionalMark id={id} optional={optional} />
      </div>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

/** A group of controls with one question: the legend is the accessible name of the group. */
export function GroupFrame(props: FieldProps & { inline?: boolean; children: ComponentChildren }) {
  const { id, label, error, inline, children } = props;
  return (
    <fieldset
      class={classes('kern-fieldset', error && 'kern-fieldset--error')}
      id={id}
      tabIndex={-1}
      aria-describedby={describedBy(props)}
      aria-invalid={error ? 'true' : undefined}
    >
      <legend class="kern-label">{label}</legend>
      <OptionalMark {...props} />
      <FieldHint {...props} />
      <div class={classes('kern-fieldset__body', inline && 'kern-fieldset__body--horizontal')}>{children}</div>
      <FieldError {...props} />
    </fieldset>
  );
}

/** Attributes that every single control shares. */
export function controlAttributes(props: FieldProps) {
  return {
    id: props.id,
    name: props.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.error ? ('true' as const) : undefined,
    required: props.required && !props.readOnly,
    readOnly: props.readOnly,
  };
}

export function inputClass(props: FieldProps): string {
  return classes(
    'kern-form-input__input',
    props.error && 'kern-form-input__input--error',
    props.width && widths[props.width],
  );
}
