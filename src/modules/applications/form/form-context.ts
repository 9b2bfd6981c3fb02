import type { CompiledPackage, FormContext, FormLang } from '../../../forms/index.ts';
import { dayInBerlin } from '../../../lang/format.ts';
import type { ApplicationsDeps } from '../applications.deps.ts';
import type { Application } from '../applications.schema.ts';
import { registerValues } from '../prefill/prefill.rules.ts';
import { findRecipient, isStop } from '../sending/recipient.ts';

/** The language of the form: the one that was asked for where the package has it. */
export const formLang = (pkg: CompiledPackage, lang: FormLang): FormLang =>
  pkg.languages.includes(lang) ? lang : 'de';

/** What an evaluation may know beside the answers; nothing of it comes from the request. */
export function formContext(
  deps: Pick<ApplicationsDeps, 'clock' | 'findPlace' | 'findAuthority' | 'findPlaces' | 'findResponsible' | 'isOn'>,
  pkg: CompiledPackage,
  application: Pick<Application, 'ags' | 'authorityId' | 'facts' | 'prefill'>,
  lang: FormLang,
): FormContext {
  const authority = application.authorityId ? deps.findAuthority(application.authorityId) : undefined;
  const today = dayInBerlin(deps.clock.now());
  const checkPlace = (ags: string) => {
    const found = findRecipient(deps, pkg, { ags, authorityId: null }, today);
    if (!isStop(found)) return undefined;
    return found.kind === 'closed'
      ? { code: 'placeClosed' as const, authority: found.authority.name }
      : { code: 'placeNobody' as const, authority: '' };
  };
  return {
    today,
    lang: formLang(pkg, lang),
    place: application.ags ? deps.findPlace(application.ags) : undefined,
    authority: authority && { id: authority.id, name: authority.name },
    draft: application.facts,
    registers: registerValues(application.prefill, lang === 'en' ? 'en' : 'de'),
    findPlaces: deps.findPlaces,
    checkPlace: pkg.each && checkPlace,
  };
}
