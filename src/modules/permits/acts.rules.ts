import type { PermitState, StepKind } from './permits.schema.ts';

/** In which states something can be done. */
const possible: Readonly<Record<StepKind, readonly PermitState[]>> = {
  granted: ['pending', 'incomplete'],
  refused: ['pending', 'incomplete'],
  missing: ['pending'],
  supplied: ['incomplete'],
  revoked: ['upcoming', 'inForce'],
  withdrawn: ['pending', 'incomplete', 'upcoming', 'inForce'],
};

export const stepKinds = Object.keys(possible) as StepKind[];

export const isPossible = (kind: StepKind, state: PermitState): boolean => possible[kind].includes(state);

/** What has to be explained: everything but a yes and what the authority gives up itself. */
export const needsText = (kind: StepKind): boolean => kind !== 'granted' && kind !== 'withdrawn';
