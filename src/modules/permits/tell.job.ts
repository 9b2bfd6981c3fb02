import { formatLongDate } from '../../lang/format.ts';
import { say, type Text } from '../../lang/lang.ts';
import type { Actor, StaffRole } from '../../platform/db/actor.ts';
import type { Tx } from '../../platform/db/db.ts';
import { ownLink } from '../../platform/http/absolute-link.ts';
import { enqueue } from '../../platform/jobs/jobs.ts';
import { isMailAddress, sendMail } from '../../platform/mail/mail.ts';
import type { Platform } from '../../platform/module.ts';
import { permitPath } from './permits.paths.ts';
import { selectPermit } from './permits.queries.ts';
import { type PermitRecord, permitName } from './permits.schema.ts';
import { reminderAt, standingOf } from './standing.rules.ts';

export type TellDeps = Pick<Platform, 'db' | 'clock' | 'config'> & {
  readonly authorityName: (id: string) => string;
  /** Addresses of everybody with a role, at an authority or for the Land. */
  readonly staffAddresses: (role: StaffRole, authorityId?: string) => Promise<string[]>;
};

const desk: Actor = { kind: 'job', job: 'permits:desk' };

const texts = {
  subject: { de: 'Erprobung {name}: {authority}', en: 'Trial {name}: {authority}' },
  body: {
    de: 'Guten Tag,\n\nzur Erprobung {name} ({authority}) gibt es etwas Neues. Bitte melden Sie sich an und lesen Sie es dort:\n{address}\n\nÜber einen Antrag ist binnen sechs Wochen zu entscheiden, sonst gilt die Zustimmung als erteilt (§ 12 Abs. 2 ThürEGovG).\n',
    en: 'Hello,\n\nthere is news about the trial {name} ({authority}). Please sign in and read it there:\n{address}\n\nAn application has to be decided within six weeks, else the consent counts as given (§ 12 (2) ThürEGovG).\n',
  },
  reminder: {
    de: 'Guten Tag,\n\nüber die Erprobung {name} ({authority}) ist noch nicht entschieden. Letzter Tag: {day}. Danach gilt die Zustimmung als erteilt (§ 12 Abs. 2 ThürEGovG).\n\nHier entscheiden Sie:\n{address}\n',
    en: 'Hello,\n\nthe trial {name} ({authority}) is not decided yet. Last day: {day}. After it the consent counts as given (§ 12 (2) ThürEGovG).\n\nDecide here:\n{address}\n',
  },
} satisfies Record<string, Text>;

/** Tells the other side that something happened to a permit: the ministry what an authority did, its heads what the ministry did. */
export async function tellOfPermit(
  deps: TellDeps,
  { permitId, kind }: { permitId: string; kind: string },
): Promise<void> {
  const permit = await deps.db.look(desk, (tx) => selectPermit(tx, permitId));
  if (!permit) return;
  const byAuthority = ['applied', 'supplied', 'documents', 'withdrawn'].includes(kind);
  const to = byAuthority
    ? await deps.staffAddresses('ministry')
    : await deps.staffAddresses('head', permit.authorityId);
  await deps.db.as(desk, async (tx) => {
    await send(deps, tx, permit, to, texts.body);
    await planReminder(deps, tx, permit);
  });
}

/** Reminds the ministry before its silence becomes a consent; nothing where it was decided, or documents are missing again. */
export async function remindOfPermit(deps: TellDeps, permitId: string): Promise<void> {
  const permit = await deps.db.look(desk, (tx) => selectPermit(tx, permitId));
  if (!permit) return;
  const now = deps.clock.now();
  const standing = standingOf(permit, now);
  const at = reminderAt(standing);
  if (!at || !standing.decideBy) return;
  const day = formatLongDate(standing.decideBy, 'de');
  const to = now < at ? [] : await deps.staffAddresses('ministry');
  await deps.db.as(desk, async (tx) => {
    if (now < at) await planReminder(deps, tx, permit);
    else await send(deps, tx, permit, to, texts.reminder, { day });
  });
}

async function planReminder({ clock }: TellDeps, tx: Tx, permit: PermitRecord): Promise<void> {
  const now = clock.now();
  const at = reminderAt(standingOf(permit, now));
  if (!at) return;
  const afterMs = Math.max(0, at.getTime() - now.getTime());
  await enqueue(tx, 'permits.remind', { permitId: permit.id }, { key: `permit:${permit.id}`, afterMs });
}

async function send(
  { config, clock, authorityName }: TellDeps,
  tx: Tx,
  permit: PermitRecord,
  to: readonly string[],
  body: Text,
  more: Record<string, string> = {},
): Promise<void> {
  const words = {
    name: permitName(permit.number),
    authority: authorityName(permit.authorityId),
    address: ownLink({ config }, permitPath(permit.id)),
    ...more,
  };
  const mail = { subject: say(texts.subject, 'de', words), text: say(body, 'de', words), lang: 'de' } as const;
  for (const address of to.filter(isMailAddress)) await sendMail(tx, { ...mail, to: address }, clock.now());
}
