import { childAt, readXml, type XmlElement } from '../../../../../fim/index.ts';
import type { Level } from '../../../../../platform/db/actor.ts';
import { levelFrom } from '../../identity.rules.ts';
import type { Ends, SamlConnection } from '../saml.types.ts';
import { postBinding, samlp } from '../saml-names.rules.ts';
import { isSigned } from './dsig.ts';

export type AskedFor = {
  readonly requestId: string;
  readonly level: Level;
  /** Names of the wanted attributes; undefined when the request names none (then all). */
  readonly attributes: readonly string[] | undefined;
  /** Name of the service as its request says it. */
  readonly service: string | undefined;
};

/** Reads a request as a strict provider does; a text says what is wrong with it. */
export async function readRequest(
  connection: Pick<SamlConnection, 'profile' | 'keys'>,
  ends: Ends,
  message: string,
): Promise<AskedFor | string> {
  const xml = Buffer.from(message, 'base64').toString('utf8');
  const root = await readXml(Buffer.from(xml)).catch(() => undefined);
  if (root?.name !== 'AuthnRequest' || root.namespace !== samlp) return 'no request';
  if (!(await isSigned(xml, (await connection.keys()).certificate))) return 'not signed by the service';
  const { attributes } = root;
  if (childAt(root, 'Issuer')?.text !== ends.own) return 'an unknown service';
  if (attributes.Destination !== ends.signOn) return 'meant for another provider';
  if (attributes.AssertionConsumerServiceURL !== ends.answer) return 'an unknown address for the answer';
  if (attributes.ProtocolBinding !== postBinding || attributes.ForceAuthn !== 'true') return 'another kind of log-in';
  const context = childAt(root, 'RequestedAuthnContext');
  if (context && context.attributes.Comparison !== 'minimum') return 'another comparison of levels';
  const asked = childAt(context, 'AuthnContextClassRef')?.text;
  const known = Object.entries(connection.profile.classes).find(([, name]) => name === asked);
  if (context && !known) return 'an unknown level';
  return { requestId: attributes.ID ?? '', level: levelFrom(known?.[0]), ...readExtension(root) };
}

function readExtension(root: XmlElement): Pick<AskedFor, 'attributes' | 'service'> {
  const extension = childAt(root, 'Extensions', 'AuthenticationRequest');
  const wanted = childAt(extension, 'RequestedAttributes')?.children.map(({ attributes }) => attributes.Name ?? '');
  const service = childAt(extension, 'DisplayInformation', 'Version', 'OrganizationDisplayName')?.text;
  return { attributes: wanted, service };
}
