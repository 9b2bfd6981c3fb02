import type { Command } from '../../../platform/module.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { addClient, removeClient } from './clients.actions.ts';
import { rotateKeys } from './keys.actions.ts';
import { listClients } from './provider.queries.ts';

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Portals that may send people here, and the keys that sign. */
export function providerCommands(deps: CitizenDeps): Command[] {
  return [
    {
      name: 'oidc client add',
      usage: 'ID NAME REDIRECT[,REDIRECT…] [LOGOUT] [--public]',
      summary: 'Register a portal; prints its secret once (--public: it keeps none, PKCE alone protects it)',
      run: async (words, print) => {
        const confidential = !words.includes('--public');
        const [id = '', name = '', redirects = '', logoutUri = null] = words.filter((word) => word !== '--public');
        const redirectUris = redirects.split(',').filter(Boolean);
        const fine =
          /^[a-z0-9][a-z0-9-]{1,62}$/.test(id) && name !== '' && redirectUris.length > 0 && redirectUris.every(isWeb);
        if (!fine || (logoutUri && !isWeb(logoutUri))) {
          print('Usage: rennsteig oidc client add ID NAME REDIRECT[,REDIRECT…] [LOGOUT] [--public]');
          return 2;
        }
        const made = await addClient(deps, { id, name, redirectUris, logoutUri, confidential });
        print(made ? `${id}  ${made.secret ?? 'no secret'}` : `There is a portal ${id} already.`);
        return made ? 0 : 1;
      },
    },
    {
      name: 'oidc client list',
      usage: '',
      summary: 'List the portals that may send people here',
      run: async (_words, print) => {
        for (const { id, name, redirectUris, logoutUri } of await listClients(deps.db.read))
          print([id, name, redirectUris.join(','), logoutUri ?? '-'].join('  '));
        return 0;
      },
    },
    {
      name: 'oidc client remove',
      usage: 'ID',
      summary: 'Cut a portal off at once; the others stay',
      run: async ([id = ''], print) => {
        const gone = await removeClient(deps, id);
        print(gone ? `${id} is removed` : `There is no portal ${id}.`);
        return gone ? 0 : 1;
      },
    },
    {
      name: 'oidc rotate-keys',
      usage: '',
      summary: 'Make a new signing key; the waiting one signs, the oldest goes (also every month by itself)',
      run: async (_words, print) => {
        await rotateKeys(deps);
        print('rotated');
        return 0;
      },
    },
  ];
}
