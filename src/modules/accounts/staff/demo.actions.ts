import type { Actor, StaffRole } from '../../../platform/db/actor.ts';
import type { Platform } from '../../../platform/module.ts';
import { accountsErrors } from '../accounts.errors.ts';
import { makePassword } from '../passwords.ts';
import { addStaff, setPassword } from './staff.actions.ts';
import { findStaffByEmail } from './staff.queries.ts';

/** A login of the demonstration. `password` is there only when it was made just now: nobody can read a stored one. */
export type DemoLogin = {
  email: string;
  password: string | undefined;
  name: string;
  role: StaffRole;
  authorityId: string;
  authorityName: string;
};

/** The authorities of the demonstration. `.example` can never be a real domain (RFC 2606). */
const places = [
  { slug: 'meiningen', name: 'Meiningen', authorityId: '16066042' },
  { slug: 'hohe-rhoen', name: 'Hohe Rhön', authorityId: '160665005' },
  { slug: 'erfurt', name: 'Erfurt', authorityId: '16051000' },
  { slug: 'schmalkalden-meiningen', name: 'Schmalkalden-Meiningen', authorityId: '16066' },
  { slug: 'hildburghausen', name: 'Hildburghausen', authorityId: '16069024' },
] as const;

const functions: readonly { slug: string; title: string; role: StaffRole }[] = [
  { slug: 'sachbearbeitung', title: 'Sachbearbeitung', role: 'caseworker' },
  { slug: 'leitung', title: 'Leitung', role: 'head' },
];

type Wanted = { email: string; name: string; role: StaffRole; authorityId: string };

const wanted: readonly Wanted[] = [
  ...places.flatMap((place) =>
    functions.map(({ slug, title, role }) => ({
      email: `${slug}@${place.slug}.demo.example`,
      name: `${title} ${place.name}`,
      role,
      authorityId: place.authorityId,
    })),
  ),
  { email: 'redaktion@land.demo.example', name: 'Redaktion Land', role: 'editor', authorityId: '16' },
  { email: 'ministerium@land.demo.example', name: 'Digitalministerium Land', role: 'ministry', authorityId: '16' },
  // Two, because whoever widens rights needs a second person.
  { email: 'verwaltung@land.demo.example', name: 'Systemverwaltung Land', role: 'admin', authorityId: '16' },
  { email: 'sicherheit@land.demo.example', name: 'Informationssicherheit Land', role: 'admin', authorityId: '16' },
];

const actor: Actor = { kind: 'job', job: 'demo:logins' };

type DemoDeps = Pick<Platform, 'db' | 'clock' | 'config' | 'demo'> & { readonly authorityName: (id: string) => string };

/**
 * Makes the accounts of the demonstration that are missing, each with a random password; with `newPasswords` all get a new one.
 * Refused outside demo mode: no installation has accounts whose password anyone else knows.
 * @returns all demo logins; a password only where it was made by this call
 */
export async function ensureDemoLogins(
  deps: DemoDeps,
  { newPasswords }: { newPasswords: boolean },
): Promise<DemoLogin[]> {
  if (!deps.demo) throw accountsErrors.demoOnly();
  const logins: DemoLogin[] = [];
  for (const { email, name, role, authorityId } of wanted) {
    const existing = await findStaffByEmail(deps.db.read, email);
    const password = !existing || newPasswords ? makePassword() : undefined;
    if (password && existing) await setPassword(deps, actor, { staffId: existing.id, password, quiet: true });
    else if (password)
      await addStaff(deps, actor, { email, name, password, grants: [{ authorityId, role }], demo: true });
    logins.push({ email, password, name, role, authorityId, authorityName: deps.authorityName(authorityId) });
  }
  return logins;
}
