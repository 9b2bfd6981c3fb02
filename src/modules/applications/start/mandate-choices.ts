import { type Lang, say, type Text } from '../../../lang/lang.ts';
import type { CitizenActor } from '../../../platform/db/actor.ts';
import type { Choice } from '../../accounts/index.ts';
import { entryOf } from '../account/account.view.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import { listHeld } from '../drafts/holding.actions.ts';
import { formLang } from '../form/form-context.ts';

const texts = {
  service: { de: 'Leistung: {title}', en: 'Service: {title}' },
  application: { de: 'Antrag: {title} ({state}, {day})', en: 'Application: {title} ({state}, {day})' },
  step: { de: 'Nur die Seite „{step}“ in: {title}', en: 'Only the page “{step}” in: {title}' },
} satisfies Record<string, Text>;

/** What a mandate of an account can be limited to: a service, something the account keeps, one page of a draft. */
export async function mandateChoices(
  deps: ApplicationsDeps & { readonly listServices: (lang: Lang) => readonly { slug: string; title: string }[] },
  citizen: CitizenActor,
  lang: Lang,
): Promise<readonly Choice[]> {
  const services = deps.listServices(lang).map(
    ({ slug, title }): Choice => ({
      value: `leistung:${slug}`,
      title: say(texts.service, lang, { title }),
      scope: { kind: 'service', slug },
    }),
  );
  const { held } = await listHeld(deps, citizen);
  const own = held.flatMap((one): Choice[] => {
    const { id, title, state, day } = entryOf(deps, one, lang);
    const whole: Choice = {
      value: `antrag:${id}`,
      title: say(texts.application, lang, { title, state: state.label, day }),
      scope: { kind: 'application', id },
    };
    const { application } = one.found;
    const pkg = deps.findPackage(application.packageSlug, application.packageVersion);
    if (one.found.kind !== 'draft' || !pkg) return [whole];
    const words = pkg.texts[formLang(pkg, lang)] ?? pkg.texts.de;
    const steps = pkg.steps.map(
      ({ id: step }: { id: string }): Choice => ({
        value: `seite:${id}:${step}`,
        title: say(texts.step, lang, { step: words.steps[step]?.title ?? step, title }),
        scope: { kind: 'step', id, step },
      }),
    );
    return [whole, ...steps];
  });
  return [...own, ...services];
}
