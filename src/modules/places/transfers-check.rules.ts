import { type PlacesIndex, padKey, serviceChain } from './places-index.rules.ts';
import type { Transfer } from './responsibility.schema.ts';
import { isTaxKey } from './transfers.rules.ts';

/** Why a transfer cannot be right, in a sentence for the editor; undefined when it can. */
export function checkTransfer(index: PlacesIndex, transfer: Transfer): string | undefined {
  const { kind, fromId, toId, services, areas, validFrom, validTo } = transfer;
  for (const id of [fromId, toId]) {
    const authority = index.authorities.get(id);
    if (!authority) return `Behörde ${id} ist unbekannt / authority ${id} is unknown`;
    if (authority.kind === 'verweis')
      return `${authority.name} ist keine Stelle dieser Plattform / is no body of this platform`;
  }
  if (fromId === toId) return 'Beide Seiten sind dieselbe Stelle / both sides are the same body';
  if (services.length === 0 || services.some((service) => !/^(\d{8}|\d{11}|\d{14})$/.test(service))) {
    return 'Leistungen: Schlüssel mit 8, 11 oder 14 Stellen / services: keys of 8, 11 or 14 digits';
  }
  const stranger = areas.find((ags) => !index.states.has(ags));
  if (stranger) return `Gemeinde ${stranger} ist unbekannt / municipality ${stranger} is unknown`;
  if (!isDay(validFrom) || (validTo !== null && (!isDay(validTo) || validTo < validFrom))) {
    return 'Die Tage passen nicht / the days do not fit';
  }
  const tax = services.find((service) => isTaxService(index, service));
  if (kind === 'delegating' && tax) {
    return `${tax}: Das Recht, Steuern zu erheben, kann nicht übertragen werden (§ 1 Abs. 4 ThürKGG) / the right to levy taxes cannot be transferred`;
  }
  return undefined;
}

/** As the rule of the service says; without a rule, by its group. */
function isTaxService(index: PlacesIndex, service: string): boolean {
  const rules = serviceChain(padKey(service)).flatMap((key) => index.rules.get(key) ?? []);
  return rules.length > 0 ? rules.some(({ tax }) => tax) : isTaxKey(service);
}

/** A real day of the calendar, written `YYYY-MM-DD`. */
export function isDay(day: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const date = new Date(`${day}T12:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}
