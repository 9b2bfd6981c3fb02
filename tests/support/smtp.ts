import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';

export type SmtpServer = {
  readonly url: string;
  /** Letters that were taken, as they came over the wire. */
  readonly letters: string[];
  /** Resolves when a letter arrived that is not answered: its sender waits in the middle of the job. */
  readonly held: Promise<void>;
  close(): Promise<void>;
};

/** A mail server for tests. With `holdFirst`, the first letter gets no answer. */
export async function startSmtp(options: { holdFirst: boolean }): Promise<SmtpServer> {
  const letters: string[] = [];
  const sockets = new Set<Socket>();
  let holding = options.holdFirst;
  let tellHeld = () => {};
  const held = new Promise<void>((resolve) => {
    tellHeld = resolve;
  });
  const server: Server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    let buffer = '';
    let inLetter = false;
    socket.write('220 test\r\n');
    socket.on('data', (chunk) => {
      buffer += chunk;
      for (;;) {
        const end = buffer.indexOf(inLetter ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const piece = buffer.slice(0, end);
        buffer = buffer.slice(end + (inLetter ? 5 : 2));
        if (inLetter) {
          inLetter = false;
          if (holding) {
            holding = false;
            tellHeld();
            return;
          }
          letters.push(piece);
          socket.write('250 taken\r\n');
        } else if (/^DATA/i.test(piece)) {
          inLetter = true;
          socket.write('354 go on\r\n');
        } else {
          socket.write(/^QUIT/i.test(piece) ? '221 bye\r\n' : '250 ok\r\n');
        }
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    held,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
