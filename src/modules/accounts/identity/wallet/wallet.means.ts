import type { ConfigOf } from '../../../../platform/config/config.ts';
import type { Platform } from '../../../../platform/module.ts';
import { accountsErrors } from '../../accounts.errors.ts';
import type { OutsideMeans } from '../identity.types.ts';
import { demoKey } from '../simulator/demo-keys.ts';
import { createIssuers, readCertificates } from './issuers.ts';
import type { Trust } from './presentation.ts';
import { readVerifier, type Verifier } from './request.ts';
import { walletSimulatorPath, walletSimulatorRoutes } from './simulator/simulator.routes.tsx';
import { createStatusLists } from './status-lists.ts';
import { walletConfig } from './wallet.config.ts';
import { beginWithWallet, type WalletDeps, walletRoutes } from './wallet.routes.tsx';
import { walletTexts } from './wallet.texts.ts';

/** The EUDI wallet: with the key of the settings, in the demonstration with the simulator, else not at all. */
export function createWalletMeans(platform: Platform): OutsideMeans | undefined {
  const config = platform.config.get(walletConfig);
  if (!config.identity && !platform.demo) return undefined;
  const real = config.identity ? realParties(platform, config) : undefined;
  const deps: WalletDeps = {
    ...platform,
    ...(real ?? demoParties(platform, config)),
    types: config.types.split(',').map((type) => type.trim()),
    subjectClaim: config.subjectClaim,
    link: config.link,
    simulator: real ? undefined : walletSimulatorPath,
  };
  return {
    id: 'wallet',
    name: walletTexts.name,
    hint: walletTexts.hint,
    highest: 'high',
    begin: (attempt) => beginWithWallet(attempt),
    routes: (desk) => [...walletRoutes(deps, desk), ...(real ? [] : walletSimulatorRoutes(platform))],
  };
}

type WalletConfig = ConfigOf<typeof walletConfig>;
type Parties = Pick<WalletDeps, 'verifier' | 'trust'>;

/** @throws accounts.wallet_incomplete when nobody could be believed or the verifier has no name */
function realParties(platform: Platform, config: WalletConfig): Parties {
  const anchors = readCertificates(config.issuers);
  if (anchors.length === 0) throw accountsErrors.walletIncomplete();
  let verifier: Verifier;
  try {
    verifier = readVerifier(config.identity, config.clientId);
  } catch (cause) {
    throw accountsErrors.walletIncomplete({}, { cause });
  }
  const trust = createTrust(platform, config, anchors, false);
  return { verifier: async () => verifier, trust: async () => trust };
}

function demoParties(platform: Platform, config: WalletConfig): Parties {
  let trust: Promise<Trust> | undefined;
  return {
    verifier: async () => {
      const { key, certificate } = await demoKey(platform, 'wallet-verifier', 'ec');
      return readVerifier(`${key.export({ type: 'pkcs8', format: 'pem' })}${certificate}`, config.clientId);
    },
    trust: () => {
      trust ??= demoKey(platform, 'wallet-issuer', 'ec').then(({ certificate }) =>
        createTrust(platform, config, [certificate], true),
      );
      return trust;
    },
  };
}

function createTrust(
  { clock }: Platform,
  config: WalletConfig,
  anchors: Parameters<typeof createIssuers>[0],
  plainHttp: boolean,
): Trust {
  const issuers = createIssuers(anchors);
  const timeoutSeconds = config.statusTimeout;
  return { issuers, statusLists: createStatusLists({ issuers, clock, timeoutSeconds, plainHttp }) };
}
