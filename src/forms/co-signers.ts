import type { Scope, Value } from '../feel/index.ts';
import { holds, type MutableValues, type Run } from './evaluation-run.ts';
import type { Answers, CoSigner, Row } from './form.types.ts';

/** Who has to sign with the applicant, as the answers say: one person, or one for each row of a list. */
export function findCoSigners(run: Run, root: MutableValues, scope: Scope, answers: Answers): CoSigner[] {
  return run.pkg.coSigners.flatMap(({ id, when, group, email, name }) => {
    const given = answers[group];
    // A group that is not asked has nobody to name; the condition of the package says whether that may be.
    const rows: readonly Row[] = Array.isArray(given) ? given : [given ?? {}];
    const values = root[group];
    return rows.flatMap((row, index) => {
      const own = Array.isArray(given) ? ((values as readonly Value[])[index] as MutableValues) : {};
      if (!holds(run, when, { values: own, parent: scope })) return [];
      const text = (field: string) => (typeof row[field] === 'string' ? row[field].trim() : '');
      const key = Array.isArray(given) ? `${id}[${index}]` : id;
      return [{ key, id, name: name.map(text).filter(Boolean).join(' '), email: text(email) }];
    });
  });
}
