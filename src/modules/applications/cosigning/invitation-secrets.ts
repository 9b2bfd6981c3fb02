import { hashReference } from '../../../platform/crypto/crypto.ts';
import type { Platform } from '../../../platform/module.ts';
import { deriveSecret } from '../derived-secret.ts';
import { spokenCode } from '../spoken-code.rules.ts';
import type { CoSignature } from './cosigning.types.ts';

type Which = Pick<CoSignature, 'id' | 'generation'>;
type Deps = Pick<Platform, 'config'>;

/** The one-time code of an invitation, to be told or typed. A renewed invitation has another one. */
export const codeOf = (deps: Deps, { id, generation }: Which): string =>
  spokenCode(deriveSecret(deps, 'rennsteig code of a co-signer', `${id} ${generation}`));

/** The secret of the private link of an invitation. */
export const invitationReference = (deps: Deps, { id, generation }: Which): string =>
  deriveSecret(deps, 'rennsteig link of a co-signer', `${id} ${generation}`).toString('base64url');

/** What an invitation is found by when its code is typed: the first half, so that wrong second halves can be counted. */
export const entryOf = (code: string): string => hashReference(`co-signer ${code.slice(0, code.length / 2)}`);
