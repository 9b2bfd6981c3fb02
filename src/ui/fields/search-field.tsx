import { controlAttributes, FieldFrame, type FieldProps, inputClass } from './field.tsx';

/**
 * One of many answers: type the first letters, pick a suggestion. The list is the browser's own, so it needs no JavaScript; the server
 * checks what was typed.
 */
export function SearchField({ suggestions, ...props }: FieldProps & { suggestions: readonly string[] }) {
  return (
    <FieldFrame field={props}>
      {/* No autocomplete="off": with it some browsers do not show the list. */}
      <input
        {...controlAttributes(props)}
        class={inputClass(props)}
        type="text"
        value={props.value ?? ''}
        autocomplete={props.autocomplete}
        spellcheck={false}
        list={`${props.id}-liste`}
      />
      <datalist id={`${props.id}-liste`}>
        {suggestions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
