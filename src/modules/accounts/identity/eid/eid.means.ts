import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { ConfigOf } from '../../../../platform/config/config.ts';
import type { Platform } from '../../../../platform/module.ts';
import { accountsErrors } from '../../accounts.errors.ts';
import type { OutsideMeans } from '../identity.types.ts';
import { demoKey } from '../simulator/demo-keys.ts';
import { eidConfig } from './eid.config.ts';
import { beginWithCard, type EidDeps, eidRoutes } from './eid.routes.tsx';
import { eidTexts } from './eid.texts.ts';
import type { EidServer } from './eid.types.ts';
import { cardSimulatorRoutes, eidServerPath, simulatorPath } from './simulator/simulator.routes.tsx';
import { createEidServer } from './tr03130/eid-server.tr03130.ts';

/** The ID card: with the eID-Server of the settings, in the demonstration with the simulator, else not at all. */
export function createCardMeans(platform: Platform): OutsideMeans | undefined {
  const config = platform.config.get(eidConfig);
  if (!config.server && !platform.demo) return undefined;
  const server = config.server ? realServer(platform, config) : undefined;
  const deps: EidDeps = {
    ...platform,
    provider: config.provider,
    appLink: config.appLink,
    server: async (origin) => server ?? simulatedServer(platform, config, origin),
    simulator: server ? undefined : simulatorPath,
  };
  return {
    id: 'eid',
    name: eidTexts.name,
    hint: eidTexts.hint,
    highest: 'high',
    begin: (attempt, request) => beginWithCard(deps, attempt, request),
    routes: (desk) => [...eidRoutes(deps, desk), ...(server ? [] : cardSimulatorRoutes(platform))],
  };
}

type EidConfig = ConfigOf<typeof eidConfig>;

/** The eID-Server of the settings. @throws accounts.eid_incomplete when it would be spoken to without proof on either side. */
export function realServer(platform: Pick<Platform, 'clock'>, config: EidConfig): EidServer {
  const { server, tlsIdentity, signingIdentity, serverCertificate } = config;
  if (!server.startsWith('https://') || !tlsIdentity || !signingIdentity || !serverCertificate)
    throw accountsErrors.eidIncomplete();
  return createEidServer({
    transport: {
      address: server,
      tls: { identity: tlsIdentity, authorities: config.tlsAuthorities || undefined },
      timeoutSeconds: config.timeout,
    },
    paosAddress: config.paosAddress,
    signer: { key: createPrivateKey(signingIdentity), certificate: new X509Certificate(signingIdentity) },
    serverCertificate: new X509Certificate(serverCertificate),
    clock: platform.clock,
  });
}

async function simulatedServer(platform: Platform, config: EidConfig, origin: string): Promise<EidServer> {
  return createEidServer({
    transport: { address: `${origin}${eidServerPath}`, timeoutSeconds: config.timeout },
    paosAddress: `${origin}${simulatorPath}`,
    signer: await demoKey(platform, 'eid-service', 'rsa'),
    serverCertificate: (await demoKey(platform, 'eid-server', 'rsa')).certificate,
    clock: platform.clock,
  });
}
