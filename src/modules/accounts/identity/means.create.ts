import type { Platform } from '../../../platform/module.ts';
import type { OutsideMeans } from './identity.types.ts';
import { createSamlMeans } from './saml/saml.means.ts';

/** The providers of this installation, in the order of the page; the only place that knows every adapter. */
export function createMeans(platform: Platform): readonly OutsideMeans[] {
  return [...createSamlMeans(platform)];
}
