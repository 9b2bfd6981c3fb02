import { isAbsolute, join } from 'node:path';
import { projectRoot } from '../../../../platform/config/paths.ts';
import type { Platform } from '../../../../platform/module.ts';
import { accountsConfig } from '../../accounts.config.ts';
import { type KeyPair, keepKeyPair } from './certificate.ts';

/** A key of the demonstration by its name. */
export function demoKey(
  { config, clock }: Pick<Platform, 'config' | 'clock'>,
  name: string,
  kind: 'ec' | 'rsa',
): Promise<KeyPair> {
  const { simulatorKeys: folder } = config.get(accountsConfig);
  const path = isAbsolute(folder) ? folder : join(projectRoot, folder);
  return keepKeyPair(path, name, { kind, dnsName: 'localhost', now: clock.now() });
}
