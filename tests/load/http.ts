import { Agent, type IncomingMessage, request } from 'node:http';

export type HttpAnswer = { statusCode: number; headers: IncomingMessage['headers']; rawPayload: Buffer };

/** A plain client with connections that stay open; `inject` looks like the server's own, so that the same journeys run over a socket. */
export function createHttp(origin: string, connections: number) {
  const { hostname, port } = new URL(origin);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  const send = (options: {
    method: string;
    url: string;
    headers?: Record<string, string>;
    payload?: Buffer | string;
  }) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      const { method, url: path, headers, payload } = options;
      const length = payload === undefined ? {} : { 'content-length': String(Buffer.byteLength(payload)) };
      const call = request({ agent, hostname, port, method, path, headers: { ...headers, ...length } }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({ statusCode: answer.statusCode ?? 0, headers: answer.headers, rawPayload: Buffer.concat(chunks) }),
        );
        answer.on('error', reject);
      });
      call.on('error', reject);
      call.end(payload);
    });

  return {
    send,
    /** Fails on anything but 200. */
    async get(path: string): Promise<Buffer> {
      const { statusCode, rawPayload } = await send({ method: 'GET', url: path });
      if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
      return rawPayload;
    },
    async inject(options: Parameters<typeof send>[0]) {
      const answer = await send(options);
      const cookies = (answer.headers['set-cookie'] ?? []).map((line) => {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        return { name, value, ...(/max-age=0/i.test(line) ? { maxAge: 0 } : {}) };
      });
      return { ...answer, cookies, body: answer.rawPayload.toString() };
    },
    close: () => agent.destroy(),
  };
}
