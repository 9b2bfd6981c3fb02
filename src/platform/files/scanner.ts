import type { Readable } from 'node:stream';

export type ScanResult = { readonly state: 'clean' } | { readonly state: 'infected'; readonly finding: string };

/** The port to a virus scanner. Throws when it cannot say anything: the scan is tried again. */
export interface Scanner {
  scan(stream: Readable): Promise<ScanResult>;
}
