import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Platform } from '../../../platform/module.ts';
import { demoKey } from '../../accounts/index.ts';
import { createZbpSimulator, type ZbpSimulator } from './simulator/zbp.simulator.ts';
import { zbpConfig } from './zbp.config.ts';
import type { ZbpTransport } from './zbp.types.ts';
import type { ZbpAuthor } from './zbp-envelope.ts';

/** The way to the mailbox of the BundID that this installation has. */
export type Zbp = {
  readonly transport: ZbpTransport;
  readonly author: () => Promise<ZbpAuthor>;
  readonly confirmTo: string | undefined;
  /** Set where the other side is made up, so that a page can show what lies there. */
  readonly simulator: ZbpSimulator | undefined;
};

/** Undefined where letters stay here; the only place that knows every transport. */
export function createZbp(platform: Pick<Platform, 'config' | 'clock' | 'demo'>): Zbp | undefined {
  const { transport, identity, confirmTo } = platform.config.get(zbpConfig);
  if (transport === '' && !platform.demo) return undefined;
  const simulator = createZbpSimulator(platform.clock);
  const own = identity && { key: createPrivateKey(identity), certificate: new X509Certificate(identity) };
  return {
    transport: simulator,
    author: async () => own || demoKey(platform, 'zbp-author', 'rsa'),
    confirmTo: confirmTo || undefined,
    simulator,
  };
}
