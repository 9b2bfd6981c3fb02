import type { PostalAddress } from '../applications.deps.ts';

/** Name and address of an authority, line by line; without a street where nobody has entered one. */
export function postalLines(authority: ({ readonly name: string } & PostalAddress) | undefined): string[] {
  if (!authority) return [];
  const { name, street, postalCode, town } = authority;
  return [name, street ?? '', [postalCode, town].filter(Boolean).join(' ')].filter((line) => line !== '');
}
