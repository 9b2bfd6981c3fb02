import { assumed, type Step } from '../answer.ts';
import type { Place } from '../calendar/calendar.ts';
import { shiftEnd } from '../deadline/shift.ts';
import { type LawParameters, withParameters } from '../parameters.data.ts';
import type { RuleId } from '../rules/registry.ts';

/**
 * Last day of a period in which an authority has to decide. Whether it moves to a working day as other periods do (§ 31 Abs. 3 VwVfG) is open;
 * the parameter decides and the answer says so.
 */
export function movedAuthorityPeriod(
  raw: number,
  place: Place & { readonly parameters?: Partial<LawParameters> },
  rule: RuleId,
  steps: Step[],
): number {
  const { value, confirmedBy } = withParameters(place.parameters).deemedApprovalShift;
  if (!value) return raw;
  const own: Step[] = [];
  const last = shiftEnd(raw, place, own);
  if (last !== raw && !confirmedBy)
    own.push(
      assumed(
        rule,
        'Auch die Entscheidungsfrist der Behörde verschiebt sich auf den nächsten Werktag.',
        "The authority's period for the decision too moves to the next working day.",
      ),
    );
  steps.push(...own);
  return last;
}
