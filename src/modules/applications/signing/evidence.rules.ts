import type { CompiledPackage } from '../../../forms/index.ts';
import type { SignatureReport } from '../../../platform/signatures/signature.types.ts';
import type { CoSignerStand } from '../cosigning/cosigning.types.ts';
import type { CoSignerEvidence, Evidence, LoginEvidence } from './evidence.types.ts';
import { formEvidence, type Login } from './form-decision.rules.ts';
import type { Signing } from './signing.rules.ts';

/** What is kept for one recipient of an application that may be sent. */
export function evidenceOf(
  pkg: CompiledPackage,
  { login, decisions, others }: Signing,
  input: {
    index: number;
    authorityId: string;
    agreed: boolean;
    provenName: string | undefined;
    signed: SignatureReport | undefined;
  },
): Evidence {
  const decision = decisions?.[input.index];
  return {
    login: login ? loginEvidence(login, input.provenName) : null,
    writtenForm: decision ? formEvidence(pkg, decision, input) : null,
    ...(others.length > 0 ? { coSigners: others.flatMap((stand) => coSigned(stand, input.authorityId)) } : {}),
  };
}

export const loginEvidence = ({ means, by, level, at }: Login, name: string | undefined): LoginEvidence => ({
  means,
  by,
  level,
  at: at.toISOString(),
  name: name ?? null,
});

function coSigned({ name, row }: CoSignerStand, authorityId: string): CoSignerEvidence[] {
  if (!row?.evidence) return [];
  const { forms, ...own } = row.evidence;
  return [{ named: name, ...own, writtenForm: forms?.[authorityId] ?? null }];
}
