import { hashReference } from '../../../platform/crypto/crypto.ts';
import { absoluteLink } from '../../../platform/http/absolute-link.ts';
import type { PageRequest } from '../../../platform/http/route.ts';
import type { Platform } from '../../../platform/module.ts';
import type { Application } from '../applications.schema.ts';
import { deriveSecret } from '../derived-secret.ts';

/**
 * The reference of an application that an account begins: 256 bits derived from the secret key of the installation and the application id,
 * so that the account can show the private link again although only its hash is stored. Without the key it is as unknown as a random one.
 */
export function accountReference(deps: Pick<Platform, 'config'>, applicationId: string): string {
  return deriveSecret(deps, 'rennsteig private link of an account', applicationId).toString('base64url');
}

/** The reference of an application that an account began; undefined for one that came with a link of its own. */
function knownReference(
  deps: Pick<Platform, 'config'>,
  { id, owner }: Pick<Application, 'id' | 'owner'>,
): string | undefined {
  const reference = accountReference(deps, id);
  return hashReference(reference) === owner ? reference : undefined;
}

/** The private link of what is shown: the address itself, or for an account the derived one; undefined when only its holder knows it. */
export function privateLink(
  deps: Pick<Platform, 'config' | 'demo'>,
  request: PageRequest,
  application: Application,
): string | undefined {
  const shown = request.params.reference ?? '';
  const reference = request.actor.kind === 'citizen' ? knownReference(deps, application) : shown;
  const area = application.state === 'draft' ? 'antrag' : 'status';
  return reference && absoluteLink(deps, request, `/${area}/${reference}`);
}
