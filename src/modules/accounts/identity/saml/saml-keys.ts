import type { KeyPair } from '../simulator/certificate.ts';
import type { SamlKeys } from './saml.types.ts';

/** A pair as the SAML library takes it. */
export const toSamlKeys = ({ key, certificate }: KeyPair): SamlKeys => ({
  key: key.export({ type: 'pkcs8', format: 'pem' }) as string,
  certificate: certificate.toString(),
});
