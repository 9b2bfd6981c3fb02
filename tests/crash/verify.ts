import { createHash } from 'node:crypto';
import type pg from 'pg';
import { hashReference } from '../../src/platform/crypto/crypto.ts';
import type { FileStore } from '../../src/platform/files/files.ts';
import { type Client, createClient } from '../support/client.ts';
import type { Place } from './applications.ts';
import { createFaultyHttp } from './faulty-http.ts';
import { type Promised, shownValues } from './person.ts';

export type Findings = { readonly problems: string[]; readonly figures: Record<string, number> };

/** Recipients of what is there, one entry each: nothing twice, nothing missing. */
type Row = {
  id: string;
  state: string;
  cases: Place[];
  deliveries: Place[];
  threads: Place[];
  sentAudits: number;
};
export type Login = { readonly email: string; readonly password: string };
type Say = (what: string) => void;
/** People checked at the same time. */
const lanes = 6;

/** Compares what people were told with what is there, as their authorities (`logins`) see it. Every problem is one line. */
export async function verify(
  admin: pg.Pool,
  files: FileStore,
  people: readonly Promised[],
  port: number,
  logins: ReadonlyMap<Place, Login>,
): Promise<Findings> {
  const problems: string[] = [];
  const figures = { cases: 0, twoRecipients: 0, documentsRead: 0, draftsRead: 0, unanswered: 0 };
  const { server } = createFaultyHttp([port], Math.random);
  const staff = new Map<Place, Client>();
  for (const [place, { email, password }] of logins) {
    const client = createClient(server);
    await client.submit(await client.open('/anmelden'), 'Anmelden', { 'E-Mail': email, Passwort: password });
    staff.set(place, client);
  }

  const checkPerson = async (promised: Promised) => {
    const say = (what: string) => problems.push(`person ${promised.number} (${promised.kind}): ${what}`);
    const row = await findRow(admin, hashReference(promised.reference ?? ''));
    if (!row) {
      say('LOST: the application is not there');
      return;
    }
    if (promised.acknowledged && row.state !== 'submitted') say(`LOST: acknowledged, but it is a ${row.state}`);
    if (row.state !== 'submitted') {
      if (row.cases.length > 0) say('a draft has a case');
      const kept = await checkDraft(files, server, promised, say);
      figures.draftsRead += kept;
      return;
    }
    if (promised.kind === 'gives up') figures.unanswered += 1;
    checkOnce('case', row.cases, promised.recipients, say);
    checkOnce('delivery', row.deliveries, promised.recipients, say);
    checkOnce('conversation', row.threads, promised.recipients, say);
    if (row.sentAudits !== promised.recipients.length) say(`${row.sentAudits} audit entries of the sending`);
    figures.cases += row.cases.length;
    if (row.cases.length > 1) figures.twoRecipients += 1;
    for (const place of promised.recipients) {
      const read = await checkDocuments(admin, staff.get(place), { id: row.id, place }, promised, say);
      figures.documentsRead += read;
    }
    const status = await createClient(server).open(`/status/${promised.reference}`);
    if (status.status !== 200) say(`the status page answers ${status.status}`);
  };
  const waiting = people.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const promised of waiting) await checkPerson(promised);
    }),
  );
  return { problems, figures };
}

/** Everything that was wanted is there once, and nothing else. */
function checkOnce(what: string, found: readonly string[], wanted: readonly string[], say: Say): void {
  for (const one of new Set([...wanted, ...found])) {
    const count = found.filter((other) => other === one).length;
    if (!wanted.includes(one)) say(`DOUBLE: ${what} ${one}, which nobody sent there`);
    else if (count !== 1) say(`${count > 1 ? 'DOUBLE' : 'LOST'}: ${count} times ${what} ${one}`);
  }
}

async function findRow(admin: pg.Pool, owner: string): Promise<Row | undefined> {
  const { rows } = await admin.query<Row>(
    `select a.id, a.state,
       array(select c.authority_id from cases."case" c where c.application_id = a.id) as cases,
       array(select d.recipient_id from delivery.delivery d where d.application_id = a.id and d.state = 'delivered') as deliveries,
       array(select t.authority_id from mailbox.thread t where t.application_id = a.id) as threads,
       (select count(*)::int from platform.audit l where l.subject = 'application:' || a.id and l.action = 'applications.submitted') as "sentAudits"
     from applications.application a where a.owner = $1`,
    [owner],
  );
  return rows[0];
}

/** Downloads every document of one recipient's case as its staff do, and compares it with what was sent. */
async function checkDocuments(
  admin: pg.Pool,
  staff: Client | undefined,
  { id: applicationId, place }: { id: string; place: Place },
  promised: Promised,
  say: Say,
): Promise<number> {
  const { rows } = await admin.query<{ id: string; case_id: string }>(
    `select d.id, d.case_id from cases."case" c join cases.document d on d.case_id = c.id
     where c.application_id = $1 and c.authority_id = $2`,
    [applicationId, place],
  );
  const hashes: string[] = [];
  for (const { id, case_id } of rows) {
    const answer = await staff?.send('GET', `/arbeitsplatz/vorgang/${case_id}/datei/${id}`);
    if (answer?.status === 200) hashes.push(sha256(answer.bytes));
    else say(`a document answers ${answer?.status ?? 'nobody'}`);
  }
  checkOnce(`document (in the file at ${place})`, hashes, promised.files, say);
  return hashes.length;
}

/** What was acknowledged as saved stands in the form again, and the bytes of its documents are in the store. */
async function checkDraft(
  files: FileStore,
  server: Parameters<typeof createClient>[0],
  promised: Promised,
  say: Say,
): Promise<number> {
  const guest = createClient(server);
  for (const [location, values] of promised.saved) {
    const page = await guest.open(`/antrag/${promised.reference}?schritt=${location}`);
    const shown = new Set(shownValues(page));
    const texts = Object.values(values).filter((value) => /^[\w-]*\d[\w.@-]*$/.test(value));
    const missing = texts.filter((value) => !shown.has(value));
    if (missing.length > 0) say(`LOST: ${location} was saved, but ${missing.length} values are gone`);
  }
  for (const hash of promised.files) {
    const bytes = Buffer.concat(await (await files.open(hash)).toArray());
    if (sha256(bytes) !== hash) say('LOST: a document of a draft is damaged');
  }
  return promised.saved.size > 0 ? 1 : 0;
}

/** Jobs that nobody does any more: given up, failing, in the hands of a dead worker, or about something that is not there. */
export async function findOrphanJobs(admin: pg.Pool): Promise<string[]> {
  const { rows } = await admin.query<{ line: string }>(`
    select t.identifier || ' ' || coalesce(j.last_error, 'unfinished') as line
    from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
    where j.locked_by is not null or j.attempts > 0 or j.run_at <= now()
      or (j.payload ->> 'applicationId' is not null
        and not exists (select from applications.application a where a.id = (j.payload ->> 'applicationId')::uuid))`);
  return rows.map(({ line }) => line);
}

/** Bytes without a row and rows without bytes. After the sweep there must be none of either. */
export async function compareStore(admin: pg.Pool, files: FileStore): Promise<{ noRow: string[]; noBytes: string[] }> {
  const { rows } = await admin.query<{ sha256: string }>('select sha256 from platform.file');
  const known = new Set(rows.map((row) => row.sha256));
  const stored = new Set<string>();
  for await (const name of files.listOld(new Date(Date.now() + 60_000))) stored.add(name);
  return {
    noRow: [...stored].filter((name) => !known.has(name)),
    noBytes: [...known].filter((name) => !stored.has(name)),
  };
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
