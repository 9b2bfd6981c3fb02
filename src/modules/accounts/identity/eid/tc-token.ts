import { escapeXml } from './tr03130/xml.ts';

/** Paths of the hand-off between this server, the AusweisApp and the browser (TR-03124-1, 2.4 to 2.5). */
export const eidPaths = {
  page: '/konto/ausweis',
  token: '/konto/ausweis/tctoken',
  back: '/konto/ausweis/zurueck',
} as const;

export type TcToken = {
  readonly serverAddress: string;
  readonly sessionIdentifier: string;
  readonly psk: string;
  readonly refreshAddress: string;
  readonly errorAddress: string;
};

/** The TC token that the AusweisApp fetches (TR-03124-1, 2.4). It holds the key of the session: handed out once. */
export const writeTcToken = (token: TcToken): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<TCTokenType>',
    `<ServerAddress>${escapeXml(token.serverAddress)}</ServerAddress>`,
    `<SessionIdentifier>${escapeXml(token.sessionIdentifier)}</SessionIdentifier>`,
    `<RefreshAddress>${escapeXml(token.refreshAddress)}</RefreshAddress>`,
    `<CommunicationErrorAddress>${escapeXml(token.errorAddress)}</CommunicationErrorAddress>`,
    '<Binding>urn:liberty:paos:2006-08</Binding>',
    '<PathSecurity-Protocol>urn:ietf:rfc:4279</PathSecurity-Protocol>',
    `<PathSecurity-Parameters><PSK>${escapeXml(token.psk)}</PSK></PathSecurity-Parameters>`,
    '</TCTokenType>',
  ].join('');

/** Addresses that wake the AusweisApp: on this computer, and on a phone by an app link or by the scheme that any app may claim. */
export function appLinks(tcTokenUrl: string, appLink: string): { desktop: string; app: string; scheme: string } {
  const query = `?tcTokenURL=${encodeURIComponent(tcTokenUrl)}`;
  return {
    desktop: `http://127.0.0.1:24727/eID-Client${query}`,
    app: `${appLink}${query}`,
    scheme: `eid://127.0.0.1:24727/eID-Client${query}`,
  };
}
