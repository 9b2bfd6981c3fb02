/** After so many wrong passwords in a row an account takes no log-in for a while, whatever the password. */
export const mostFailures = 10;
export const lockMinutes = 15;
/** Letters that one address gets within an hour at most: nobody fills a foreign mailbox through us. */
export const lettersPerHour = 3;

/** Whether an account takes no log-in at the moment. */
export function isLocked(account: { failedLogins: number; failedAt: Date | null }, now: Date): boolean {
  return (
    account.failedLogins >= mostFailures &&
    account.failedAt !== null &&
    now.getTime() - account.failedAt.getTime() < lockMinutes * 60_000
  );
}

/** An account without a password is asked for its means of log-in again instead; so long that counts. */
const freshProofMs = 10 * 60_000;

/** Whether the person of a session was recognised just now. */
export const isFresh = (proof: { at: Date } | undefined, now: Date): boolean =>
  proof !== undefined && now.getTime() - proof.at.getTime() < freshProofMs;

const uuid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const held = `(?:${uuid}|[\\w-]{43})`;

/** Where a log-in may lead: an exact list, so that no link sends a person elsewhere after it. */
const targets = [
  /^\/konto(\/(daten|sicherheit|einwilligungen|export|zugriffe|loeschen|vollmachten|anmelden\/abschluss))?$/,
  /^\/konto\/vollmacht-annehmen\/[\w-]{43}$/,
  new RegExp(`^/konto/(?:uebernehmen|entfernen)/${held}$`),
  new RegExp(`^/antrag/${held}(?:/gespeichert)?(?:\\?[\\w=&%.-]*)?$`),
  new RegExp(`^/konto/postfach(?:/${uuid})?$`),
  new RegExp(`^/status/${held}(?:/bekanntgabe|/widerspruch(?:\\?bescheid=${uuid})?)?$`),
  /^\/konto\/weitergabe\/[\w-]{21,43}$/,
  /^\/antrag\/zurueck$/,
  /^\/konto\/ausweisen\?stufe=(?:basis|substantial|high)&weiter=%2F(?:antrag|unterschrift)%2Fzurueck$/,
  /^\/unterschrift\/(?:zurueck|[\w-]{43})$/,
  /^\/antrag\/neu\?[\w=&%.-]*$/,
];

/** The wanted page if it is on the list, else the account. */
export function citizenTarget(wanted: string | undefined): string {
  return wanted !== undefined && targets.some((target) => target.test(wanted)) ? wanted : '/konto';
}

/** Where an account without a password proves itself once more before something at stake. */
export const proveAgainPath = (target: string): string =>
  `/konto/ausweisen?stufe=basis&frisch=1&weiter=${encodeURIComponent(target)}`;

const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** What a person recognises of a browser: "Firefox, Windows". Empty when nothing is known. */
export function deviceName(userAgent: string): string {
  const name = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
  return [name(browsers), name(systems)].filter(Boolean).join(', ');
}
