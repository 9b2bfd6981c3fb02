import type { Text } from '../../../lang/lang.ts';
import type { StaffRole } from '../../../platform/db/actor.ts';
import type { Grant } from '../accounts.schema.ts';

/** Why a set of roles is refused. */
export type GrantProblem = { code: 'none' | 'scope' | 'mixed' | 'adminAlone' | 'duplicate'; grant?: Grant; text: Text };

const caseRoles: readonly StaffRole[] = ['caseworker', 'head'];
/** Whoever works for an authority applies for a trial permit or decides for it: the other side must be somebody else. */
const landRoles: readonly StaffRole[] = ['admin', 'editor', 'ministry'];
const landScopes: readonly string[] = ['16', '*'];

const texts: Record<GrantProblem['code'], Text> = {
  none: { de: 'Das Konto hat keine Rolle.', en: 'The account has no role.' },
  scope: {
    de: 'Sachbearbeitung und Leitung gelten für genau eine Behörde, Redaktion, Verwaltung und Ministerium nur für das Land.',
    en: 'Caseworker and head belong to one authority, editor, administrator and ministry to the state only.',
  },
  mixed: {
    de: 'Wer Vorgänge bearbeitet, darf nicht zugleich das System verwalten, den Katalog pflegen oder für das Ministerium entscheiden.',
    en: 'Whoever works on cases must not administer the system, edit the catalogue or decide for the ministry as well.',
  },
  adminAlone: {
    de: 'Die Rolle Verwaltung steht allein.',
    en: 'The administrator role stands alone.',
  },
  duplicate: { de: 'Eine Rolle steht doppelt da.', en: 'A role is listed twice.' },
};

/** Finds dangerous or senseless combinations of roles; an account with a problem is neither made nor let in. */
export function lintGrants(grants: readonly Grant[]): GrantProblem[] {
  const problems: GrantProblem[] = [];
  const add = (code: GrantProblem['code'], grant?: Grant) => problems.push({ code, grant, text: texts[code] });
  if (grants.length === 0) add('none');
  for (const grant of grants) {
    if (!isScopeAllowed(grant)) add('scope', grant);
  }
  const roles = new Set(grants.map((grant) => grant.role));
  const hasCaseRole = caseRoles.some((role) => roles.has(role));
  if (hasCaseRole && landRoles.some((role) => roles.has(role))) add('mixed');
  if (roles.has('admin') && roles.size > 1) add('adminAlone');
  if (new Set(grants.map((grant) => `${grant.authorityId} ${grant.role}`)).size < grants.length) add('duplicate');
  return problems;
}

/** The authorities whose rows a person may read: only those where they work on cases. */
export function readableAuthorities(grants: readonly Grant[]): string[] {
  const ids = grants.filter((grant) => caseRoles.includes(grant.role) && grant.authorityId !== '*');
  return [...new Set(ids.map((grant) => grant.authorityId))];
}

function isScopeAllowed({ authorityId, role }: Grant): boolean {
  if (caseRoles.includes(role)) return authorityId !== '*' && authorityId !== '';
  return landScopes.includes(authorityId);
}
