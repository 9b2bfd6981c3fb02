import { createServer, type Server, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClamdScanner } from './adapters/clamd/scanner.clamd.ts';
import { createScannerSimulator, failingText } from './adapters/simulator/scanner.simulator.ts';
import type { Scanner } from './scanner.ts';

const eicar = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}', '$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!', '$H+H*'].join('');
const source = (text: string) => Readable.from([Buffer.from(text.slice(0, 20)), Buffer.from(text.slice(20))]);

/** Speaks INSTREAM as clamd does; strict about the framing. */
function startFakeClamd(): Promise<{ server: Server; port: number }> {
  const server = createServer((socket: Socket) => {
    let received = Buffer.alloc(0);
    let answered = false;
    socket.on('error', () => undefined);
    socket.on('data', (bytes): unknown => {
      received = Buffer.concat([received, bytes]);
      if (answered || received.length < 14) return undefined;
      if (received.toString('latin1', 0, 10) !== 'zINSTREAM\0') return socket.end('UNKNOWN COMMAND\0');
      let content = '';
      for (let at = 10; at + 4 <= received.length; ) {
        const length = received.readUInt32BE(at);
        if (length === 0) {
          answered = true;
          if (content.includes('silence')) return undefined;
          if (content.includes(failingText)) return socket.end('INSTREAM size limit exceeded. ERROR\0');
          return socket.end(
            content.includes('EICAR-STANDARD') ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0',
          );
        }
        if (at + 4 + length > received.length) return undefined;
        content += received.toString('latin1', at + 4, at + 4 + length);
        at += 4 + length;
      }
      return undefined;
    });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as { port: number }).port }));
  });
}

let clamd: { server: Server; port: number };
beforeAll(async () => {
  clamd = await startFakeClamd();
});
afterAll(() => {
  clamd.server.close();
});

describe.each<[string, () => Scanner]>([
  ['simulator', createScannerSimulator],
  ['clamd', () => createClamdScanner({ address: `127.0.0.1:${clamd.port}`, timeoutSeconds: 5 })],
])('the scanner port: %s', (_, create) => {
  it('finds nothing in a harmless file', async () => {
    expect(await create().scan(source('nothing to see here, at all'))).toEqual({ state: 'clean' });
    expect(await create().scan(source('x'.repeat(300_000)))).toEqual({ state: 'clean' });
  });
  it('T18: finds the EICAR test file', async () => {
    expect(await create().scan(source(eicar))).toEqual({ state: 'infected', finding: 'Eicar-Test-Signature' });
  });
  it('throws when it cannot say', async () => {
    await expect(create().scan(source(`please: ${failingText} now`))).rejects.toThrow();
  });
});

describe('clamd', () => {
  it('gives up on silence and on a closed port', async () => {
    const silent = createClamdScanner({ address: `127.0.0.1:${clamd.port}`, timeoutSeconds: 0.2 });
    await expect(silent.scan(source('silence is what it answers'))).rejects.toThrow('silent');
    const nobody = createClamdScanner({ address: '127.0.0.1:1', timeoutSeconds: 1 });
    await expect(nobody.scan(source('anything that is sent there'))).rejects.toThrow();
  });
});
