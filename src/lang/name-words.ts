/** The words of a name as they compare: without capitals and accents, umlauts written out. Providers write names in many ways. */
export function nameWords(name: string): string[] {
  const plain = name
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  return plain.match(/\p{L}+/gu) ?? [];
}
