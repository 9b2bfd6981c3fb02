import { randomBytes } from 'node:crypto';
import type { Clock } from '../../../../../platform/clock/clock.ts';
import type { KeyPair } from '../../simulator/certificate.ts';
import { type CardData, type CardField, cardFields } from '../eid.types.ts';
import { cancelledMinor, eidNamespace, errorMajor, okMajor, serverMinor } from '../tr03130/messages.ts';
import { openEnvelope, signEnvelope } from '../tr03130/signature.ts';
import { at, type Element, readElements, textAt } from '../tr03130/xml.ts';
import { writeCard } from './card-data.ts';

export const rightPin = '123456';
const sessionLifeMs = 10 * 60_000;

type Session = {
  readonly psk: { readonly id: string; readonly key: string };
  readonly asked: ReadonlyMap<CardField, 'REQUIRED' | 'ALLOWED'>;
  readonly until: number;
  triesLeft: number;
  counter: number;
  result?: { card: CardData; fields: readonly CardField[] } | { minor: string };
};

/** What the page of the simulated AusweisApp does with a session that it proved to know by its key. */
export type CardDesk = {
  asked(pskId: string, pskKey: string): ReadonlyMap<CardField, 'REQUIRED' | 'ALLOWED'> | undefined;
  triesLeft(pskId: string): number;
  /** False for a wrong PIN; the third one locks the card and ends the session. */
  present(pskId: string, pin: string, card: CardData, fields: readonly CardField[]): boolean;
  cancel(pskId: string): void;
};

/** An eID-Server without cards (demonstration and tests): speaks the same signed messages, its sessions live in memory. */
export function createCardServer(options: { server: KeyPair; service: KeyPair; clock: Clock }) {
  const sessions = new Map<string, Session>();
  const now = () => options.clock.now().getTime();
  const byPsk = (id: string) =>
    [...sessions.values()].find((session) => session.psk.id === id && session.until > now());
  const hex = (bytes: number) => randomBytes(bytes).toString('hex');

  const desk: CardDesk = {
    asked: (id, key) => {
      const session = byPsk(id);
      return session?.psk.key === key && !session.result ? session.asked : undefined;
    },
    triesLeft: (id) => byPsk(id)?.triesLeft ?? 0,
    present: (id, pin, card, fields) => {
      const session = byPsk(id);
      if (!session || session.result || session.triesLeft === 0) return false;
      if (pin !== rightPin) {
        session.triesLeft -= 1;
        if (session.triesLeft === 0) session.result = { minor: `${serverMinor}/getResult#invalidDocument` };
        return false;
      }
      const allowed = fields.filter((field) => session.asked.has(field));
      const needed = [...session.asked].filter(([, how]) => how === 'REQUIRED').map(([field]) => field);
      session.result = { card, fields: [...new Set([...needed, ...allowed])] };
      return true;
    },
    cancel: (id) => {
      const session = byPsk(id);
      if (session && !session.result) session.result = { minor: cancelledMinor };
    },
  };

  function useId(request: Element): string {
    for (const [id, session] of sessions) if (session.until <= now()) sessions.delete(id);
    const asked = new Map<CardField, 'REQUIRED' | 'ALLOWED'>();
    for (const field of cardFields) {
      const how = textAt(request, 'UseOperations', field);
      if (how === 'REQUIRED' || how === 'ALLOWED') asked.set(field, how);
    }
    const id = hex(16);
    const psk = { id: hex(16), key: hex(32) };
    sessions.set(id, { psk, asked, until: now() + sessionLifeMs, triesLeft: 3, counter: 0 });
    return answer(
      'useID',
      `<eid:Session><eid:ID>${id}</eid:ID></eid:Session><eid:PSK><eid:ID>${psk.id}</eid:ID><eid:Key>${psk.key}</eid:Key></eid:PSK>`,
    );
  }

  function getResult(request: Element): string {
    const id = textAt(request, 'Session', 'ID') ?? '';
    const session = sessions.get(id);
    if (!session || session.until <= now()) return refusal('getResult', `${serverMinor}/getResult#invalidSession`);
    const counter = Number(textAt(request, 'RequestCounter'));
    if (!(counter > session.counter)) return refusal('getResult', `${serverMinor}/getResult#invalidCounter`);
    session.counter = counter;
    if (!session.result) return refusal('getResult', `${serverMinor}/getResult#noResultYet`);
    // A result is fetched once (TR-03130-1, 3.2.2.2).
    sessions.delete(id);
    if ('minor' in session.result) return refusal('getResult', session.result.minor);
    return answer(
      'getResult',
      `${writeCard(session.result.card, session.result.fields)}<eid:LevelOfAssuranceResult>http://bsi.bund.de/eID/LoA/hoch</eid:LevelOfAssuranceResult>`,
    );
  }

  const serverInfo = () =>
    `<eid:getServerInfoResponse><eid:ServerVersion><eid:VersionString>Rennsteig Simulator 2.4.0</eid:VersionString><eid:Major>2</eid:Major><eid:Minor>4</eid:Minor><eid:Bugfix>0</eid:Bugfix></eid:ServerVersion><eid:DocumentVerificationRights>${cardFields.map((field) => `<eid:${field}>ALLOWED</eid:${field}>`).join('')}</eid:DocumentVerificationRights></eid:getServerInfoResponse>`;

  return {
    desk,
    /** Answers one SOAP message; a message without a valid signature of the service gets an error only (TR-03130-1, 3.5.2). */
    async answer(message: string): Promise<string> {
      const body = await openEnvelope(message, options.service.certificate, options.clock.now())
        .then(readElements)
        .catch(() => undefined);
      const [use, get, info] = ['useIDRequest', 'getResultRequest', 'getServerInfoRequest'].map((name) =>
        at(body, name),
      );
      const content = use
        ? useId(use)
        : get
          ? getResult(get)
          : info
            ? serverInfo()
            : refusal('getResult', `${serverMinor}/common#internalError`);
      const namespaces = `xmlns:eid="${eidNamespace}" xmlns:dss="urn:oasis:names:tc:dss:1.0:core:schema"`;
      return signEnvelope(content, namespaces, options.server, options.clock.now());
    },
  };
}

export type CardServer = ReturnType<typeof createCardServer>;

const answer = (name: string, content: string): string =>
  `<eid:${name}Response>${content}<dss:Result><ResultMajor>${okMajor}</ResultMajor></dss:Result></eid:${name}Response>`;

const refusal = (name: string, minor: string): string =>
  `<eid:${name}Response><dss:Result><ResultMajor>${errorMajor}</ResultMajor><ResultMinor>${minor}</ResultMinor></dss:Result></eid:${name}Response>`;
