/** Who did something, and when. */
type Step = { readonly at: Date; readonly by: string; readonly byName: string };

/** A stored version and what became of it. Without `submitted` it came with the installation. */
export type VersionRecord = {
  readonly slug: string;
  readonly version: string;
  readonly hash: string;
  readonly storedAt: Date;
  /** `effectiveFrom`: first day (Berlin) on which new applications begin with it. */
  readonly submitted?: Step & { readonly effectiveFrom: string; readonly note: string };
  readonly verdict?: Step & { readonly approved: boolean; readonly reason: string };
  readonly withdrawn?: Step & { readonly reason: string };
};

/**
 * submitted: waits for a second person; returned; upcoming: approved for a later day; current: new applications begin with it; replaced: only
 * applications that began with it go on; withdrawn.
 */
export type VersionState = 'submitted' | 'returned' | 'upcoming' | 'current' | 'replaced' | 'withdrawn';
