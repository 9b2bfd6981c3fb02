import { holds } from '../slices.ts';
import type { Day } from '../time/day.ts';
import type { Channel, Domain, Regime } from './regime.ts';
import { regimes } from './regimes.data.ts';

const table = new Map<string, readonly Regime[]>();
for (const regime of regimes) {
  for (const domain of regime.domains) {
    const key = `${domain}/${regime.channel}`;
    // A row of a Land stands before the general ones, so that the first row that holds decides.
    table.set(
      key,
      [...(table.get(key) ?? []), regime].sort((a, b) => Number(!a.land) - Number(!b.land)),
    );
  }
}

/** The regime for a field of law, a channel, a Land and a day; throws RangeError before the tables begin. */
export function regimeFor(domain: Domain, channel: Channel, day: Day, ags: string): Regime {
  for (const regime of table.get(`${domain}/${channel}`) ?? [])
    if ((regime.land === undefined || ags.startsWith(regime.land)) && holds(regime, day)) return regime;
  throw new RangeError(`no notification regime for ${domain}/${channel} on ${day}`);
}

/** The field of law that a channel speaks for when none is named. */
export function domainOf(channel: Channel, domain?: Domain): Domain {
  return domain ?? (channel === 'social-portal' ? 'social' : channel === 'levy-portal' ? 'levy' : 'general');
}
