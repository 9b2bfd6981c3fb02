import type { Platform } from '../../platform/module.ts';
import type { Catalogue } from '../catalogue/index.ts';
import type { Packages } from '../packages/index.ts';
import type { Places } from '../places/index.ts';

/** The doors that the pages of the portal join. */
export type PortalDeps = Platform & {
  readonly places: Places;
  readonly catalogue: Catalogue;
  readonly packages: Pick<Packages, 'findPackage' | 'forLeika' | 'isOn'>;
};
