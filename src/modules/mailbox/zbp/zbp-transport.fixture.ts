import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { ZbpAttachment, ZbpState, ZbpSubmission, ZbpTransport } from './zbp.types.ts';
import type { ZbpAuthor } from './zbp-envelope.ts';
import { factsOf, zbpData } from './zbp-envelope.ts';
import { type ZbpMessage, zbp, zbpMessage } from './zbp-message.rules.ts';

/** What a transport is tried with. */
export type Trial = { readonly transport: ZbpTransport; readonly author: ZbpAuthor; readonly now: () => Date };

const file: ZbpAttachment = {
  id: randomUUID(),
  filename: 'Bescheid Übergröße.pdf',
  mimeType: 'application/pdf',
  bytes: Buffer.from('%PDF-1.4 Bescheid'),
};

/** A message as the delivery builds it. */
export const trialMessage = (attachments: readonly ZbpAttachment[] = []): ZbpMessage =>
  zbpMessage({
    mailbox: '3b241101-e2bb-4255-8caf-4136c566a962',
    thread: {
      subject: { de: 'Hund anmelden', en: 'Register a dog' },
      fileNumber: 'HST-2026-1',
      applicationId: randomUUID(),
    },
    lang: 'de',
    message: { kind: 'decision', level: 'substantial', text: 'Die Steuer ist festgesetzt: „60 €“ / Jahr.' },
    authority: 'Stadt Meiningen',
    url: 'https://rennsteig.example/konto/postfach/1',
    toRetrieve: false,
    confirmTo: undefined,
    attachments: attachments.map(factsOf),
  });

const submissionOf = (data: string, attachments: readonly ZbpAttachment[] = []): ZbpSubmission => ({
  service: zbp.service,
  schemaUri: zbp.schemaUri,
  mimeType: 'application/json',
  data,
  attachments,
});

/** What the delivery relies on, whatever the transport: for the simulator now, for the one over FIT-Connect when it is there. */
export function itCarriesMessages(name: string, begin: () => Promise<Trial>): void {
  const announce = ({ transport }: Trial, attachmentIds: string[] = []) =>
    transport.announce({ service: zbp.service, attachmentIds });
  const settled = async ({ transport }: Trial, ids: Parameters<ZbpTransport['stateOf']>[0]): Promise<ZbpState> => {
    for (let look = 0; look < 20; look += 1) {
      const state = await transport.stateOf(ids);
      if (state.state !== 'submitted') return state;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the submission is not settled');
  };

  describe(`${name} as transport to the mailbox of the BundID`, () => {
    it('takes a signed message with its file, and says so', async () => {
      const trial = await begin();
      const ids = await announce(trial, [file.id]);
      expect(await trial.transport.stateOf(ids)).toMatchObject({ state: 'incomplete' });
      const data = await zbpData(trialMessage([file]), trial.author, trial.now());
      await trial.transport.submit(ids, submissionOf(data, [file]));
      expect(await settled(trial, ids)).toEqual({ state: 'accepted', problems: [] });
    });

    it('takes the content once, and every submission has ids of its own', async () => {
      const trial = await begin();
      const [one, two] = [await announce(trial), await announce(trial)];
      expect(one.submissionId).not.toBe(two.submissionId);
      const submission = submissionOf(await zbpData(trialMessage(), trial.author, trial.now()));
      await trial.transport.submit(one, submission);
      await expect(trial.transport.submit(one, submission)).rejects.toThrow();
      expect(await trial.transport.stateOf(two)).toMatchObject({ state: 'incomplete' });
    });

    it('refuses the call where files are missing, not announced or announced twice', async () => {
      const trial = await begin();
      await expect(announce(trial, [file.id, file.id])).rejects.toThrow();
      const data = await zbpData(trialMessage([file]), trial.author, trial.now());
      const missing = await announce(trial, [file.id]);
      await expect(trial.transport.submit(missing, submissionOf(data))).rejects.toThrow();
      expect(await trial.transport.stateOf(missing)).toMatchObject({ state: 'incomplete' });
      const other = await announce(trial);
      await expect(trial.transport.submit(other, submissionOf(data, [file]))).rejects.toThrow();
    });

    it('rejects what was changed on the way, and says why', async () => {
      const trial = await begin();
      const data = await zbpData(trialMessage(), trial.author, trial.now());
      const ids = await announce(trial);
      await trial.transport.submit(ids, submissionOf(data.replace('60 €', '90 €')));
      const state = await settled(trial, ids);
      expect(state.state).toBe('rejected');
      expect(state.problems).not.toEqual([]);
    });

    it('knows nothing of a submission that never was', async () => {
      const { transport } = await begin();
      const ids = { submissionId: randomUUID(), caseId: randomUUID() };
      expect(await transport.stateOf(ids)).toMatchObject({ state: 'deleted' });
    });
  });
}
