/** How long a session lives. */
export type SessionLimits = { idleMs: number; absoluteMs: number };

/** When a session that is used now ends: idle time from now, never after the absolute end. */
export function sessionExpiry(created: Date, now: Date, { idleMs, absoluteMs }: SessionLimits): Date {
  return new Date(Math.min(now.getTime() + idleMs, created.getTime() + absoluteMs));
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** The pages a login may lead to: an exact list, so that a link cannot send a person elsewhere after the login. */
const returnTargets = [
  /^\/arbeitsplatz(\?[\w=&%.-]*)?$/,
  /^\/arbeitsplatz\/(suchwoerter|leistungen|konten|pakete|unterschrift|vertretung)$/,
  /^\/arbeitsplatz\/pakete\/[a-z0-9-]{1,80}\/[\w.%+-]{1,40}$/,
  new RegExp(`^/arbeitsplatz/vorgang/${uuid}(\\?ansicht=[a-z]+)?$`),
];

/** Where to go after the login: the wanted page if it is on the list, else the workplace. */
export function returnTarget(wanted: string | undefined): string {
  return wanted !== undefined && returnTargets.some((target) => target.test(wanted)) ? wanted : '/arbeitsplatz';
}

/** E-mail addresses are compared without regard to case and outer blanks. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}
