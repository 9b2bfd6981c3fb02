import type { PageRequest } from '../../../platform/http/route.ts';
import type { ApplicationsPorts } from '../applications.deps.ts';
import type { DraftView } from '../form/apply.pages.tsx';
import { addressInForm, addressOfAccount } from '../status/notice-address.ts';
import type { WayProps } from './way.pages.tsx';
import { wayQuestion } from './way.rules.ts';

/** What is asked about the way of the decision; only then somebody looks for an address. */
export async function findWay(
  deps: Pick<ApplicationsPorts, 'addressOf'>,
  { actor }: Pick<PageRequest, 'actor'>,
  view: Pick<DraftView, 'pkg' | 'draft' | 'evaluation'>,
  chosen?: 'ja' | 'nein',
): Promise<WayProps['way']> {
  const { pkg, draft, evaluation } = view;
  const account = actor.kind === 'citizen';
  const way = wayQuestion(pkg, account, true);
  if (!way) return undefined;
  const known =
    draft.notifyEmail ?? addressInForm(pkg, evaluation) ?? (account && (await addressOfAccount(deps, actor)));
  return { ...way, address: Boolean(known), chosen };
}
