// The floor of a page: Fastify with one route that sends a string of the same length as the page, and nothing else.
import fastify from 'fastify';

const body = 'x'.repeat(Number(process.argv[2] ?? 10_000));
const app = fastify();
app.get('/', async (_request, reply) => reply.type('text/html; charset=utf-8').send(body));
process.stdout.write(`${await app.listen({ port: 0, host: '127.0.0.1' })}\n`);
process.on('SIGTERM', () => process.exit(0));
