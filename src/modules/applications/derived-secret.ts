import { createHmac, hkdfSync } from 'node:crypto';
import { filesConfig } from '../../platform/files/files.config.ts';
import type { Platform } from '../../platform/module.ts';

/**
 * 32 bytes that follow from the secret key of the installation, a purpose and a value: they can be shown again although only a hash of them is
 * stored. Without the key they are as unknown as random ones.
 */
export function deriveSecret(deps: Pick<Platform, 'config'>, purpose: string, value: string): Buffer {
  const master = Buffer.from(deps.config.get(filesConfig).key, 'base64');
  const key = Buffer.from(hkdfSync('sha256', master, '', purpose, 32));
  return createHmac('sha256', key).update(value).digest();
}
