import { Button } from '../button.tsx';
import { useSay } from '../context.ts';

export type Filter = {
  name: string;
  label: string;
  value?: string;
  options: readonly { value: string; label: string }[];
};

const words = { filter: { de: 'Filter', en: 'Filter' }, apply: { de: 'Anwenden', en: 'Apply' } };

/** Filters by GET, so the address holds what is shown. `hidden` keeps other parameters. */
export function FilterForm({
  action,
  filters,
  hidden = {},
}: {
  action: string;
  filters: readonly Filter[];
  hidden?: Record<string, string>;
}) {
  const t = useSay();
  return (
    <form class="rs-siebform" action={action} method="get" aria-label={t(words.filter)}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div class="rs-siebe">
        {filters.map((filter) => (
          <div class="rs-sieb" key={filter.name}>
            <label for={`sieb-${filter.name}`}>{filter.label}</label>
            <select id={`sieb-${filter.name}`} name={filter.name}>
              {filter.options.map((option) => (
                <option key={option.value} value={option.value} selected={option.value === (filter.value ?? '')}>
                  {option.label}
                </option>
              ))}
            </select>
          </div>
        ))}
        <Button kind="secondary">{t(words.apply)}</Button>
      </div>
    </form>
  );
}
