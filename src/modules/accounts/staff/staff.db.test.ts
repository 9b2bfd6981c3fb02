import { describe, expect, it } from 'vitest';
import { withDatabase } from '../../../../tests/support/database.ts';
import { createMovableClock } from '../../../platform/clock/clock.ts';
import { createAccounts, sessionDeps } from '../accounts.ts';
import { login, logout } from './sessions.actions.ts';
import { addStaff, lockStaff, refuseDemoAccounts } from './staff.actions.ts';

const clock = createMovableClock();
const bed = withDatabase({ clock });
const command = { kind: 'job', job: 'command:staff' } as const;
const password = 'k7mq-2xwd-9fhr-tc3p';

const hours = (count: number) => clock.moveTo(new Date(clock.now().getTime() + count * 3_600_000));
const accounts = () => createAccounts({ ...bed.platform, authorityName: (id) => id });
const deps = () => sessionDeps(bed.platform);

async function addCaseworker(email: string) {
  const grants = [{ authorityId: '16066042', role: 'caseworker' as const }];
  return addStaff(bed.platform, command, { email, name: 'Sachbearbeitung Meiningen', password, grants });
}

describe('staff sessions', () => {
  it('open with e-mail and password, in any case, and carry authorities and roles', async () => {
    await addCaseworker('sach@meiningen.test');
    const session = await login(deps(), { email: ' Sach@Meiningen.test ', password });
    expect(session?.token).toHaveLength(43);
    expect(await accounts().findSession(session?.token ?? '')).toMatchObject({
      kind: 'staff',
      authorities: ['16066042'],
      roles: [{ authorityId: '16066042', role: 'caseworker' }],
    });
  });

  it('T13 refuse wrong passwords, unknown and locked accounts alike', async () => {
    const { id } = await addCaseworker('zu@meiningen.test');
    expect(await login(deps(), { email: 'zu@meiningen.test', password: 'admin' })).toBeUndefined();
    expect(await login(deps(), { email: 'niemand@meiningen.test', password })).toBeUndefined();
    const session = await login(deps(), { email: 'zu@meiningen.test', password });
    await lockStaff(bed.platform, command, { staffId: id });
    expect(await accounts().findSession(session?.token ?? '')).toEqual({ kind: 'anonymous' });
    expect(await login(deps(), { email: 'zu@meiningen.test', password })).toBeUndefined();
  });

  it('change their id at each log-in and end at log-out', async () => {
    await addCaseworker('neu@meiningen.test');
    const first = await login(deps(), { email: 'neu@meiningen.test', password });
    const second = await login(deps(), { email: 'neu@meiningen.test', password, previous: first?.token });
    expect(second?.token).not.toBe(first?.token);
    expect((await accounts().findSession(first?.token ?? '')).kind).toBe('anonymous');
    await logout(bed.platform, second?.token ?? '');
    expect((await accounts().findSession(second?.token ?? '')).kind).toBe('anonymous');
  });

  it('end after eight idle hours and after twelve hours in any case', async () => {
    await addCaseworker('lang@meiningen.test');
    const session = await login(deps(), { email: 'lang@meiningen.test', password });
    const kind = async () => (await accounts().findSession(session?.token ?? '')).kind;
    hours(7);
    expect(await kind()).toBe('staff');
    hours(4.9);
    expect(await kind()).toBe('staff');
    hours(0.2);
    expect(await kind()).toBe('anonymous');
    const idle = await login(deps(), { email: 'lang@meiningen.test', password });
    hours(8.1);
    expect((await accounts().findSession(idle?.token ?? '')).kind).toBe('anonymous');
    clock.reset();
  });
});

describe('T19 grants', () => {
  it('that are dangerous are refused by the action and by the database', async () => {
    const grants = [
      { authorityId: '16', role: 'admin' as const },
      { authorityId: '16066042', role: 'caseworker' as const },
    ];
    const mixed = addStaff(bed.platform, command, { email: 'x@y.test', name: 'X', password, grants });
    await expect(mixed).rejects.toMatchObject({ code: 'accounts.dangerous_grants' });
    const { id } = await addCaseworker('sql@meiningen.test');
    const insert = bed.owner.query("insert into accounts.staff_role values ($1, '*', 'caseworker')", [id]);
    await expect(insert).rejects.toThrow(/role_fits_authority/);
    // Written past the action, the mixture still opens no session.
    await bed.owner.query("insert into accounts.staff_role values ($1, '16', 'admin')", [id]);
    expect(await login(deps(), { email: 'sql@meiningen.test', password })).toBeUndefined();
  });
});

