import type { CompiledPackage } from '../../forms/index.ts';
import type { ApplicationsPorts } from './applications.deps.ts';
import type { ExplanationStep } from './applications.schema.ts';

type Body = { readonly id: string; readonly name: string };

/** Who gets an application today, on whose behalf, and why. */
export interface Recipient {
  performer: Body;
  /** Whose task it is; the performer itself when it acts in its own name. */
  carrier: Body;
  onBehalfOf: Body | null;
  explanation: ExplanationStep[];
}

/**
 * Resolves the recipient for a day: by the place for a service, by the chosen authority for a request addressed to one. Undefined when
 * nobody is responsible or the authority that acts has the package switched off.
 */
export function findRecipient(
  ports: Pick<ApplicationsPorts, 'findResponsible' | 'findAuthority' | 'isOn'>,
  pkg: CompiledPackage,
  about: { ags: string | null; authorityId: string | null },
  day: string,
): Recipient | undefined {
  const recipient = about.authorityId ? byAuthority(ports, about.authorityId) : byPlace(ports, pkg, about.ags, day);
  return recipient && ports.isOn(recipient.performer.id, pkg.slug) ? recipient : undefined;
}

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
