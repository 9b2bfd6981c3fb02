import { sql } from 'kysely';
import type { Tx } from '../../../platform/db/db.ts';
import { toHead } from '../case/case.queries.ts';
import type { CaseHead, CaseTask } from '../case/case.schema.ts';

export type ListedTask = { head: CaseHead; documentId: string | null };

/** Cases with this task, the oldest first, plus one row that tells whether there is more; each with the letter of its decision. */
export async function listTasks(
  tx: Tx,
  authorityIds: readonly string[],
  task: CaseTask,
  size: number,
): Promise<ListedTask[]> {
  if (authorityIds.length === 0) return [];
  const rows = await tx
    .selectFrom('cases.case as c')
    .selectAll('c')
    .select((eb) =>
      eb
        .selectFrom('cases.document as d')
        .select('d.id')
        .whereRef('d.case_id', '=', sql.ref('c.id'))
        .where('d.kind', '=', 'decision')
        .orderBy('d.created_at', 'desc')
        .limit(1)
        .as('document_id'),
    )
    .where('c.authority_id', 'in', [...authorityIds])
    .where('c.task', '=', task)
    .orderBy('c.updated_at')
    .orderBy('c.id')
    .limit(size + 1)
    .execute();
  return rows.map((row) => ({ head: toHead(row), documentId: row.document_id }));
}
