import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Command } from '../../../platform/module.ts';
import type { CitizenDeps } from '../citizen/citizen.deps.ts';
import { addClient, type NewClient, readPublicKeys, removeClient } from './clients.actions.ts';
import { rotateKeys } from './keys.actions.ts';
import { listClients } from './provider.queries.ts';

const addUsage = 'ID NAME REDIRECT[,REDIRECT…] [LOGOUT] [--public | --keys FILE|URL] [--back URL[,URL…]]';

const isWeb = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** Portals that may send people here, and the keys that sign. */
export function providerCommands(deps: CitizenDeps): Command[] {
  return [
    {
      name: 'oidc client add',
      usage: addUsage,
      summary:
        'Register a portal; prints its secret once (--public: it keeps none, --keys: it proves itself by keys of its own)',
      run: async (words, print) => {
        const client = await readClient(words);
        if (typeof client === 'string') {
          print(client || `Usage: rennsteig oidc client add ${addUsage}`);
          return 2;
        }
        const made = await addClient(deps, client);
        print(made ? `${client.id}  ${made.secret ?? 'no secret'}` : `There is a portal ${client.id} already.`);
        return made ? 0 : 1;
      },
    },
    {
      name: 'oidc client list',
      usage: '',
      summary: 'List the portals that may send people here',
      run: async (_words, print) => {
        for (const { id, name, redirectUris, logoutUri, sealedSecret, jwks, jwksUri } of await listClients(
          deps.db.read,
        )) {
          const proof = jwks === null && jwksUri === null ? (sealedSecret === null ? 'public' : 'secret') : 'keys';
          print([id, name, redirectUris.join(','), logoutUri ?? '-', proof].join('  '));
        }
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

/** A portal as typed; a text says what is wrong, empty: everything. */
async function readClient(words: readonly string[]): Promise<NewClient | string> {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { public: { type: 'boolean' }, keys: { type: 'string' }, back: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [id = '', name = '', redirects = '', logoutUri = null] = positionals;
  const redirectUris = redirects.split(',').filter(Boolean);
  const endUris = String(values.back ?? '')
    .split(',')
    .filter(Boolean);
  const addresses = [...redirectUris, ...endUris, ...(logoutUri ? [logoutUri] : [])];
  const fine = /^[a-z0-9][a-z0-9-]{1,62}$/.test(id) && name !== '' && redirectUris.length > 0;
  if (!fine || !addresses.every(isWeb) || (values.public && values.keys)) return '';
  const client = { id, name, redirectUris, logoutUri, endUris };
  if (typeof values.keys !== 'string') return { ...client, proof: values.public ? 'none' : 'secret' };
  if (isWeb(values.keys)) return { ...client, proof: { jwksUri: values.keys } };
  const text = await readFile(values.keys, 'utf8').catch(() => '');
  const jwks = readPublicKeys(text);
  return jwks
    ? { ...client, proof: { jwks } }
    : `${values.keys} holds no list of public keys (JSON Web Key Set, RFC 7517), or a private key is in it.`;
}
