/**
 * One text that fits a pattern, for the journeys of a converted package: the first branch, the first sign of each class, the least number
 * of repetitions. It knows what `compilePattern` lets through; the caller checks the result, so a sign it does not know costs only
 * the sample.
 */
export function samplePattern(pattern: string): string | undefined {
  const reader: Reader = { text: pattern, at: 0 };
  const sample = readBranches(reader);
  return reader.at === pattern.length ? sample : undefined;
}

type Reader = { text: string; at: number };

/** Of several branches the shortest: its length is then the least that the pattern allows. */
function readBranches(reader: Reader): string | undefined {
  let best = readBranch(reader);
  while (reader.text[reader.at] === '|') {
    reader.at++;
    const other = readBranch(reader);
    if (best === undefined || (other !== undefined && other.length < best.length)) best = other;
  }
  return best;
}

function readBranch(reader: Reader): string | undefined {
  let sample: string | undefined = '';
  while (reader.at < reader.text.length && !'|)'.includes(reader.text[reader.at]!)) {
    const piece = readPiece(reader);
    const times = readTimes(reader);
    sample = sample === undefined || piece === undefined ? undefined : sample + piece.repeat(Math.min(times, 500));
  }
  return sample;
}

function readPiece(reader: Reader): string | undefined {
  const sign = reader.text[reader.at++]!;
  if (sign === '.') return 'a';
  if (sign === '[') return readClass(reader);
  if (sign === '\\') return escapedSign(reader.text[reader.at++]);
  if (sign === '^' || sign === '$') return '';
  if (sign !== '(') return sign;
  if (reader.text.startsWith('?:', reader.at)) reader.at += 2;
  const inner = readBranches(reader);
  if (reader.text[reader.at] === ')') reader.at++;
  return inner;
}

function escapedSign(sign: string | undefined): string | undefined {
  const classes: { readonly [sign: string]: string } = { d: '1', D: 'a', w: 'a', W: '-', s: ' ', S: 'a' };
  return sign === undefined || sign === 'p' || sign === 'P' || sign === 'u' ? undefined : (classes[sign] ?? sign);
}

/** The first letter or digit of a class is easier on the eye than its first sign. */
function readClass(reader: Reader): string | undefined {
  const end = findEnd(reader);
  const source = reader.text.slice(reader.at - 1, end + 1);
  reader.at = end + 1;
  try {
    const signs = new RegExp(`^${source}$`, 'u');
    return [...'1a2A0bB-. /äÄ_@+:,;'].find((sign) => signs.test(sign)) ?? firstOf(signs);
  } catch {
    return undefined;
  }
}

function firstOf(signs: RegExp): string | undefined {
  for (let code = 32; code < 0x250; code++)
    if (signs.test(String.fromCodePoint(code))) return String.fromCodePoint(code);
  return undefined;
}

function findEnd({ text, at }: Reader): number {
  let end = at;
  while (end < text.length && text[end] !== ']') end += text[end] === '\\' ? 2 : 1;
  return end;
}

function readTimes(reader: Reader): number {
  const match = /^(?:\*|\+|\?|\{(\d*),?\d*\})\??/.exec(reader.text.slice(reader.at));
  if (!match) return 1;
  reader.at += match[0].length;
  if (match[0].startsWith('+')) return 1;
  return match[0].startsWith('{') ? Number(match[1] || 0) : 0;
}
