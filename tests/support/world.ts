import { formatShortDate } from '../../src/lang/format.ts';
import { codeOn, fillTwoParents, signedIn } from '../../src/modules/applications/cosigning/cosigning.fixture.ts';
import { listActs } from '../../src/modules/mailbox/index.ts';
import { insertPlan, selectLetter } from '../../src/modules/mailbox/zbp/zbp.queries.ts';
import type { StaffRole } from '../../src/platform/db/actor.ts';
import { allowPortal, openAccount, openProvenAccount, signInCitizen } from './citizens.ts';
import { type Client, createClient } from './client.ts';
import { turnCodesOn } from './codes.ts';
import type { TestBed } from './database.ts';
import {
  applyForDog,
  caseOf,
  erfurt,
  meiningen,
  referenceOf,
  type Sent,
  smallPdf,
  untermassfeld,
  workOnCase,
} from './journey.ts';
import { fillObjection } from './objection.ts';
import { addKey, ask } from './passkeys.ts';
import { signIn } from './people.ts';

/** Words that stand nowhere but in the application of the fixture: where they appear, something of it was read. */
export const markers = {
  person: { Vorname: 'Xanthippe', Nachname: 'Quastenflosser', 'E-Mail': 'xanthippe@quastenflosser.example' },
  dog: { 'Name des Hundes': 'Zwirbelknopf', Chipnummer: '276098555444333' },
  /** Of another application, which two parents have to sign. */
  child: ['Traugottine', 'Ypsilanti'],
  words: ['Xanthippe', 'Quastenflosser', 'quastenflosser', 'Zwirbelknopf', '276098555444333', '276 098 555 444 333'],
};

export type RoleName =
  | 'anonymous'
  | 'own caseworker'
  | 'own head'
  | 'foreign caseworker'
  | 'foreign head'
  | 'carrier'
  | 'editor'
  | 'admin'
  | 'ministry';

export type World = {
  readonly sent: Sent;
  /** Another application to the same authority: its link opens nothing of the first one. */
  readonly other: Sent;
  /** Somebody whose account keeps the application beside its private link. */
  readonly citizen: Client;
  /** Somebody with an account that keeps nothing of it. */
  readonly stranger: Client;
  /** Somebody who was invited to sign an application, known by their ID card. */
  readonly cosigner: Client;
  readonly applicationId: string;
  readonly casePath: string;
  /** A value for every parameter of a path; a new parameter has to be added here. */
  readonly params: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<RoleName, Client>>;
};

const staff: Record<Exclude<RoleName, 'anonymous'>, [StaffRole, string]> = {
  'own caseworker': ['caseworker', meiningen],
  'own head': ['head', meiningen],
  'foreign caseworker': ['caseworker', erfurt],
  'foreign head': ['head', erfurt],
  // The municipality on whose behalf Meiningen acts: statistics later, never the file.
  carrier: ['head', untermassfeld],
  editor: ['editor', '16'],
  admin: ['admin', '16'],
  ministry: ['ministry', '16'],
};

/** A head applies for a trial of the written form, with a document; the ministry misses something. */
async function applyForTrial(head: Client, ministry: Client): Promise<{ permitId: string; annexId: string }> {
  const applied = await head.submit(await head.open('/arbeitsplatz/erprobung/neu'), 'Beim Ministerium beantragen', {
    leistung: 'widerspruch-einlegen',
    anmeldung: 'password',
    'Erster Tag': formatShortDate(new Date(), 'de'),
    Begründung: 'Wir wollen es erproben.',
    'Schutz vor Missbrauch': 'Wir bestätigen den Eingang per Post.',
  });
  const missing = await ministry.open(`${applied.path.split('?')[0]}?tun=missing`);
  await ministry.submit(missing, 'Nachfordern', { 'Was fehlt?': 'Wer prüft den Eingang?' });
  const open = await head.open(applied.path);
  const annex = { label: 'Dateien', name: 'konzept.pdf', mime: 'application/pdf', bytes: smallPdf };
  const { body } = await head.submit(open, 'Unterlagen hinzufügen', {}, [annex]);
  return {
    permitId: applied.path.split('?')[0]?.split('/').at(-1) ?? '',
    annexId: /\/unterlagen\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '',
  };
}

/** The decision is on its way to a mailbox of the BundID, too; no transport takes it here. */
async function planForBundid(bed: TestBed, applicationId: string): Promise<void> {
  await bed.db.as({ kind: 'job', job: `application:${applicationId}` }, async (tx) => {
    const act = (await listActs(tx, applicationId))[0];
    const letter = act && (await selectLetter(tx, act.actId));
    if (!letter) throw new Error('the application has no decision');
    await insertPlan(tx, { ...letter, mailboxHash: 'b'.repeat(64) }, new Date());
  });
}

