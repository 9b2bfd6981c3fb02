import { formatMoment } from '../../../lang/format.ts';
import { type Lang, say } from '../../../lang/lang.ts';
import { hashReference, newReference } from '../../../platform/crypto/crypto.ts';
import type { Tx } from '../../../platform/db/db.ts';
import { findCitizenById } from './citizen.queries.ts';
import { deviceName } from './citizen.rules.ts';
import { forgetDevices, seeDevice } from './devices.queries.ts';
import { writeNotice } from './letters.ts';
import { settingsTexts } from './settings.texts.ts';

/** So long a browser is known without being used; its cookie lives as long. */
export const deviceDays = 400;
const day = 86_400_000;

/**
 * Notes the browser of a log-in. The owner of the account gets a letter when it is a new one (not for the first of all). Returns the number for the
 * cookie: no credential, it only keeps the letter away.
 */
export async function knowDevice(
  tx: Tx,
  account: string,
  browser: { userAgent: string; device?: string },
  now: Date,
): Promise<string> {
  const token = /^[\w-]{43}$/.test(browser.device ?? '') ? (browser.device as string) : newReference();
  await forgetDevices(tx, account, new Date(now.getTime() - deviceDays * day));
  const { isNew, others } = await seeDevice(tx, account, hashReference(token), now);
  if (!isNew || others === 0) return token;
  const citizen = await findCitizenById(tx, account);
  if (citizen?.email) {
    const lang = citizen.lang as Lang;
    const device = deviceName(browser.userAgent) || say(settingsTexts.unknownDevice, lang);
    await writeNotice(tx, 'newDevice', { email: citizen.email, lang }, now, {
      device,
      moment: formatMoment(now, lang),
    });
  }
  return token;
}
