// @ts-check
// The process in which pictures of strangers are decoded, in plain JavaScript so that the source and the bundle start the same file. Node's
// permission model leaves it the decoders to read and nothing else: no writing, no other process, no thread, no native code. One picture comes by
// stdin, the small one leaves by stdout; a picture that is not understood ends it with a code.
import dgram from 'node:dgram';
import net from 'node:net';

// Node 20 has no permission for the network yet.
const refuse = () => {
  throw new Error('no network');
};
net.Socket.prototype.connect = refuse;
dgram.createSocket = refuse;

const { makeSmall } = await import('./thumbnail.picture.mjs');
const parts = [];
for await (const part of process.stdin) parts.push(part);
process.stdout.write(makeSmall(Buffer.concat(parts)));
