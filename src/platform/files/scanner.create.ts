import type { ConfigOf } from '../config/config.ts';
import { createClamdScanner } from './adapters/clamd/scanner.clamd.ts';
import { createScannerSimulator } from './adapters/simulator/scanner.simulator.ts';
import type { filesConfig } from './files.config.ts';
import type { Scanner } from './scanner.ts';

/** clamd when an address is set, else the simulator. */
export function createScanner(config: ConfigOf<typeof filesConfig>): Scanner {
  return config.clamd
    ? createClamdScanner({ address: config.clamd, timeoutSeconds: config.clamdTimeout })
    : createScannerSimulator();
}
