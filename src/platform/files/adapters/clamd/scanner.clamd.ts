import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Readable } from 'node:stream';
import type { Scanner, ScanResult } from '../../scanner.ts';

const largestChunk = 65_536;

/**
 * clamd over TCP (`host:port`) or a socket file (`unix:/path`) with the command INSTREAM (clamd(8)): length as 4 bytes big endian, bytes, and so on,
 * a length of 0 at the end; the answer is one line that ends with NUL.
 */
export function createClamdScanner(options: { address: string; timeoutSeconds: number }): Scanner {
  return {
    async scan(stream) {
      const socket = dial(options.address);
      socket.setTimeout(options.timeoutSeconds * 1000, () => socket.destroy(new Error('clamd is silent for too long')));
      const answer = readAnswer(socket);
      try {
        await Promise.race([once(socket, 'connect'), answer]);
        await Promise.race([sendAll(socket, stream), answer]);
        return parseAnswer(await answer);
      } finally {
        answer.catch(() => undefined);
        stream.destroy();
        socket.destroy();
      }
    },
  };
}

function dial(address: string): Socket {
  if (address.startsWith('unix:')) return connect(address.slice(5));
  const colon = address.lastIndexOf(':');
  return connect(Number(address.slice(colon + 1)), address.slice(0, colon));
}

async function sendAll(socket: Socket, stream: Readable): Promise<void> {
  await send(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of stream) {
    const bytes = chunk as Buffer;
    for (let at = 0; at < bytes.length; at += largestChunk) {
      const part = bytes.subarray(at, at + largestChunk);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(part.length);
      await send(socket, Buffer.concat([length, part]));
    }
  }
  await send(socket, Buffer.alloc(4));
}

async function send(socket: Socket, bytes: Buffer): Promise<void> {
  if (!socket.write(bytes) && !socket.destroyed) await once(socket, 'drain');
}

function readAnswer(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    socket.on('data', (bytes: Buffer) => {
      text += bytes.toString('utf8');
      if (text.includes('\0') || text.length > 4096) resolve(text.split('\0')[0] ?? '');
    });
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('clamd closed the connection without an answer')));
  });
}

function parseAnswer(answer: string): ScanResult {
  if (answer === 'stream: OK') return { state: 'clean' };
  const found = /^stream: (.+) FOUND$/.exec(answer);
  if (found) return { state: 'infected', finding: found[1] ?? '' };
  throw new Error(`clamd: ${answer.slice(0, 200)}`);
}
