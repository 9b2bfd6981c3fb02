import { request as plainRequest } from 'node:http';
import { request as tlsRequest } from 'node:https';
import { largestMessage } from './xml.ts';

export type Transport = {
  readonly address: string;
  /** Key and certificate of this server, and whom it believes (PEM); both sides prove themselves (TR-03130-1, 3.5.1). */
  readonly tls?: { readonly identity: string; readonly authorities?: string };
  readonly timeoutSeconds: number;
};

/** Sends a SOAP message and returns the answer; SOAP faults come with status 500. No redirect is followed. */
export async function send({ address, tls, timeoutSeconds }: Transport, message: string): Promise<string> {
  const url = new URL(address);
  const open = url.protocol === 'https:' ? tlsRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const outgoing = open(
      url,
      {
        method: 'POST',
        headers: { 'content-type': 'text/xml; charset=utf-8', soapaction: '""' },
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
        ...(tls ? { key: tls.identity, cert: tls.identity, ca: tls.authorities, minVersion: 'TLSv1.2' as const } : {}),
      },
      (answer) => {
        const chunks: Buffer[] = [];
        let size = 0;
        answer.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > largestMessage) outgoing.destroy(new Error('the answer is too long'));
          else chunks.push(chunk);
        });
        answer.on('error', reject);
        answer.on('end', () => {
          if (answer.statusCode === 200 || answer.statusCode === 500) resolve(Buffer.concat(chunks).toString('utf8'));
          else reject(new Error(`status ${answer.statusCode}`));
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(message);
  });
}
