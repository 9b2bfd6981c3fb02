import { createServer, type Server } from 'node:http';
import * as oidc from 'openid-client';
import { readForms } from './html-form.ts';

/** A browser over real HTTP, as little of one as a log-in needs: keeps cookies, follows redirects on one server. */
export function createBrowser(origin: string) {
  const cookies = new Map<string, string>();
  async function go(url: string, init: RequestInit = {}): Promise<{ url: URL; response?: Response; body: string }> {
    let target = new URL(url, origin);
    let request = init;
    for (let hops = 0; hops < 12; hops += 1) {
      // What is not ours is the portal's: its address is where the log-in ends.
      if (target.origin !== origin) return { url: target, body: '' };
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(target, { ...request, redirect: 'manual', headers: { ...request.headers, cookie } });
      for (const line of response.headers.getSetCookie()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        if (value === '' || /max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) cookies.delete(name);
        else cookies.set(name, value);
      }
      const next = response.headers.get('location');
      if (!next) return { url: target, response, body: await response.text() };
      target = new URL(next, target);
      request = {};
    }
    throw new Error('too many redirects');
  }
  return {
    cookies,
    open: (url: string) => go(url),
    /** Sends the form of a page by one of its buttons. */
    async press(page: { body: string }, button: string) {
      const form = readForms(page.body).find(({ buttons }) => buttons.some(({ text }) => text === button));
      if (!form) throw new Error(`no button ${button}: ${page.body.slice(0, 300)}`);
      const pressed = form.buttons.find(({ text }) => text === button)!;
      const fields = form.controls.map(({ name, value }) => [name, value]);
      const body = new URLSearchParams([...fields, [pressed.name ?? '', pressed.value ?? '']]);
      return go(form.action, { method: 'POST', body });
    },
  };
}

const proofOf = (proof: string | CryptoKey) =>
  typeof proof === 'string' ? oidc.ClientSecretBasic(proof) : oidc.PrivateKeyJwt({ key: proof, kid: 'portal' });

export type Portal = Awaited<ReturnType<typeof openPortal>>;

/** The portal of a municipality that signs people in with their account; takes logouts by its back channel. */
export async function openPortal() {
  const logouts: string[] = [];
  const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const publicKey = { ...(await crypto.subtle.exportKey('jwk', keys.publicKey)), kid: 'portal', alg: 'ES256' };
  const server: Server = createServer((request, response) => {
    if (request.url === '/schluessel') {
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ keys: [publicKey] }));
      return;
    }
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      logouts.push(new URLSearchParams(Buffer.concat(parts).toString()).get('logout_token') ?? '');
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as { port: number };
  const origin = `http://localhost:${port}`;
  return {
    logouts,
    redirectUri: `${origin}/zurueck`,
    logoutUri: `${origin}/abmelden`,
    endUri: `${origin}/abgemeldet`,
    /** Where its public keys are, and the keys themselves. */
    keysUri: `${origin}/schluessel`,
    publicKey,
    privateKey: keys.privateKey,
    close: () => new Promise((resolve) => server.close(resolve)),
    /** Finds the provider, as a library does. */
    connect: (issuer: string, id: string, proof: string | CryptoKey) =>
      oidc.discovery(new URL(issuer), id, undefined, proofOf(proof), {
        execute: [oidc.allowInsecureRequests],
      }),
  };
}
