import { dayInBerlin } from '../../lang/format.ts';
import type { Actor } from '../../platform/db/actor.ts';
import { actOnPermit, applyForPermit, listPermits, type PermitsDeps } from './permits.actions.ts';
import type { PermitWish } from './permits.schema.ts';
import { lastDayOfClause } from './wish.rules.ts';

/** People of the demonstration; each one is missing where their account is locked. */
export type DemoPeople = { readonly heads: readonly (Actor | undefined)[]; readonly ministry: Actor | undefined };

/** The first head has a consent, the second one waits for it. Does nothing once there is any permit, or when the clause has ended. */
export async function ensureDemoPermits(deps: PermitsDeps, { heads, ministry }: DemoPeople): Promise<void> {
  const today = dayInBerlin(deps.clock.now());
  if (!ministry || today > lastDayOfClause || (await listPermits(deps, ministry)).length > 0) return;
  for (const [index, head] of heads.entries()) {
    if (head?.kind !== 'staff') continue;
    const applied = await applyForPermit(deps, head, wishOf(head.authorities[0] ?? '', today));
    if (index > 0 || applied.kind !== 'applied') continue;
    const text = 'Bitte berichten Sie jährlich, wie viele Widersprüche auf diesem Weg kommen.';
    await actOnPermit(deps, ministry, { id: applied.id, kind: 'granted', text, seen: 0 });
  }
}

const wishOf = (authorityId: string, today: string): PermitWish => ({
  authorityId,
  services: ['widerspruch-einlegen'],
  means: ['password'],
  reasons:
    'Viele Widersprüche kommen am letzten Tag der Frist. Wer dann keinen Online-Ausweis hat, verliert sein Recht. Wir erproben, ob die Anmeldung mit dem Servicekonto genügt.',
  safeguards:
    'Die Behörde kennt die Person aus dem Bescheid. Der Eingang wird ihr an die Anschrift im Bescheid bestätigt; wer nicht selbst gehandelt hat, meldet sich.',
  firstDay: today,
  lastDay: lastDayOfClause,
});
