import { classes } from '../classes.ts';
import { useSay } from '../context.ts';
import { describedBy, FieldError, FieldFrame, FieldHint, type FieldProps, GroupFrame } from './field.tsx';

/** `id` is the id of this option's control; by default the field's id and the value. */
export type Option = { value: string; label: string; hint?: string; id?: string };
type Choice = FieldProps & { options: readonly Option[] };

const words = { choose: { de: 'Bitte wählen', en: 'Please choose' } };

const optionId = (field: string, option: Option) => option.id ?? `${field}-${option.value}`;

/** A list to choose one from; for up to about seven answers radio buttons are easier. */
export function SelectField({ options, empty, ...props }: Choice & { empty?: string }) {
  const t = useSay();
  return (
    <FieldFrame field={props}>
      <div class={classes('kern-form-input__select-wrapper', props.width === 'date' && 'rs-weite-datum')}>
        <select
          id={props.id}
          name={props.name}
          required={props.required}
          aria-describedby={describedBy(props)}
          aria-invalid={props.error ? 'true' : undefined}
          class={classes('kern-form-input__select', props.error && 'kern-form-input__select--error')}
          autocomplete={props.autocomplete}
        >
          {!options.some((option) => option.value === '') && <option value="">{empty ?? t(words.choose)}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === (props.value ?? '')}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </FieldFrame>
  );
}

function Check(props: {
  type: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: Option;
  checked: boolean;
  error?: string;
  describedBy?: string;
  required?: boolean;
}) {
  const { type, id, name, option, checked, error } = props;
  const hintId = option.hint ? `${id}-hinweis` : undefined;
  return (
    <div class="kern-form-check">
      <input
        class={classes(`kern-form-check__${type}`, error && `kern-form-check__${type}--error`)}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        required={props.required}
        aria-describedby={classes(hintId, props.describedBy) || undefined}
      />
      <label class="kern-label" for={id}>
        {option.label}
      </label>
      {option.hint && (
        <div class="kern-hint rs-wahlhinweis" id={hintId}>
          {option.hint}
        </div>
      )}
    </div>
  );
}

/** One of several answers. */
export function RadioGroup({ options, inline, ...props }: Choice & { inline?: boolean }) {
  return (
    <GroupFrame {...props} inline={inline}>
      {options.map((option) => (
        <Check
          key={option.value}
          type="radio"
          id={optionId(props.id, option)}
          name={props.name}
          option={option}
          checked={option.value === props.value}
          error={props.error}
          required={props.required}
        />
      ))}
    </GroupFrame>
  );
}

/** Any of several answers; all controls share the name. */
export function CheckboxGroup({
  options,
  values = [],
  inline,
  ...props
}: Choice & { values?: readonly string[]; inline?: boolean }) {
  return (
    <GroupFrame {...props} inline={inline}>
      {options.map((option) => (
        <Check
          key={option.value}
          type="checkbox"
          id={optionId(props.id, option)}
          name={props.name}
          option={option}
          checked={values.includes(option.value)}
          error={props.error}
        />
      ))}
    </GroupFrame>
  );
}

/** A single consent or fact. The label is the sentence that is confirmed. */
export function CheckboxField({ checked, ...props }: FieldProps & { checked?: boolean }) {
  const value = props.value ?? 'ja';
  return (
    <div class={classes('rs-einzelwahl', props.error && 'kern-form-input--error')}>
      <FieldHint {...props} />
      <div class="kern-form-check">
        <input
          class={classes('kern-form-check__checkbox', props.error && 'kern-form-check__checkbox--error')}
          type="checkbox"
          id={props.id}
          name={props.name}
          value={value}
          checked={checked}
          required={props.required}
          aria-describedby={describedBy({ ...props, optional: false })}
          aria-invalid={props.error ? 'true' : undefined}
        />
        <label class="kern-label" for={props.id}>
          {props.label}
        </label>
      </div>
      <FieldError {...props} />
    </div>
  );
}
