import { createPrivateKey, X509Certificate } from 'node:crypto';
import { ConfigError } from '../../../../platform/config/config.ts';
import { absoluteLink } from '../../../../platform/http/absolute-link.ts';
import { httpConfig } from '../../../../platform/http/http.config.ts';
import type { Platform } from '../../../../platform/module.ts';
import { runtimeConfig } from '../../../../platform/runtime/runtime.config.ts';
import { demoKey } from '../simulator/demo-keys.ts';
import { bundidProfile } from './bundid.profile.ts';
import { mukProfile } from './muk.profile.ts';
import { bundidConfig, mukConfig } from './saml.config.ts';
import type { SamlConnection, SamlKeys, SamlProfile } from './saml.types.ts';
import { toSamlKeys } from './saml-keys.ts';

/** Paths of our own side. */
export const samlPath = ({ id }: SamlProfile, what: 'antwort' | 'metadata'): string => `/konto/saml/${id}/${what}`;
export const simulatorPath = ({ slug }: SamlProfile): string => `/simulator/${slug}`;

export type Connected = SamlConnection & {
  /** Keys of the simulator that stands in for the provider; undefined when a real one is connected. */
  readonly simulator?: () => Promise<SamlKeys>;
};

type Deps = Pick<Platform, 'config' | 'clock' | 'demo'>;
type Settings = {
  on: boolean;
  signOn: string;
  provider: string;
  certificates: string;
  own: string;
  key: string;
  certificate: string;
};

/** The providers that are connected: by configuration, or by a simulator outside of production. Error: a connection is set up by half. */
export function connections(deps: Deps): readonly Connected[] {
  const { displayName, onlineServiceId, ...bundid } = deps.config.get(bundidConfig);
  return [
    connect(deps, bundidProfile, bundid, { name: displayName, onlineServiceId }),
    connect(deps, mukProfile, deps.config.get(mukConfig), { name: displayName, onlineServiceId: '' }),
  ].flatMap((connection) => connection ?? []);
}

function connect(
  deps: Deps,
  profile: SamlProfile,
  settings: Settings,
  display: SamlConnection['display'],
): Connected | undefined {
  if (!settings.on) return undefined;
  if (settings.signOn) return realConnection(deps, profile, settings, display);
  return deps.config.get(runtimeConfig).mode === 'production' ? undefined : simulated(deps, profile, display);
}

function realConnection(
  deps: Deps,
  profile: SamlProfile,
  settings: Settings,
  display: SamlConnection['display'],
): Connected {
  const { signOn, provider, key, certificate } = settings;
  const wrong = (what: string) => new ConfigError(`${profile.name.en}: ${what} (docs/operations.md)`);
  const missing = (['provider', 'certificates', 'key', 'certificate'] as const).filter((name) => !settings[name]);
  if (missing.length > 0) throw wrong(`the address is set, but not ${missing.join(', ')}`);
  const production = deps.config.get(runtimeConfig).mode === 'production';
  if (production && !signOn.startsWith('https://')) throw wrong('the address must begin with https://');
  if (production && !deps.config.get(httpConfig).publicUrl) throw wrong('PUBLIC_URL is needed');
  if (!new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key)))
    throw wrong('our certificate does not belong to our key');
  const trusted = settings.certificates.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  if (trusted.length === 0) throw wrong('the file of its certificates holds none');
  return {
    profile,
    display,
    ends: (request) => ({
      own: settings.own || absoluteLink(deps, request, samlPath(profile, 'metadata')),
      answer: absoluteLink(deps, request, samlPath(profile, 'antwort')),
      provider,
      signOn,
    }),
    keys: async () => ({ key, certificate }),
    certificates: async () => trusted,
  };
}

function simulated(deps: Deps, profile: SamlProfile, display: SamlConnection['display']): Connected {
  const simulator = () => demoKey(deps, `${profile.id}-simulator`, 'rsa').then(toSamlKeys);
  return {
    profile,
    display,
    ends: (request) => ({
      own: absoluteLink(deps, request, samlPath(profile, 'metadata')),
      answer: absoluteLink(deps, request, samlPath(profile, 'antwort')),
      provider: absoluteLink(deps, request, simulatorPath(profile)),
      signOn: absoluteLink(deps, request, simulatorPath(profile)),
    }),
    keys: () => demoKey(deps, profile.id, 'rsa').then(toSamlKeys),
    certificates: async () => [(await simulator()).certificate],
    simulator,
  };
}
