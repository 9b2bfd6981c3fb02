import type { X509Certificate } from 'node:crypto';
import type { Clock } from '../../../../../platform/clock/clock.ts';
import type { KeyPair } from '../../simulator/certificate.ts';
import type { EidServer } from '../eid.types.ts';
import {
  eidNamespace,
  readGetResult,
  readServerInfo,
  readUseId,
  writeGetResult,
  writeGetServerInfo,
  writeUseId,
} from './messages.ts';
import { openEnvelope, signEnvelope } from './signature.ts';
import { send, type Transport } from './transport.ts';
import { type Element, readElements } from './xml.ts';

/** Speaks the eID-Interface of TR-03130-1 over SOAP: signed both ways, TLS with a certificate of this server. */
export function createEidServer(options: {
  transport: Transport;
  /** Where the AusweisApp goes when the eID-Server names no address. */
  paosAddress: string;
  signer: KeyPair;
  serverCertificate: X509Certificate;
  clock: Clock;
}): EidServer {
  const ask = async (content: string): Promise<Element> => {
    const { transport, signer, serverCertificate, clock } = options;
    const message = await signEnvelope(content, `xmlns:eid="${eidNamespace}"`, signer, clock.now());
    const answer = await send(transport, message);
    return readElements(await openEnvelope(answer, serverCertificate, clock.now()));
  };
  return {
    useId: async () => readUseId(await ask(writeUseId()), options.paosAddress),
    getResult: async (session, counter) => readGetResult(await ask(writeGetResult(session, counter))),
    getServerInfo: async () => readServerInfo(await ask(writeGetServerInfo())),
  };
}
