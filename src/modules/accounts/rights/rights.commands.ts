import { formatMoment } from '../../../lang/format.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { Command } from '../../../platform/module.ts';
import { grantRights, openRequests, type RightsDeps, refuseRights } from './rights.actions.ts';

const actor: Actor = { kind: 'job', job: 'command:staff' };

/** The operator as the second person, where an installation has one administrator only. */
export function rightsCommands(deps: RightsDeps): Command[] {
  return [
    {
      name: 'staff requests',
      usage: '',
      summary: 'List what administrators asked for and what waits for a second person',
      run: async (_, print) => {
        const { requests } = await openRequests(deps, actor);
        if (requests.length === 0) print('Nothing waits for a second person.');
        for (const { id, kind, email, grant, askedByName, expiresAt } of requests) {
          const role = grant ? ` ${grant.role} ${grant.authorityId}` : '';
          print(`${id}  ${kind} ${email}${role}  asked by ${askedByName}, until ${formatMoment(expiresAt, 'en')}`);
        }
        return 0;
      },
    },
    {
      name: 'staff confirm',
      usage: 'ID',
      summary: 'Confirm a request as the second person; prints a new password once',
      run: async ([id = ''], print) => {
        if (!(await isOpen(deps, id))) return unknown(print);
        const { email, password } = await grantRights(deps, actor, id);
        print(password ? `${email}  ${password}` : `${email}: confirmed`);
        return 0;
      },
    },
    {
      name: 'staff refuse',
      usage: 'ID REASON',
      summary: 'Refuse a request',
      run: async ([id = '', ...reason], print) => {
        if (!(await isOpen(deps, id))) return unknown(print);
        await refuseRights(deps, actor, { requestId: id, reason: reason.join(' ').trim() });
        print('refused');
        return 0;
      },
    },
  ];
}

async function isOpen(deps: RightsDeps, id: string): Promise<boolean> {
  return (await openRequests(deps, actor)).requests.some((request) => request.id === id);
}

function unknown(print: (line: string) => void): number {
  print('There is no such open request; see: rennsteig staff requests');
  return 1;
}
