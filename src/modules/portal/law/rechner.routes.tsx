import { dayInBerlin } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { AppError } from '../../../platform/errors/errors.ts';
import { type PageRequest, page, type Route, route } from '../../../platform/http/route.ts';
import type { PortalDeps } from '../portal.deps.ts';
import { CalculatorPage, rechnerPath } from './calculator.pages.tsx';
import type { Calculator, Field } from './calculator.types.ts';
import { calculators } from './calculators.ts';
import { ComparePage, comparePath } from './compare.pages.tsx';
import { compareLaw } from './compare-law.ts';
import { lawTexts as words } from './law-page.texts.ts';
import { RechnerPage } from './overview.pages.tsx';
import { emptyForm, isSent, type ReadForm, readForm, typedIn } from './read-form.ts';

type Deps = Pick<PortalDeps, 'places' | 'clock'>;
type Query = PageRequest['query'];

/** The calculator for periods and fees: forms by GET, so that every result has an address, prints and needs no script. */
export function rechnerRoutes(deps: Deps): Route[] {
  return [
    pageRoute(rechnerPath, async ({ ctx }) => page(<RechnerPage ctx={ctx} />)),
    ...calculators.map((calculator) =>
      pageRoute(`${rechnerPath}/${calculator.id}`, async ({ ctx, query, lang }) => {
        const { value, code } = kindOf(calculator, query);
        const fields = calculator.fields(code);
        const today = dayInBerlin(deps.clock.now());
        const form = isSent(query, fields) ? readForm(deps.places, fields, query, lang) : emptyForm(fields, today);
        const view = { calculator, kind: value, fields, today };
        if (!isSent(query, fields)) return page(<CalculatorPage ctx={ctx} view={{ ...view, form }} />);
        const answered = answer(form, fields, lang, () => calculator.compute(form.facts, form.seat, lang, code));
        const status = answered.result ? 200 : 422;
        return page(<CalculatorPage ctx={ctx} view={{ ...view, ...answered }} />, { status });
      }),
    ),
    pageRoute(comparePath, async ({ ctx, query, lang }) => {
      const calculator = calculators.find(({ id }) => id === typedIn(query, 'rechner')) ?? calculators[0]!;
      const { value, code } = kindOf(calculator, query);
      const fields = compareFields(calculator, code);
      const asked = isSent(query, fields) ? query : emptyForm(fields, dayInBerlin(deps.clock.now())).typed;
      const form = readForm(deps.places, fields, asked, lang);
      const days = [String(form.facts.vorher), String(form.facts.nachher)] as const;
      const answered = answer(form, fields, lang, () =>
        compareLaw(calculator, form.facts, form.seat, days, lang, code),
      );
      const view = { calculator, kind: value, fields, form: answered.form, comparison: answered.result };
      return page(<ComparePage ctx={ctx} view={view} />, { status: answered.result ? 200 : 422 });
    }),
  ];
}

function pageRoute(path: string, handler: Route['handler']): Route {
  return route({ method: 'GET', path, access: { kind: 'public' }, kind: 'page', rateLimit: 'search', handler });
}

/** The chosen kind as the address and as the library name it; the first one when nothing fits. */
function kindOf({ kinds }: Calculator, query: Query): { readonly value?: string; readonly code: string } {
  if (!kinds) return { code: '' };
  return kinds.options.find(({ value }) => value === typedIn(query, kinds.name)) ?? kinds.options[0]!;
}

/** Computes when nothing is wrong; what the law library refuses becomes an error of the form, with what was typed. */
function answer<T>(
  form: ReadForm,
  fields: readonly Field[],
  lang: Lang,
  compute: () => T,
): { readonly form: ReadForm; readonly result?: T } {
  if (form.errors.length > 0) return { form };
  try {
    return { form, result: compute() };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { detail, title } = error.definition;
    const field = fields.find(({ required }) => required)?.name ?? fields[0]!.name;
    return { form: { ...form, errors: [{ field, message: say(detail ?? title, lang, error.params) }] } };
  }
}

/** The questions of a calculator, asked about two days. */
function compareFields(calculator: Calculator, kind: string): readonly Field[] {
  const day = (name: string, label: Field['label'], initial: string): Field => ({
    name,
    kind: 'day',
    label,
    hint: words.dayHint,
    initial,
    required: true,
  });
  const asked = calculator.fields(kind).filter(({ lawDay, followsDay }) => !lawDay && !followsDay);
  return [
    day('vorher', words.before, '31.12.2024'),
    day('nachher', words.after, '2.1.2025'),
    ...asked.map((field): Field => (field.kind === 'place' ? { ...field, initial: 'Erfurt' } : field)),
  ];
}
