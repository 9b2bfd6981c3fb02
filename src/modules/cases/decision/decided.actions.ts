import { jobActor } from '../case/case.actions.ts';
import { listActions, listHeadsOfApplication } from '../case/case.queries.ts';
import { foldCase } from '../case/case.rules.ts';
import type { DecisionValues } from '../case/case.schema.ts';
import type { CasesDeps } from '../cases.deps.ts';

/**
 * What caseworkers entered for the decision about an application, e.g. the reference for payments; undefined until a decision has reached the
 * person. Only for those who hold the private link of the application: the same stands in their letter.
 */
export function createDecisionReader(
  deps: Pick<CasesDeps, 'db'>,
): (applicationId: string) => Promise<DecisionValues | undefined> {
  return (applicationId) =>
    deps.db.as(jobActor(applicationId), async (tx) => {
      for (const head of await listHeadsOfApplication(tx, applicationId)) {
        const actions = await listActions(tx, head.id);
        const { decision } = foldCase(actions);
        const action = decision?.deliveredAt && actions.find(({ seq }) => seq === decision.seq);
        // What needs a higher level stays in the letter: nobody gets it by taking over answers.
        if (action && action.kind === 'decided' && (action.data.level ?? 'basis') === 'basis')
          return action.data.values;
      }
      return undefined;
    });
}
