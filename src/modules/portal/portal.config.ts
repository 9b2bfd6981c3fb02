import { type ConfigOf, defineConfig, text } from '../../platform/config/config.ts';

/** Who answers for the portal; shown on imprint, privacy and accessibility. */
export const portalConfig = defineConfig('portal', {
  operator: { doc: 'Name of the body that runs the portal.', env: 'PORTAL_OPERATOR', default: '', parse: text },
  address: {
    doc: 'Its postal address, parts parted by a semicolon.',
    env: 'PORTAL_ADDRESS',
    default: '',
    parse: text,
  },
  email: { doc: 'Its e-mail address for questions about the portal.', env: 'PORTAL_EMAIL', default: '', parse: text },
  phone: { doc: 'Its telephone number.', env: 'PORTAL_PHONE', default: '', parse: text },
  dataProtection: {
    doc: 'Contact of its data protection officer.',
    env: 'PORTAL_DATA_PROTECTION',
    default: '',
    parse: text,
  },
  enforcement: {
    doc: 'Body to turn to when a report about a barrier stays without an answer (Durchsetzungsstelle).',
    env: 'PORTAL_ENFORCEMENT_BODY',
    default: '',
    parse: text,
  },
});

export type PortalConfig = ConfigOf<typeof portalConfig>;
