import type { Lang } from '../../lang/lang.ts';
import type { Platform } from '../../platform/module.ts';
import type { Places } from '../places/index.ts';
import type { ServiceText } from './portal.schema.ts';

/** A hit of the search for services; `slug` is null for a key of which only the official name is known. */
export type FoundService = {
  readonly leikaKey: string;
  readonly slug: string | null;
  readonly name: string;
  readonly shortText: string | null;
  readonly online: boolean;
};

export type ListedService = {
  readonly slug: string;
  readonly leikaKey: string;
  readonly title: string;
  readonly rank: number;
};

export type Situation = { readonly id: string; readonly icon: string; readonly title: string; readonly lead: string };

/** What the portal joins from lower modules; `compose.ts` fills it from their doors. */
export type PortalPorts = {
  readonly places: Places;
  readonly searchServices: (question: { q: string; ags?: string; limit: number; lang: Lang }) => {
    readonly services: readonly FoundService[];
    readonly total: number;
  };
  /** By slug or by the 14 digits of a key. `plain` asks for Easy German where there is one. */
  readonly findService: (slugOrKey: string, lang: Lang, plain: boolean) => ServiceText | undefined;
  /** All described services by title; those of one situation when it is named. */
  readonly listServices: (lang: Lang, situation?: string) => readonly ListedService[];
  readonly situations: (lang: Lang) => readonly Situation[];
  /** Whether some authority offers the service online. */
  readonly isOnlineAnywhere: (leikaKey: string) => boolean;
  /** Whether an online service is a package of our own. */
  readonly isPackage: (slug: string) => boolean;
};

export type PortalDeps = Platform & PortalPorts;
