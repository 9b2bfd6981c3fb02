import type pg from 'pg';

const services = ['hundesteuer-anmelden', 'meldebescheinigung', 'allgemeines-anliegen', 'gewerbe-anmelden', 'wohngeld'];
const lastNames = ['Muster', 'Probe', 'Beispiel', 'Müller', 'Schmidt', 'Weiß', 'Vogel', 'Linde', 'Berger', 'Kessler'];
const firstNames = ['Anna', 'Mara', 'Jonas', 'Emil', 'Lea', 'Karl', 'Ida', 'Nils', 'Greta', 'Otto'];

/**
 * Fills the inbox of an authority with constructed cases as years of work leave them: six of ten closed, the others new, in progress, waiting or
 * answered, with days to keep, words to be found by and two entries in the file of each. As superuser, past row-level security.
 */
export async function seedCases(
  admin: pg.Pool,
  { authorityId, count, staffIds }: { authorityId: string; count: number; staffIds: readonly string[] },
): Promise<void> {
  await admin.query(
    `insert into cases."case" (id, application_id, authority_id, file_number, service_slug, package_version, title, applicant_name, place_ags,
       place_name, received_at, status, answered, assignee_id, assignee_name, due_on, sort_on, updated_at, revision)
     select id, gen_random_uuid(), $1, 'ALT-' || extract(year from at) || '-' || lpad(n::text, 6, '0'), ($3::text[])[1 + n % 5], '1.0.0',
       'Vorgang ' || n, ($4::text[])[1 + (n / 10) % 10] || ' ' || ($5::text[])[1 + (n / 100) % 10], '16066042', 'Meiningen', at, status,
       status = 'answered', assignee, case when assignee is not null then 'Sachbearbeitung' end, due, coalesce(due, date '9999-12-31'),
       at + interval '3 days', 2
     from (
       select n, at, status, case when status = 'closed' then null else (at + interval '30 days')::date end as due,
         case when n % 3 = 0 then null else ($6::uuid[])[1 + n % cardinality($6::uuid[])] end as assignee,
         -- Version 7 by the time of arrival, as the program makes them: the order of arrival is the order of ids.
         (lpad(to_hex((extract(epoch from at) * 1000)::bigint), 12, '0') || '7' || substr(md5(n::text), 1, 3) || '8'
           || substr(md5(n::text), 5, 15))::uuid as id
       from (
         select n, now() - (n * interval '90 seconds') * 10 as at,
           (array['closed', 'closed', 'closed', 'closed', 'closed', 'closed', 'new', 'inProgress', 'waiting', 'answered'])[1 + n % 10] as status
         from generate_series(1, $2::int) n
       ) as times
     ) as rows`,
    [authorityId, count, services, firstNames, lastNames, staffIds],
  );
  await admin.query(
    `insert into cases.word (authority_id, word, case_id, application_id)
     select c.authority_id, word, c.id, c.application_id from cases."case" c,
       unnest(string_to_array(lower(replace(replace(applicant_name, 'ü', 'ue'), 'ß', 'ss')), ' ') || array[lower(file_number)]) as word
     where c.authority_id = $1 and c.file_number like 'ALT-%' on conflict do nothing`,
    [authorityId],
  );
  await admin.query(
    `insert into cases.action (case_id, seq, application_id, authority_id, at, kind, actor_name, data)
     select id, seq, application_id, authority_id, received_at, case seq when 1 then 'received' else 'noted' end, 'Sachbearbeitung', '{}'
     from cases."case", generate_series(1, 2) seq where authority_id = $1 and file_number like 'ALT-%'`,
    [authorityId],
  );
  // As the server does by itself after some time.
  for (const table of ['case', 'word', 'action']) await admin.query(`vacuum analyze cases."${table}"`);
}
