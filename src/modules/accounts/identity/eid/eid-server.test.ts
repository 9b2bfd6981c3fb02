import { mkdtempSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type KeyPair, keepKeyPair } from '../simulator/certificate.ts';
import { neededFields, optionalFields } from './eid.rules.ts';
import type { EidServer } from './eid.types.ts';
import { cardPeople } from './simulator/card-people.ts';
import { type CardServer, createCardServer, rightPin } from './simulator/card-server.ts';
import { createEidServer } from './tr03130/eid-server.tr03130.ts';
import type { Transport } from './tr03130/transport.ts';

// The client of TR-03130 and the simulated eID-Server speak over real HTTP, and over TLS where both sides prove themselves.
let now = new Date('2026-11-22T10:00:00Z');
const clock = { now: () => now };
const folder = mkdtempSync(join(tmpdir(), 'rennsteig-keys-'));
const pair = (name: string) => keepKeyPair(folder, name, { kind: 'rsa', dnsName: 'localhost', now: new Date() });
const pemOf = ({ key, certificate }: KeyPair) =>
  `${key.export({ type: 'pkcs8', format: 'pem' })}${certificate.toString()}`;

describe.each(['http', 'https'] as const)('eID-Server over %s', (protocol) => {
  let keys: { service: KeyPair; server: KeyPair; tlsService: KeyPair; tlsServer: KeyPair };
  let listening: Server;
  let cards: CardServer;
  let transport: Transport;
  let eid: EidServer;

  beforeAll(async () => {
    const [service, server, tlsService, tlsServer] = await Promise.all(
      ['service', 'server', 'tls-service', 'tls-server'].map(pair),
    );
    keys = { service: service!, server: server!, tlsService: tlsService!, tlsServer: tlsServer! };
    cards = createCardServer({ server: keys.server, service: keys.service, clock });
    const answer: Parameters<typeof createServer>[1] = async (request, response) => {
      response.end(await cards.answer(await text(request)));
    };
    const tls = { key: pemOf(keys.tlsServer), cert: pemOf(keys.tlsServer), ca: keys.tlsService.certificate.toString() };
    listening =
      protocol === 'http'
        ? createServer(answer)
        : createTlsServer({ ...tls, requestCert: true, rejectUnauthorized: true }, answer);
    await new Promise<void>((resolve) => listening.listen(0, 'localhost', resolve));
    transport = {
      address: `${protocol}://localhost:${(listening.address() as AddressInfo).port}/`,
      timeoutSeconds: 5,
      tls: { identity: pemOf(keys.tlsService), authorities: keys.tlsServer.certificate.toString() },
    };
    eid = connect({});
  });
  afterAll(() => void listening?.close());

  const connect = (changes: { transport?: Transport; signer?: KeyPair; expected?: KeyPair }): EidServer =>
    createEidServer({
      transport: changes.transport ?? transport,
      paosAddress: 'https://paos.example/',
      signer: changes.signer ?? keys.service,
      serverCertificate: (changes.expected ?? keys.server).certificate,
      clock,
    });

  it('reads a card: what the person allowed, with the level that the server says', async () => {
    const session = await eid.useId();
    expect(session).toMatchObject({
      serverAddress: 'https://paos.example/',
      session: expect.stringMatching(/^\w{32}$/),
    });
    expect(await eid.getResult(session.session, 1)).toEqual({ kind: 'waiting' });
    const asked = cards.desk.asked(session.pskId, session.pskKey)!;
    expect([...asked].filter(([, how]) => how === 'REQUIRED').map(([field]) => field)).toEqual(
      expect.arrayContaining([...neededFields]),
    );
    expect(asked.size).toBe(neededFields.length + optionalFields.length);
    const { card } = cardPeople[0]!;
    expect(cards.desk.present(session.pskId, rightPin, card, ['PlaceOfResidence'])).toBe(true);
    const result = await eid.getResult(session.session, 2);
    const { restrictedId, documentType, familyNames, givenNames, dateOfBirth, street, zipCode, city, country } = card;
    const data = { restrictedId, documentType, familyNames, givenNames, dateOfBirth, street, zipCode, city, country };
    expect(result).toEqual({ kind: 'read', level: 'high', data });
    // Fetched once.
    expect(await eid.getResult(session.session, 3)).toMatchObject({ kind: 'refused' });
  });

  it('a counter used twice, a foreign key of the session and an old session lead nowhere', async () => {
    const session = await eid.useId();
    await eid.getResult(session.session, 1);
    expect(await eid.getResult(session.session, 1)).toMatchObject({ code: expect.stringMatching(/invalidCounter$/) });
    expect(cards.desk.asked(session.pskId, 'another')).toBeUndefined();
    now = new Date(now.getTime() + 11 * 60_000);
    expect(await eid.getResult(session.session, 2)).toMatchObject({ code: expect.stringMatching(/invalidSession$/) });
  });

  it('the third wrong PIN locks the card; turning back is told apart', async () => {
    const locked = await eid.useId();
    for (const left of [2, 1, 0]) {
      expect(cards.desk.present(locked.pskId, '000000', cardPeople[0]!.card, [])).toBe(false);
      expect(cards.desk.triesLeft(locked.pskId)).toBe(left);
    }
    expect(cards.desk.present(locked.pskId, rightPin, cardPeople[0]!.card, [])).toBe(false);
    expect(await eid.getResult(locked.session, 1)).toMatchObject({ kind: 'refused' });
    const cancelled = await eid.useId();
    cards.desk.cancel(cancelled.pskId);
    expect(await eid.getResult(cancelled.session, 1)).toEqual({ kind: 'cancelled' });
  });

  it('says what the service may read', async () => {
    const info = await eid.getServerInfo();
    expect(info.rights).toEqual(expect.arrayContaining([...neededFields, ...optionalFields]));
    expect(info.version).toContain('2.4.0');
  });

  it('another signing key is refused on either side', async () => {
    await expect(connect({ signer: keys.tlsService }).useId()).rejects.toThrow();
    await expect(connect({ expected: keys.tlsService }).useId()).rejects.toThrow('signature');
  });

  it.runIf(protocol === 'https')('nobody is heard without the right certificate in TLS', async () => {
    const { tls: _none, ...bare } = transport;
    await expect(connect({ transport: bare }).useId()).rejects.toThrow();
    const foreign = { identity: pemOf(keys.server), authorities: keys.tlsServer.certificate.toString() };
    await expect(connect({ transport: { ...transport, tls: foreign } }).useId()).rejects.toThrow();
    const misled = { identity: pemOf(keys.tlsService), authorities: keys.server.certificate.toString() };
    await expect(connect({ transport: { ...transport, tls: misled } }).useId()).rejects.toThrow();
  });
});
