export const releasesPath = '/arbeitsplatz/pakete';

/** Address of the page of one version. */
export const releasePath = (slug: string, version: string): string =>
  `${releasesPath}/${slug}/${encodeURIComponent(version)}`;
