import { useSay } from '../context.ts';
import { controlAttributes, FieldFrame, type FieldProps, inputClass } from './field.tsx';

const words = {
  computed: {
    de: 'Wird aus Ihren Angaben berechnet',
    en: 'Computed from your answers',
    plain: 'Das rechnen wir für Sie aus',
  },
  date: {
    de: 'Tag, Monat, Jahr, zum Beispiel 14.3.2024',
    en: 'Day, month, year, for example 14.3.2024',
    plain: 'Erst der Tag, dann der Monat, dann das Jahr. Zum Beispiel: 14.3.2024',
  },
  time: {
    de: 'Stunde und Minute, zum Beispiel 14:30',
    en: 'Hour and minute, for example 14:30',
    plain: 'Erst die Stunde, dann die Minute. Zum Beispiel: 14:30',
  },
  decimal: {
    de: 'Zahl, auch mit Komma, zum Beispiel 12,5',
    en: 'Number, for example 12.5',
    plain: 'Eine Zahl. Zum Beispiel: 12,5',
  },
  money: {
    de: 'Betrag in Euro, zum Beispiel 60,00',
    en: 'Amount in euros, for example 60.00',
    plain: 'Wie viel Geld in Euro? Zum Beispiel: 60,00',
  },
};

/** One line of text. */
export function TextField(props: FieldProps) {
  return (
    <FieldFrame field={props}>
      <input
        {...controlAttributes(props)}
        class={inputClass(props)}
        type={(props.type ?? 'text') as 'text'}
        value={props.value ?? ''}
        autocomplete={props.autocomplete ?? 'off'}
        inputMode={props.inputMode}
        maxLength={props.maxLength}
        spellcheck={props.spellcheck}
      />
    </FieldFrame>
  );
}

/** Several lines of text. */
export function TextArea({ rows = 5, ...props }: FieldProps & { rows?: number }) {
  return (
    <FieldFrame field={props}>
      <textarea
        {...controlAttributes(props)}
        class={inputClass(props)}
        rows={rows}
        maxLength={props.maxLength}
        autocomplete={props.autocomplete}
        spellcheck={props.spellcheck}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  );
}

/** A date as people write it in Germany, in one field: "14.3.2024". The hint names the form unless the caller has one. */
export function DateField(props: FieldProps) {
  const t = useSay();
  return <TextField width="date" inputMode="text" {...props} hint={props.hint ?? t(words.date)} />;
}

/** A time of day in one field: "14:30". */
export function TimeField(props: FieldProps) {
  const t = useSay();
  return <TextField width="short" inputMode="text" {...props} hint={props.hint ?? t(words.time)} />;
}

/** A number with a comma: "12,5". */
export function DecimalField(props: FieldProps) {
  const t = useSay();
  return <TextField width="date" inputMode="decimal" {...props} hint={props.hint ?? t(words.decimal)} />;
}

/** An amount of euros as people write it: "1.060,00". */
export function MoneyField(props: FieldProps) {
  const t = useSay();
  return <TextField width="date" inputMode="decimal" {...props} hint={props.hint ?? t(words.money)} />;
}

/** What the person cannot change here, for example prefilled by the server; still sent to be read by assistive technology. */
export function ReadOnlyField(props: FieldProps) {
  return <TextField {...props} readOnly required={false} />;
}

/** What follows from other answers: no input, and nothing of it is sent. */
export function ComputedField({ hint, ...props }: FieldProps) {
  const t = useSay();
  return (
    <FieldFrame field={{ ...props, optional: false, hint: hint ?? t(words.computed) }}>
      <output class="rs-errechnet" id={props.id} aria-describedby={`${props.id}-hinweis`}>
        {props.value}
      </output>
    </FieldFrame>
  );
}

/** What stands fast and was not asked: told like an answer, with where it comes from. No control, so nothing of it is sent. */
export function FixedValue(props: { id: string; label: string; lines: readonly string[]; source: string }) {
  return (
    <dl class="rs-fest" id={props.id}>
      <dt>{props.label}</dt>
      <dd>
        {props.lines.map((line, index) => (
          <span key={index}>
            {index > 0 && <br />}
            {line}
          </span>
        ))}
        <span class="rs-herkunft">{props.source}</span>
      </dd>
    </dl>
  );
}
