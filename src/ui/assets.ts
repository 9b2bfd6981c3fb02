let version = 'dev';

/** Sets the hash that every asset address carries, so that browsers may keep assets for good. Called once at the start. */
export function setAssetVersion(hash: string): void {
  version = hash;
}

/** Address of a file below `/assets/`, with the hash of the build. */
export function assetUrl(name: string): string {
  return `/assets/${name}?v=${version}`;
}
