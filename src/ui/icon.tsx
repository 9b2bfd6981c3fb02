import type { VNode } from 'preact';
import { drawings, type IconName } from './icons.tsx';
import { still } from './still.ts';

const names = Object.keys(drawings) as IconName[];

/** Every drawing in one size. */
function drawAll(className: string): Record<IconName, VNode> {
  return Object.fromEntries(names.map((name) => [name, still(draw(name, className))])) as Record<IconName, VNode>;
}

function draw(name: IconName, className: string): VNode {
  const Drawing = drawings[name];
  return (
    <svg class={className} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <Drawing />
    </svg>
  );
}

const icons = {
  normal: drawAll('rs-icon'),
  small: drawAll('rs-icon rs-icon--klein'),
  large: drawAll('rs-icon rs-icon--gross'),
};

/** A drawing beside a word; never alone, so it is hidden from assistive technology. */
export function Icon({ name, size = 'normal' }: { name: IconName; size?: keyof typeof icons }) {
  return icons[size][name];
}

/** The drawing of this name, or the given one when no such drawing exists (names in data may be newer than the drawings). */
export function iconNamed(name: string | undefined, otherwise: IconName): IconName {
  return name !== undefined && Object.hasOwn(drawings, name) ? (name as IconName) : otherwise;
}
