/** Words that a condition cannot use as a name, and names that the context has already. */
const reserved = new Set(
  `and or if then else in for return some every satisfies true false null not between today place authority parameters draft account
  computed review date duration item`.split(/\s+/),
);
const letters: { readonly [sign: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' };

/** "Straße und Hausnummer" → `strasseUndHausnummer`: a name for answers and conditions, of at most 36 letters. */
export function toId(name: string, fallback: string): string {
  const words = name
    .replace(/[äöüßÄÖÜ]/g, (sign) => letters[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  let id = '';
  for (const word of words) {
    const next =
      id === '' ? word.charAt(0).toLowerCase() + word.slice(1) : word.charAt(0).toUpperCase() + word.slice(1);
    if (id !== '' && id.length + next.length > 36) break;
    id += next;
  }
  id = id.replace(/^[^A-Za-z]+/, '').slice(0, 36);
  id = id.charAt(0).toLowerCase() + id.slice(1);
  if (id === '') id = fallback;
  return reserved.has(id) ? `${id}Angabe` : id;
}

/** The id, with a number when it is taken; it is taken then. */
export function claimId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}${number}`;
  taken.add(free);
  return free;
}

/** "Benachrichtigung über …" → `benachrichtigung-ueber-…`: a name for addresses and folders. */
export function toSlug(name: string): string {
  const plain = name
    .replace(/[äöüßÄÖÜ]/g, (sign) => letters[sign] ?? sign)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '');
  const words = plain
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    if (slug !== '' && slug.length + word.length > 50) break;
    slug = slug === '' ? word.slice(0, 50) : `${slug}-${word}`;
  }
  slug = slug.replace(/^[^a-z]+/, '');
  return slug === '' ? 'fim-schema' : slug;
}
