/** Addresses of one case: `/arbeitsplatz/vorgang/<id>[/<act>][?…]`. */
export function casePath(caseId: string, act?: string, query: Record<string, string> = {}): string {
  const params = new URLSearchParams(query).toString();
  return `/arbeitsplatz/vorgang/${caseId}${act ? `/${act}` : ''}${params ? `?${params}` : ''}`;
}

/** Address of a document of a case. */
export const documentPath = (caseId: string, documentId: string): string => casePath(caseId, `datei/${documentId}`);

/** Address of the small picture of a document; undefined where there is none. */
export const pictureOf = (
  caseId: string,
  document: { id: string; state: string; thumbnail: boolean },
): string | undefined =>
  document.state === 'clean' && document.thumbnail ? `${documentPath(caseId, document.id)}/bild` : undefined;

/** Letters to print and decisions that reached nobody. */
export const printListPath = '/arbeitsplatz/post';
