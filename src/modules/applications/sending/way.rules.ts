import type { CompiledPackage } from '../../../forms/index.ts';
import { type ConsentScope, domainOf, isPresumed, scopeFor } from '../../mailbox/index.ts';

/** Whether decisions of a package are acts that can come electronically at all. */
export const canChoose = (pkg: CompiledPackage | undefined): pkg is CompiledPackage =>
  pkg?.service.result.deliver === 'portal' && (pkg.service.decision?.remedy?.length ?? 0) > 0;

/** What is asked before sending about the way of the decision. */
export type WayQuestion = {
  readonly scope: ConsentScope;
  /** What the law makes of silence; nothing else may stand chosen before the person chooses. */
  readonly electronic: boolean;
  /** There is an address for the notice, without which nothing comes electronically. */
  readonly address: boolean;
};

/**
 * The question that the law puts before sending: the consent that it asks for beforehand (§ 41 Abs. 2a VwVfG, § 37 Abs. 2a SGB X), or the right to
 * exclude the mailbox in this application (§ 9 OZG). Of levies it asks nothing (§ 122a AO): there the letter can be demanded at any time.
 */
export function wayQuestion(pkg: CompiledPackage, account: boolean, address: boolean): WayQuestion | undefined {
  if (!canChoose(pkg)) return undefined;
  const scope = scopeFor(domainOf(pkg.service.law.domain), account);
  return scope === 'ao-122a' ? undefined : { scope, electronic: isPresumed(scope), address };
}
