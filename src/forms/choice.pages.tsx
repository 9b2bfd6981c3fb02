import { type FieldProps, type Option, RadioGroup, SearchField, SelectField } from '../ui/index.ts';
import { codeInput, suggestCodes } from './codelist.ts';
import { isSearched, optionLabel, optionValues } from './fields/choice.ts';
import type { CompiledField } from './form.types.ts';
import type { FieldTexts, FormLang } from './package.types.ts';
import { engineWords } from './sentences.ts';

type ChoiceProps = FieldProps & { field: CompiledField; texts: FieldTexts; lang: FormLang };

/** Up to 7 answers as radio buttons, up to 20 of a code list (and all own options) as a list to open, more as an input that is searched. */
export function ChoiceInput({ field, texts, lang, ...props }: ChoiceProps) {
  const { codelist } = field;
  if (codelist && isSearched(field)) {
    const typed = codelist.byCode.size > 300 || props.error ? (props.value ?? '') : '';
    const found = suggestCodes(codelist, typed, lang);
    const codes = found.length > 0 ? found : suggestCodes(codelist, '', lang);
    const hint = [props.hint, engineWords[lang].search].filter(Boolean).join(' ');
    return <SearchField {...props} hint={hint} suggestions={codes.map((code) => codeInput(codelist, code, lang))} />;
  }
  const options = choiceOptions(field, texts, lang);
  return options.length > 7 ? (
    <SelectField {...props} options={options} />
  ) : (
    <RadioGroup {...props} options={options} />
  );
}

export function choiceOptions(field: CompiledField, texts: FieldTexts, lang: FormLang): Option[] {
  return optionValues(field).map((value) => ({ value, label: optionLabel(field, value, texts, lang) }));
}
