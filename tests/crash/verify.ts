import { createHash } from 'node:crypto';
import type pg from 'pg';
import { hashReference } from '../../src/platform/crypto/crypto.ts';
import type { FileStore } from '../../src/platform/files/files.ts';
import { createClient } from '../support/client.ts';
import { createFaultyHttp } from './faulty-http.ts';
import { type Promised, shownValues } from './person.ts';

export type Findings = { readonly problems: string[]; readonly figures: Record<string, number> };

type Row = { id: string; state: string; cases: number; deliveries: number; sentAudits: number; threads: number };

/** Compares what people were told with what is there. Every problem is one line. */
export async function verify(
  admin: pg.Pool,
  files: FileStore,
  people: readonly Promised[],
  signIn: { port: number; email: string; password: string },
): Promise<Findings> {
  const problems: string[] = [];
  const figures = { cases: 0, documentsRead: 0, draftsRead: 0, unanswered: 0 };
  const http = createFaultyHttp([signIn.port], Math.random);
  const staff = createClient(http.server);
  await staff.submit(await staff.open('/anmelden'), 'Anmelden', { 'E-Mail': signIn.email, Passwort: signIn.password });

  for (const promised of people) {
    const say = (what: string) => problems.push(`person ${promised.number} (${promised.kind}): ${what}`);
    const row = await findRow(admin, hashReference(promised.reference ?? ''));
    if (!row) {
      say('LOST: the application is not there');
      continue;
    }
    if (promised.acknowledged && row.state !== 'submitted') say(`LOST: acknowledged, but it is a ${row.state}`);
    if (row.state === 'submitted') {
      if (promised.kind === 'gives up') figures.unanswered += 1;
      if (row.cases !== 1) say(`${row.cases > 1 ? 'DOUBLE' : 'LOST'}: ${row.cases} cases`);
      if (row.deliveries !== 1) say(`${row.deliveries} finished deliveries`);
      if (row.sentAudits !== 1) say(`${row.sentAudits} audit entries of the sending`);
      if (row.threads !== 1) say(`${row.threads} conversations`);
      figures.cases += row.cases;
      figures.documentsRead += await checkDocuments(admin, staff, row.id, promised, say);
      const status = await createClient(http.server).open(`/status/${promised.reference}`);
      if (status.status !== 200) say(`the status page answers ${status.status}`);
    } else {
      if (row.cases !== 0) say('a draft has a case');
      figures.draftsRead += await checkDraft(files, http.server, promised, say);
    }
  }
  return { problems, figures };
}

async function findRow(admin: pg.Pool, owner: string): Promise<Row | undefined> {
  const { rows } = await admin.query<Row>(
    `select a.id, a.state,
       (select count(*)::int from cases."case" c where c.application_id = a.id) as cases,
       (select count(*)::int from delivery.delivery d where d.application_id = a.id and d.state = 'delivered') as deliveries,
       (select count(*)::int from platform.audit l where l.subject = 'application:' || a.id and l.action = 'applications.submitted') as "sentAudits",
       (select count(*)::int from mailbox.thread t where t.application_id = a.id) as threads
     from applications.application a where a.owner = $1`,
    [owner],
  );
  return rows[0];
}

/** Downloads every document of the case as staff do, and compares it with what was sent. */
async function checkDocuments(
  admin: pg.Pool,
  staff: ReturnType<typeof createClient>,
  applicationId: string,
  promised: Promised,
  say: (what: string) => void,
): Promise<number> {
  const { rows } = await admin.query<{ id: string; case_id: string }>(
    'select id, case_id from cases.document where application_id = $1',
    [applicationId],
  );
  const hashes: string[] = [];
  for (const { id, case_id } of rows) {
    const answer = await staff.send('GET', `/arbeitsplatz/vorgang/${case_id}/datei/${id}`);
    if (answer.status === 200) hashes.push(sha256(answer.bytes));
    else say(`a document answers ${answer.status}`);
  }
  if (JSON.stringify(hashes.sort()) !== JSON.stringify([...promised.files].sort()))
    say(`LOST: the file holds ${hashes.length} documents, not exactly what was sent`);
  return hashes.length;
}

/** What was acknowledged as saved stands in the form again, and the bytes of its documents are in the store. */
async function checkDraft(
  files: FileStore,
  server: Parameters<typeof createClient>[0],
  promised: Promised,
  say: (what: string) => void,
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