describe('T13 demo logins', () => {
  it('are made in demo mode only, once, with random passwords', async () => {
    const normal = createAccounts({ ...bed.platform, demo: false, authorityName: (id) => id });
    await expect(normal.ensureDemoLogins({ newPasswords: false })).rejects.toMatchObject({
      code: 'accounts.demo_only',
    });
    const demo = createAccounts({ ...bed.platform, demo: true, authorityName: (id) => id });
    const made = await demo.ensureDemoLogins({ newPasswords: false });
    expect(made).toHaveLength(14);
    expect(new Set(made.map((login) => login.password)).size).toBe(14);
    const again = await demo.ensureDemoLogins({ newPasswords: false });
    expect(again.every((login) => login.password === undefined)).toBe(true);
    const renewed = await demo.ensureDemoLogins({ newPasswords: true });
    const first = renewed[0];
    expect(await login(deps(), { email: first?.email ?? '', password: first?.password ?? '' })).toBeDefined();
    expect(await login(deps(), { email: first?.email ?? '', password: made[0]?.password ?? '' })).toBeUndefined();
  });

  it('keep a production server from starting', async () => {
    await expect(refuseDemoAccounts({ db: bed.db, demo: false })).rejects.toMatchObject({
      code: 'accounts.demo_accounts_in_production',
    });
    await refuseDemoAccounts({ db: bed.db, demo: true });
  });
});

describe('the log-in page', () => {
  it('keeps the e-mail, never the password, and says one sentence for every mistake', async () => {
    const { server } = bed.program;
    const form = await server.inject({ url: '/anmelden?weiter=//evil.example' });
    expect(form.statusCode).toBe(200);
    expect(form.body).toContain('name="weiter" value="/arbeitsplatz"');
    const token = /name="_csrf" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
    const cookie = form.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
    const send = (email: string, secret: string) =>
      server.inject({
        method: 'POST',
        url: '/anmelden',
        headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams({ _csrf: token, email, passwort: secret, weiter: '/arbeitsplatz' }).toString(),
      });
    await addCaseworker('seite@meiningen.test');
    const wrong = await send('seite@meiningen.test', 'geheim-falsch');
    const unknown = await send('niemand@meiningen.test', 'geheim-falsch');
    for (const answer of [wrong, unknown]) {
      expect(answer.statusCode).toBe(422);
      expect(answer.body).toContain('passen nicht zusammen');
      expect(answer.body).not.toContain('geheim-falsch');
    }
    const right = await send('seite@meiningen.test', password);
    expect(right.statusCode).toBe(303);
    expect(right.headers.location).toBe('/arbeitsplatz');
    const session = right.cookies.find(({ name }) => name === 'rs-staff');
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  });
});

describe('T19 managing accounts', () => {
  const open = async (email: string, role: 'admin' | 'caseworker', authorityId: string) => {
    await addStaff(bed.platform, command, { email, name: `Konto ${role}`, password, grants: [{ authorityId, role }] });
    const session = await login(deps(), { email, password });
    return { 'rs-staff': session?.token ?? '' };
  };

  it('is for administrators, and shows what everybody may do in effect', async () => {
    const { server } = bed.program;
    const url = '/arbeitsplatz/konten';
    const caseworker = await server.inject({ url, cookies: await open('kein@admin.test', 'caseworker', '16066042') });
    expect(caseworker.statusCode).toBe(403);
    const cookies = await open('ja@admin.test', 'admin', '16');
    const list = await server.inject({ url: `${url}?kontosuche=kein`, cookies });
    expect(list.statusCode).toBe(200);
    expect(list.body).toContain('kein@admin.test');
    expect(list.body).toContain('liest und entscheidet alle Vorgänge dieser Behörde');
    expect(list.body).not.toContain('ja@admin.test');
  });
});
