/** Text of a file in UTF-8 (with or without byte order mark) or, when it is none, ISO-8859-1 as older official files. */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('iso-8859-1').decode(bytes);
  }
}
