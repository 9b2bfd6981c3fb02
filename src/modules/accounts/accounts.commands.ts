import type { Actor, StaffRole } from '../../platform/db/actor.ts';
import type { Command, Platform } from '../../platform/module.ts';
import { makePassword } from './passwords.ts';
import { normaliseEmail } from './sessions.rules.ts';
import { addStaff, lockStaff, setPassword } from './staff/staff.actions.ts';
import { findStaffByEmail } from './staff/staff.queries.ts';
import { staffRoles } from './staff/staff.rules.ts';

/** The operator, who is the second person by having the machine. */
const actor: Actor = { kind: 'job', job: 'command:staff' };

/** Accounts on the command line: the only way to the first one, since none exists from the start. */
export function accountsCommands(deps: Pick<Platform, 'db' | 'clock' | 'config'>): Command[] {
  return [
    {
      name: 'staff add',
      usage: 'EMAIL NAME ROLE AUTHORITY',
      summary: 'Open a staff account; prints its password once',
      run: async ([email, name, role, authorityId], print) => {
        if (!email || !name || !authorityId || !staffRoles.includes(role as StaffRole)) {
          print(`Usage: rennsteig staff add EMAIL NAME ${staffRoles.join('|')} AUTHORITY`);
          return 2;
        }
        const password = makePassword();
        await addStaff(deps, actor, { email, name, password, grants: [{ authorityId, role: role as StaffRole }] });
        print(`${normaliseEmail(email)}  ${password}`);
        return 0;
      },
    },
    {
      name: 'staff password',
      usage: 'EMAIL',
      summary: 'Set a new random password and end all sessions of the account',
      run: async ([email], print) => {
        const staff = await findStaffByEmail(deps.db.read, normaliseEmail(email ?? ''));
        if (!staff) return unknown(print);
        const password = makePassword();
        await setPassword(deps, actor, { staffId: staff.id, password });
        print(`${staff.email}  ${password}`);
        return 0;
      },
    },
    {
      name: 'staff lock',
      usage: 'EMAIL',
      summary: 'Lock an account; its sessions end at once',
      run: async ([email], print) => {
        const staff = await findStaffByEmail(deps.db.read, normaliseEmail(email ?? ''));
        if (!staff) return unknown(print);
        await lockStaff(deps, actor, { staffId: staff.id });
        print(`${staff.email} is locked`);
        return 0;
      },
    },
  ];
}

function unknown(print: (line: string) => void): number {
  print('There is no account with this e-mail address.');
  return 1;
}
