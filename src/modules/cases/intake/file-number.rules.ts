/** A file number such as `HST-2026-00412`: prefix, year of receipt, counter of the authority for both. */
export function formatFileNumber(prefix: string, year: number, counter: number): string {
  return `${prefix}-${year}-${String(counter).padStart(5, '0')}`;
}

/** The prefix for a service: the one its package names, else the first three letters of its slug ("meldebescheinigung" → "MEL"). */
export function fileNumberPrefix(slug: string, own?: string): string {
  if (own && /^[A-Z]{2,6}$/.test(own)) return own;
  return `${slug.replace(/[^a-z]/g, '')}xxx`.slice(0, 3).toUpperCase();
}
