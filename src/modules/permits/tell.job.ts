import { say, type Text } from '../../lang/lang.ts';
import type { Actor, StaffRole } from '../../platform/db/actor.ts';
import { httpConfig } from '../../platform/http/http.config.ts';
import { isMailAddress, sendMail } from '../../platform/mail/mail.ts';
import type { Platform } from '../../platform/module.ts';
import { permitPath } from './permits.paths.ts';
import { selectPermit } from './permits.queries.ts';
import { permitName } from './permits.schema.ts';

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
} satisfies Record<string, Text>;

/** Tells the other side that something happened to a permit: the ministry what an authority did, its heads what the ministry did. */
export async function tellOfPermit(
  deps: TellDeps,
  { permitId, kind }: { permitId: string; kind: string },
): Promise<void> {
  const permit = await deps.db.look(desk, (tx) => selectPermit(tx, permitId));
  if (!permit) return;
  const byAuthority = kind === 'applied' || kind === 'supplied' || kind === 'withdrawn';
  const to = byAuthority
    ? await deps.staffAddresses('ministry')
    : await deps.staffAddresses('head', permit.authorityId);
  const words = {
    name: permitName(permit.number),
    authority: deps.authorityName(permit.authorityId),
    address: `${deps.config.get(httpConfig).publicUrl}${permitPath(permit.id)}`,
  };
  await deps.db.as(desk, async (tx) => {
    for (const address of to.filter(isMailAddress))
      await sendMail(
        tx,
        { to: address, subject: say(texts.subject, 'de', words), text: say(texts.body, 'de', words), lang: 'de' },
        deps.clock.now(),
      );
  });
}
