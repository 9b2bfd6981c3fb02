/**
 * The municipality whose holidays count for an authority: its own key where it is one of a municipality, else as much of the key as names a
 * place (district, association of municipalities, Land). Authorities with a key of their own sit in Thüringen.
 */
export function seatOf(authorityId: string): string {
  if (/^\d{8}$/.test(authorityId)) return authorityId;
  const known = /^\d{2,5}/.exec(authorityId)?.[0] ?? '16';
  return known.padEnd(8, '0');
}
