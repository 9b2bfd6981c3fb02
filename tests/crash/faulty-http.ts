import { request } from 'node:http';
import type { FastifyInstance } from 'fastify';

/** The request was sent, the answer was lost: whether the server did it is not known. */
export class LostAnswer extends Error {}

/**
 * A connection that people on the road have: each request may lose its answer, because the socket is destroyed after sending. Looks like the server's own
 * `inject`, so that the client of the tests runs on it.
 */
export function createFaultyHttp(ports: readonly number[], random: () => number) {
  const state = { loseNext: false, lost: 0, requests: 0 };

  const inject = ({ method, url, headers, payload }: Injected) =>
    new Promise((resolve, reject) => {
      const lose = state.loseNext;
      state.loseNext = false;
      state.requests += 1;
      const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
      const port = ports[Math.floor(random() * ports.length)]!;
      const call = request({
        agent: false,
        host: '127.0.0.1',
        port,
        method,
        path: url,
        headers: { ...headers, ...length },
        timeout: 45_000,
      });
      call.on('timeout', () => call.destroy(new Error('no answer within 45 s')));
      call.on('error', reject);
      call.on('response', (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('error', reject);
        answer.on('end', () => {
          if (!answer.complete) return reject(new Error('the answer broke off'));
          const rawPayload = Buffer.concat(chunks);
          const cookies = (answer.headers['set-cookie'] ?? []).map((line) => {
            const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
            return { name, value, ...(/max-age=0/i.test(line) ? { maxAge: 0 } : {}) };
          });
          resolve({
            statusCode: answer.statusCode,
            headers: answer.headers,
            rawPayload,
            body: String(rawPayload),
            cookies,
          });
        });
      });
      call.end(payload, () => {
        if (!lose) return;
        state.lost += 1;
        // Now, while it is read, or while it is worked on.
        setTimeout(() => call.destroy(new LostAnswer('the answer was lost')), random() * 60);
      });
    });

  return {
    /** For `createClient`, which needs nothing of a server but this. */
    server: { inject } as unknown as FastifyInstance,
    /** The next request loses its answer. */
    loseNext: () => {
      state.loseNext = true;
    },
    state,
  };
}

type Injected = { method: string; url: string; headers?: Record<string, string>; payload?: Buffer | string };
