import { dayInBerlin } from '../../../lang/format.ts';
import type { MandateScope } from '../../../platform/db/actor.ts';
import type { Mandate } from './mandates.schema.ts';

/** How it stands: `open` waits for its agent, `over` was ended or has run out. */
export function standOf(mandate: Mandate, now: Date): 'open' | 'valid' | 'over' {
  if (mandate.endedAt || (mandate.validUntil !== undefined && mandate.validUntil < dayInBerlin(now))) return 'over';
  return mandate.acceptedAt ? 'valid' : 'open';
}

/** Whether a scope reaches what is at hand; a new application has no id yet. */
export function covers(scope: MandateScope, about: { slug: string; applicationId?: string }): boolean {
  switch (scope.kind) {
    case 'everything':
      return true;
    case 'service':
      return scope.slug === about.slug;
    case 'application':
    case 'step':
      return about.applicationId !== undefined && scope.id === about.applicationId;
  }
}

/** The columns of a scope. */
export function scopeColumns(scope: MandateScope): {
  scope: MandateScope['kind'];
  scope_ref: string | null;
  scope_step: string | null;
} {
  switch (scope.kind) {
    case 'everything':
      return { scope: scope.kind, scope_ref: null, scope_step: null };
    case 'service':
      return { scope: scope.kind, scope_ref: scope.slug, scope_step: null };
    case 'application':
      return { scope: scope.kind, scope_ref: scope.id, scope_step: null };
    case 'step':
      return { scope: scope.kind, scope_ref: scope.id, scope_step: scope.step };
  }
}

export function scopeOf(row: { scope: string; scope_ref: string | null; scope_step: string | null }): MandateScope {
  const ref = row.scope_ref ?? '';
  if (row.scope === 'service') return { kind: 'service', slug: ref };
  if (row.scope === 'application') return { kind: 'application', id: ref };
  if (row.scope === 'step') return { kind: 'step', id: ref, step: row.scope_step ?? '' };
  return { kind: 'everything' };
}
