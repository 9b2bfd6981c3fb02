import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { decodeJwt, decodeProtectedHeader } from 'jose';
import type { Clock } from '../../../../platform/clock/clock.ts';
import { type Issuers, verifyEs256 } from './issuers.ts';
import { PresentationError } from './wallet.types.ts';

/** Lists of revoked credentials (Token Status List): fetched from the issuer, checked, and kept for a while. */
export type StatusLists = {
  /** The signed list at an address. @throws PresentationError `status` when it cannot be had or does not hold */
  fetch(uri: string): Promise<string>;
};

const largest = 5_000_000;
const mostKept = 100;
/** A list is used for at most so long, whatever it says of itself. */
const longestMs = 15 * 60_000;

export function createStatusLists(options: {
  issuers: Issuers;
  clock: Clock;
  timeoutSeconds: number;
  /** Lists without TLS: for the demonstration. */
  plainHttp: boolean;
}): StatusLists {
  const kept = new Map<string, { list: string; until: number }>();

  async function load(uri: string): Promise<{ list: string; until: number }> {
    const { protocol } = new URL(uri);
    if (protocol !== 'https:' && !(options.plainHttp && protocol === 'http:')) throw new Error('no https');
    const answer = await fetch(uri, {
      headers: { accept: 'application/statuslist+jwt' },
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeoutSeconds * 1000),
    });
    if (!answer.ok || !answer.body) throw new Error(`status ${answer.status}`);
    const list = await readText(answer.body as ReadableStream);
    return { list, until: check(list, uri) };
  }

  /** Until when the list may be used. */
  function check(list: string, uri: string): number {
    const now = options.clock.now();
    const header = decodeProtectedHeader(list);
    const payload = decodeJwt<{ ttl?: number }>(list);
    const [head, body, signature = ''] = list.split('.');
    if (header.typ !== 'statuslist+jwt' || header.alg !== 'ES256') throw new Error('no status list');
    if (!verifyEs256(options.issuers.keyOf(header.x5c, now), `${head}.${body}`, signature))
      throw new Error('signature');
    if (payload.sub !== uri) throw new Error('list of another address');
    const ends = [longestMs + now.getTime()];
    if (payload.exp !== undefined) ends.push(payload.exp * 1000);
    if (typeof payload.ttl === 'number') ends.push(now.getTime() + payload.ttl * 1000);
    const until = Math.min(...ends);
    if (payload.exp !== undefined && payload.exp * 1000 < now.getTime()) throw new Error('list is over');
    return until;
  }

  return {
    async fetch(uri) {
      const known = kept.get(uri);
      if (known && known.until > options.clock.now().getTime()) return known.list;
      try {
        const fresh = await load(uri);
        if (kept.size >= mostKept) kept.clear();
        kept.set(uri, fresh);
        return fresh.list;
      } catch (cause) {
        throw new PresentationError('status', { cause });
      }
    },
  };
}

async function readText(body: ReadableStream): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of Readable.fromWeb(body) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largest) throw new Error('the list is too long');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8').trim();
}
