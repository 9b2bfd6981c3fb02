import type { CompiledPackage } from '../../../forms/index.ts';
import type { SignatureReport } from '../../../platform/signatures/signature.types.ts';
import type { Evidence } from './evidence.types.ts';
import { formEvidence } from './form-decision.rules.ts';
import type { Signing } from './signing.rules.ts';

/** What is kept for one recipient of an application that may be sent. */
export function evidenceOf(
  pkg: CompiledPackage,
  { login, decisions }: Signing,
  input: { index: number; agreed: boolean; provenName: string | undefined; signed: SignatureReport | undefined },
): Evidence {
  const decision = decisions?.[input.index];
  return {
    login: login
      ? {
          means: login.means,
          by: login.by,
          level: login.level,
          at: login.at.toISOString(),
          name: input.provenName ?? null,
        }
      : null,
    writtenForm: decision ? formEvidence(pkg, decision, input) : null,
  };
}
