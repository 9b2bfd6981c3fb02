import { drawings, type IconName } from './icons.tsx';

/** A drawing beside a word; never alone, so it is hidden from assistive technology. */
export function Icon({ name, size }: { name: IconName; size?: 'small' | 'large' }) {
  const Drawing = drawings[name];
  const extra = size === 'small' ? ' rs-icon--klein' : size === 'large' ? ' rs-icon--gross' : '';
  return (
    <svg class={`rs-icon${extra}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <Drawing />
    </svg>
  );
}

/** The drawing of this name, or the given one when no such drawing exists (names in data may be newer than the drawings). */
export function iconNamed(name: string | undefined, otherwise: IconName): IconName {
  return name !== undefined && Object.hasOwn(drawings, name) ? (name as IconName) : otherwise;
}
