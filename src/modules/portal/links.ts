import type { ChosenPlace } from './portal.schema.ts';

/** An address with the parameters that have a value. */
export function address(path: string, params: Record<string, string | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(params)) if (value) query.set(name, value);
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Page of a service, for a place when one is known. */
export function serviceHref(slug: string, place?: ChosenPlace): string {
  return address(`/leistungen/${slug}`, place ? { [place.param.name]: place.param.value } : {});
}

export const authorityHref = (id: string): string => `/behoerden/${id}`;

/** Begins a draft of a package for a municipality. */
export const applyHref = (packageSlug: string, ags: string): string =>
  address('/antrag/neu', { leistung: packageSlug, ags });

/** The package for objections, and the page that asks which authority made the decision. */
export const objectionSlug = 'widerspruch-einlegen';
export const objectionPath = '/widerspruch';

/** Begins an objection to a decision of an authority. */
export const objectionHref = (authorityId: string): string =>
  address('/antrag/neu', { leistung: objectionSlug, behoerde: authorityId });

/** Begins a general request to an authority, with what it is about. */
export const requestHref = (authorityId: string, topic?: string): string =>
  address('/antrag/neu', { leistung: 'allgemeines-anliegen', behoerde: authorityId, thema: topic });
