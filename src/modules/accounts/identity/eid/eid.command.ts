import type { Command, Platform } from '../../../../platform/module.ts';
import { eidConfig } from './eid.config.ts';
import { realServer } from './eid.means.ts';
import { neededFields, optionalFields } from './eid.rules.ts';

/** Asks the eID-Server of the settings what the authorisation certificate may read, before people do. */
export const eidCheckCommand = ({ config, clock }: Pick<Platform, 'config' | 'clock'>): Command => ({
  name: 'eid check',
  usage: '',
  summary: 'Ask the eID-Server for its version and for what may be read from an ID card',
  run: async (_args, print) => {
    const settings = config.get(eidConfig);
    if (!settings.server) {
      print('EID_SERVER_URL is not set: the ID card is not offered.');
      return 1;
    }
    const { version, rights } = await realServer({ clock }, settings).getServerInfo();
    const missing = neededFields.filter((field) => !rights.includes(field));
    print(`eID-Server: ${version}`);
    print(`May be read: ${rights.join(', ')}`);
    print(
      `Not in the certificate, though people could allow it: ${optionalFields.filter((field) => !rights.includes(field)).join(', ') || 'nothing'}`,
    );
    print(missing.length > 0 ? `Missing and needed: ${missing.join(', ')}` : 'Everything that is needed may be read.');
    return missing.length > 0 ? 1 : 0;
  },
});
