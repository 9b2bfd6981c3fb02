import { connect, type Socket } from 'node:net';
import type { HttpAnswer } from './http.ts';

type Waiting = { resolve: (answer: HttpAnswer) => void; reject: (error: Error) => void };
type Asked = { method: string; url: string; headers?: Record<string, string>; payload?: Buffer | string };

/**
 * A client that only makes load: HTTP/1.1 over connections that stay open, answers with a length. It shares two cores with what is measured, and
 * the library's own client costs as much as a tenth of the server.
 */
export function createLeanHttp(origin: string) {
  const { hostname, port, host } = new URL(origin);
  const idle: Connection[] = [];
  const all: Connection[] = [];
  const free = (connection: Connection) => idle.push(connection);

  const send = ({ method, url, headers = {}, payload }: Asked) =>
    new Promise<HttpAnswer>((resolve, reject) => {
      let connection = idle.pop();
      if (!connection) {
        connection = new Connection(connect(Number(port), hostname), free);
        all.push(connection);
      }
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
      const length = payload === undefined ? '' : `content-length: ${Buffer.byteLength(payload)}\r\n`;
      connection.ask(
        `${method} ${url} HTTP/1.1\r\nhost: ${host}\r\n${lines.join('')}${length}\r\n${payload?.toString() ?? ''}`,
        {
          resolve,
          reject,
        },
      );
    });

  return {
    send,
    /** Fails on anything but 200. */
    async get(path: string): Promise<Buffer> {
      const { statusCode, rawPayload } = await send({ method: 'GET', url: path });
      if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`);
      return rawPayload;
    },
    close: () => {
      for (const connection of all) connection.end();
    },
  };
}

/** One connection, one request at a time. */
class Connection {
  readonly #socket: Socket;
  readonly #free: (connection: Connection) => void;
  #waiting: Waiting | undefined;
  #read: Buffer = Buffer.alloc(0);

  constructor(socket: Socket, free: (connection: Connection) => void) {
    this.#socket = socket;
    this.#free = free;
    socket.setNoDelay(true);
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
    socket.on('error', (error) => this.#waiting?.reject(error));
    socket.on('close', () => this.#waiting?.reject(new Error('the server hung up')));
  }

  ask(text: string, waiting: Waiting): void {
    this.#waiting = waiting;
    this.#socket.write(text);
  }

  end(): void {
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#read = this.#read.length === 0 ? chunk : Buffer.concat([this.#read, chunk]);
    const head = this.#read.indexOf('\r\n\r\n');
    if (head < 0) return;
    const lines = this.#read.toString('latin1', 0, head).split('\r\n');
    const headers = readHeaders(lines);
    const end = head + 4 + Number(headers['content-length'] ?? 0);
    if (this.#read.length < end) return;
    const rawPayload = this.#read.subarray(head + 4, end);
    this.#read = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    this.#free(this);
    waiting?.resolve({ statusCode: Number(lines[0]!.split(' ')[1]), headers, rawPayload });
  }
}

function readHeaders(lines: readonly string[]): HttpAnswer['headers'] {
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 2);
    if (name === 'set-cookie') cookies.push(value);
    else headers[name] = value;
  }
  return { ...headers, ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}) };
}
