import type { VNode } from 'preact';
import { encode } from 'uqr';

const quietZone = 4;

/** A QR code as a picture of squares, dark on white in every theme: readers need the contrast. */
export function QrCode({ text, label }: { text: string; label: string }): VNode {
  const { size, data } = encode(text, { ecc: 'L', border: 0 });
  const squares = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')));
  const edge = size + 2 * quietZone;
  return (
    <svg class="rs-qr" viewBox={`${-quietZone} ${-quietZone} ${edge} ${edge}`} role="img" aria-label={label}>
      <rect x={-quietZone} y={-quietZone} width={edge} height={edge} fill="#fff" />
      <path d={squares.join('')} fill="#000" shape-rendering="crispEdges" />
    </svg>
  );
}
