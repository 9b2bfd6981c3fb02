import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDatabase } from '../../../tests/support/database.ts';
import { createTestServer, testPorts } from './applications.fixture.ts';
import { submitted } from './applying.fixture.ts';

const bed = withDatabase();
let server: FastifyInstance;
beforeAll(async () => {
  server = await createTestServer(bed.platform, testPorts());
});
afterAll(() => server?.close());

/** Where the words of the page begin: head and foot are German. */
const plainMain = /<main id="inhalt" tabindex="-1" lang="de-x-simple">/;

describe('plain German after sending', () => {
  it('is offered by the page of a sent application, and holds for everything on it', async () => {
    const { visitor, reference } = await submitted(bed, server);
    const german = (await visitor.get(`/status/${reference}`)).body;
    expect(german).toContain(`/status/${reference}?lang=de-x-simple`);
    expect(german).not.toMatch(plainMain);
    const plain = (await visitor.get(`/status/${reference}?lang=de-x-simple`)).body;
    expect(plain).toMatch(plainMain);
    for (const words of [
      'So geht es weiter',
      'So läuft Ihr Antrag',
      'Eine Datei mitschicken',
      'Dieser Link ist nur für Sie',
    ])
      expect(plain).toContain(words);
    for (const words of ['Wie es weitergeht', 'Verlauf', 'Datei anhängen', 'Ihre Unterlagen'])
      expect(plain).not.toContain(words);
    const empty = await visitor.post(`/status/${reference}/merken?lang=de-x-simple`, plain, { email: 'x' });
    expect(empty.body).toContain('Bitte schreiben Sie Ihre ganze E-Mail-Adresse');
  });

  it('reaches the choice of the way and a link that leads nowhere; English stays English', async () => {
    const { visitor, reference } = await submitted(bed, server);
    const choice = (await visitor.get(`/status/${reference}/bekanntgabe?lang=de-x-simple`)).body;
    expect(choice).toMatch(plainMain);
    expect(choice).toContain('Nur in dieser Zeit können Sie sich wehren');
    const english = (await visitor.get(`/status/${reference}/bekanntgabe?lang=en`)).body;
    expect(english).not.toContain('Nur in dieser Zeit');
    expect(english).toContain('How you get the decision');
    const nowhere = await visitor.get(`/status/${'A'.repeat(43)}?lang=de-x-simple`);
    expect(nowhere.statusCode).toBe(404);
    expect(nowhere.body).toContain('Kopieren Sie den ganzen Link');
  });
});
