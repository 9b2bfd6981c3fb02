import { Readable } from 'node:stream';
import { file, type Reply, redirect } from '../http/route.ts';

/** The small picture of a file, or the sign of a document when there is none. */
export const thumbnailReply = (bytes: Buffer | undefined): Reply =>
  bytes
    ? file(Readable.from([bytes]), { name: 'bild.jpg', mime: 'image/jpeg', size: bytes.length, inline: true })
    : redirect('/assets/datei.svg');
