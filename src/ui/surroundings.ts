import type { ComponentChildren } from 'preact';

/** What a component can ask of the page around it: `Provider` says it for everything inside, `use` reads it. */
export type Surroundings<T> = {
  readonly Provider: (props: { value: T; children?: ComponentChildren }) => ComponentChildren;
  readonly use: () => T;
};

type Enter = <R>(value: never, work: () => R) => R;

/** `outside` is what counts outside of every provider. Rendering is one synchronous run, so a variable holds it; the renderer enters and leaves. */
export function surroundings<T>(outside: T): Surroundings<T> {
  let now = outside;
  const Provider = ({ children }: { value: T; children?: ComponentChildren }) => children;
  const enter = <R>(value: T, work: () => R): R => {
    const before = now;
    now = value;
    try {
      return work();
    } finally {
      now = before;
    }
  };
  return { Provider: Object.assign(Provider, { enter }), use: () => now };
}

/** How the renderer goes into a provider; undefined for other components. */
export const doorOf = (component: object): Enter | undefined => (component as { enter?: Enter }).enter;
