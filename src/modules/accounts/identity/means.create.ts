import type { Platform } from '../../../platform/module.ts';
import { createCardMeans } from './eid/eid.means.ts';
import type { OutsideMeans } from './identity.types.ts';
import { createSamlMeans } from './saml/saml.means.ts';
import { createWalletMeans } from './wallet/wallet.means.ts';

/** The providers of this installation, in the order of the page; the only place that knows every adapter. */
export function createMeans(platform: Platform): readonly OutsideMeans[] {
  const own = [createCardMeans(platform), createWalletMeans(platform)].filter((means) => means !== undefined);
  return [...createSamlMeans(platform), ...own];
}