/** One application with everything that can hang on it (file, messages, request, answer, decision), and people of every role. */
export async function buildWorld(bed: TestBed): Promise<World> {
  const people: Partial<Record<RoleName, Client>> = { anonymous: createClient(bed.program.server) };
  for (const [name, [role, authority]] of Object.entries(staff))
    people[name as RoleName] = await signIn(bed, role, authority);
  const own = people['own caseworker']!;
  const sent = await applyForDog(bed, { person: markers.person, dog: markers.dog });
  const casePath = await caseOf(bed, sent);
  await sent.guest.submit(await sent.guest.open(`/status/${sent.reference}/bekanntgabe`), 'Wahl speichern');
  const upload = { name: 'nachweis-zwirbelknopf.pdf', mime: 'application/pdf', bytes: smallPdf };
  const status = await workOnCase(bed, own, casePath, sent, upload);
  const other = await applyForDog(bed);
  const signer = createClient(bed.program.server);
  const objection = referenceOf(await fillObjection(signer));
  await signer.send('GET', `/antrag/${objection}/erklaerung.pdf`);
  const invitation = await inviteParent(bed);
  const lost = createClient(bed.program.server);
  const { client: citizen } = await openAccount(bed);
  await allowPortal(bed, citizen);
  const proven = await openProvenAccount(bed);
  await addKey(proven);
  const withCodes = await openAccount(bed);
  await turnCodesOn(withCodes.client);
  await signInCitizen(createClient(bed.program.server), withCodes);
  await ask(lost, await lost.open('/konto/anmelden'), 'Mit Passkey anmelden');
  await citizen.submit(await citizen.open('/konto/daten'), 'Angaben speichern', { Vorname: 'Quirinus' });
  const kept = await citizen.submit(await citizen.open(`/konto/uebernehmen/${sent.reference}`), 'Ins Konto übernehmen');
  const given = await citizen.submit(await citizen.open('/konto/vollmachten/neu'), 'Vollmacht geben', {
    'Vor- und Nachname': 'Vera Vertreterin',
    'E-Mail-Adresse': 'vertretung@post.example',
    wofuer: 'alles',
  });
  const applicationId = /href="\/status\/([0-9a-f-]{36})"/.exec(kept.body)?.[1] ?? '';
  await planForBundid(bed, applicationId);
  const { client: stranger } = await openAccount(bed);
  const letter = { 'E-Mail-Adresse': 'wartet@post.example', Passwort: 'drei blaue Wolken' };
  await lost.submit(await lost.open('/konto/registrieren'), 'Konto anlegen', letter);
  const opened = await own.open(`${casePath}?ansicht=dateien`);
  return {
    sent,
    other,
    citizen,
    stranger,
    cosigner: await signedIn(bed, 'Ben'),
    applicationId,
    casePath,
    people: people as World['people'],
    params: {
      reference: sent.reference,
      caseId: casePath.split('/').at(-1)!,
      // Nobody's account: roles are asked before it is looked for.
      staffId: '00000000-0000-7000-8000-000000000000',
      requestId: '00000000-0000-7000-8000-000000000000',
      substitutionId: '00000000-0000-7000-8000-000000000000',
      documentId: /\/datei\/([0-9a-f-]{36})/.exec(opened.body)?.[1] ?? '',
      fileId: /\/dateien\/([0-9a-f-]{36})/.exec(status.body)?.[1] ?? '',
      // Nobody's place in the waiting room.
      ticket: 'x'.repeat(43),
      // A letter and a session that nobody has.
      token: 'A'.repeat(43),
      invitation,
      // A document that the draft does not have.
      attachmentId: '00000000-0000-7000-8000-000000000000',
      sessionId: '00000000-0000-7000-8000-000000000000',
      identityId: '00000000-0000-7000-8000-000000000000',
      uid: 'x'.repeat(21),
      passkeyId: '00000000-0000-7000-8000-000000000000',
      means: 'bundid',
      ...(await applyForTrial(people['own head']!, people.ministry!)),
      mandateId: /vollmachten\/([0-9a-f-]{36})\/beenden/.exec(given.body)?.[1] ?? '',

      slug: 'hundesteuer-anmelden',
      version: '1.0.0',
      id: meiningen,
    },
  };
}

/** A draft that two parents have to sign, the second one invited, the sheet printed; gives back the secret of the invitation. */
async function inviteParent(bed: TestBed): Promise<string> {
  const client = createClient(bed.program.server);
  const page = await client.submit(await fillTwoParents(client, markers.child.join(' ')), 'Code zeigen');
  await client.send('GET', `/antrag/${referenceOf(page)}/bogen.pdf`);
  const opened = await client.submit(await client.open('/unterschrift'), 'Weiter', { Code: codeOn(page) });
  return opened.path.split('/').at(-1) ?? '';
}
