import type { CompiledPackage } from '../../forms/index.ts';
import type { Platform } from '../../platform/module.ts';
import type { Colleague } from '../accounts/index.ts';
import type { CaseAuthority } from './case/case.schema.ts';

/** What the module needs from lower modules; `compose.ts` fills it from their doors. */
export type CasesPorts = {
  /** The package a case was made with, in exactly that version; without one the current version. */
  readonly findPackage: (slug: string, version?: string) => CompiledPackage | undefined;
  /** The folder of the package: the only one its decision template can read. */
  readonly packageFolder: (slug: string, version: string) => string;
  readonly findAuthority: (authorityId: string) => CaseAuthority | undefined;
  /** Authorities whose name fits, for forwarding. */
  readonly searchAuthorities: (q: string, limit: number) => CaseAuthority[];
  readonly placeName: (ags: string) => string | undefined;
  /** The account that keeps an application; undefined where only a private link leads to it. */
  readonly keeperOf: (applicationId: string) => Promise<{ readonly email: string | undefined } | undefined>;
  readonly colleagues: (authorityId: string) => Promise<Colleague[]>;
};

export type CasesDeps = Platform & CasesPorts;
