import { dayInBerlin } from '../../../lang/format.ts';
import { newId } from '../../../platform/crypto/crypto.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { CasesDeps } from '../cases.deps.ts';
import { findViewer } from '../cases.policy.ts';
import { type ListedTask, listTasks } from './print-list.queries.ts';

const size = 50;

export type PrintList = {
  today: string;
  /** Each with the id of its form: sent twice it is noted once. */
  print: (ListedTask & { formId: string })[];
  undelivered: ListedTask[];
  /** More wait than are shown; they come when these are done. */
  more: boolean;
};

/** What the authorities of a person have to print and what reached nobody. */
export async function readPrintList(deps: Pick<CasesDeps, 'db' | 'clock'>, actor: StaffActor): Promise<PrintList> {
  const ids = actor.authorities.filter((id) => findViewer(actor, id));
  return deps.db.look(actor, async (tx) => {
    const [print, undelivered] = await Promise.all([
      listTasks(tx, ids, 'print', size),
      listTasks(tx, ids, 'undelivered', size),
    ]);
    return {
      today: dayInBerlin(deps.clock.now()),
      print: print.slice(0, size).map((row) => ({ ...row, formId: newId() })),
      undelivered: undelivered.slice(0, size),
      more: print.length > size || undelivered.length > size,
    };
  });
}
