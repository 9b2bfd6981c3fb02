import type { CompiledPackage } from '../../../forms/index.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';
import type { ExplanationStep } from '../applications.schema.ts';

export type Body = { readonly id: string; readonly name: string };

/** Who gets an application today, on whose behalf, and why. */
export interface Recipient {
  performer: Body;
  /** Whose task it is; the performer itself when it acts in its own name. */
  carrier: Body;
  onBehalfOf: Body | null;
  explanation: ExplanationStep[];
}

/** What stands between a person and the authority that acts. */
export type Stop =
  | { kind: 'nobody' }
  /** The authority has switched the package off. */
  | { kind: 'closed'; authority: Body }
  /** The authority takes no more applications of this kind today. */
  | { kind: 'full'; authority: Body };

type Ports = Pick<ApplicationsPorts, 'findResponsible' | 'findAuthority' | 'isOn'>;
type About = { ags: string | null; authorityId: string | null };

/** Resolves the recipient for a day: by the place for a service, by the chosen authority for a request addressed to one. */
export function findRecipient(ports: Ports, pkg: CompiledPackage, about: About, day: string): Recipient | Stop {
  const found = about.authorityId ? byAuthority(ports, about.authorityId) : byPlace(ports, pkg, about.ags, day);
  if (!found) return { kind: 'nobody' };
  return ports.isOn(found.performer.id, pkg.slug) ? found : { kind: 'closed', authority: found.performer };
}

export const isStop = (found: Recipient | Stop): found is Stop => 'kind' in found;

function byPlace(
  ports: Pick<ApplicationsPorts, 'findResponsible'>,
  pkg: CompiledPackage,
  ags: string | null,
  day: string,
): Recipient | undefined {
  const key = pkg.service.leika[0];
  const found = key && ags ? ports.findResponsible(key, ags, day) : undefined;
  return found && { ...found, explanation: [...found.explanation] };
}

function byAuthority(ports: Pick<ApplicationsPorts, 'findAuthority'>, id: string): Recipient | undefined {
  const authority = ports.findAuthority(id);
  if (!authority) return undefined;
  const carrier = { id: authority.id, name: authority.name };
  const addressed = { rule: 'addressed', source: '', text: `Das Anliegen ist an ${authority.name} gerichtet.` };
  if (!authority.actedBy) return { performer: carrier, carrier, onBehalfOf: null, explanation: [addressed] };
  const acted = {
    rule: 'administration',
    source: '',
    text: `${authority.actedBy.name} führt für ${authority.name} die Verwaltung.`,
  };
  return { performer: authority.actedBy, carrier, onBehalfOf: carrier, explanation: [addressed, acted] };
}
