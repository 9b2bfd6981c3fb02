import type { Scanner } from '../../scanner.ts';

// The EICAR test file in two parts, so that no scanner stops at this source.
const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!'}`;

/** Bytes with this text make the scan fail, as an unreachable scanner does. */
export const failingText = 'RENNSTEIG-SCAN-FAILS';

/** Knows the EICAR test file and nothing else: for demonstration and tests. */
export function createScannerSimulator(): Scanner {
  return {
    async scan(stream) {
      let tail = '';
      let infected = false;
      for await (const chunk of stream) {
        const window = tail + (chunk as Buffer).toString('latin1');
        if (window.includes(failingText)) throw new Error('the scanner does not answer (simulated)');
        infected ||= window.includes(eicar);
        tail = window.slice(-eicar.length);
      }
      return infected ? { state: 'infected', finding: 'Eicar-Test-Signature' } : { state: 'clean' };
    },
  };
}
