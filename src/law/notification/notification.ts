import { assumed, type Step, step } from '../answer.ts';
import { type LawParameters, withParameters } from '../parameters.data.ts';
import { isAssumption } from '../slices.ts';
import { formatDay, parseDay } from '../time/day.ts';
import { consentOutcome } from './consent.ts';
import { deemedDay } from './deemed.ts';
import type { NotificationAnswer, NotificationInput } from './notification.types.ts';
import { objection, remedyOf } from './objection.ts';
import { outcomeOf } from './outcome.ts';
import { proofNeeded } from './proof.ts';
import type { Domain, Regime } from './regime.ts';
import { openInLand } from './regimes.data.ts';
import { domainOf, regimeFor } from './select.ts';

/**
 * When an act counts as notified, until when an objection is possible, and what to do when it was not notified. The regime follows
 * from field of law, channel, Land, consent and day. Throws RangeError for what is not a calendar day or lies before 2018.
 */
export function notification(input: NotificationInput): NotificationAnswer {
  const parameters = withParameters(input.parameters);
  const domain = domainOf(input.channel, input.domain);
  const steps: Step[] = [];
  const regime = effectiveRegime(input, domain, parameters, steps);
  const date = parseDay(input.date);
  steps.push(regimeStep(regime, domain, parameters), ...openPoints(input, domain, regime));
  const refused = consentOutcome(input, regime, steps);
  const outcome =
    refused ?? outcomeOf(input, regime, date, deemedDay(input, regime, date, domain, parameters, steps), steps);
  const remedy = remedyOf(domain, input.objectionExcluded);
  const id = singleCase(input) ? 'B7' : regime.id;
  const proof = proofNeeded(regime, input);
  if (outcome.notifiedOn === null) {
    const { state, followUp } = outcome;
    return { regime: id, state, notifiedOn: null, objectionLastDay: null, remedy, followUp, proofNeeded: proof, steps };
  }
  const notifiedOn = formatDay(outcome.notifiedOn);
  const last = objection({ ...input, notifiedOn, domain });
  for (const one of last.steps) steps.push(one);
  return {
    regime: id,
    state: 'notified',
    notifiedOn,
    objectionLastDay: last.lastDay,
    remedy,
    followUp: outcome.followUp,
    proofNeeded: proof,
    steps,
  };
}

function singleCase(input: NotificationInput): boolean {
  return (
    input.consent === 'single-case' &&
    input.ags.startsWith('16') &&
    (input.channel === 'portal' || input.channel === 'mailbox')
  );
}

/** Thuringian single-case consent (B7) works like B3 or B4 by configuration, whatever electronic channel was used. */
function effectiveRegime(input: NotificationInput, domain: Domain, parameters: LawParameters, steps: Step[]): Regime {
  if (!singleCase(input)) return regimeFor(domain, input.channel, input.date, input.ags);
  const { value, confirmedBy } = parameters.thNotificationLike;
  const like =
    value === 'B3'
      ? { de: 'den Abruf im Portal', en: 'retrieval in the portal' }
      : { de: 'das Postfach des Nutzerkontos', en: 'the mailbox of the user account' };
  const say = confirmedBy ? step : assumed;
  steps.push(
    say(
      'B7',
      `Die Einwilligung gilt für diesen einen Fall (Thüringer Recht). Gerechnet wird wie für ${like.de}.`,
      `The consent is for this single case (Thuringian law). Counted as for ${like.en}.`,
    ),
  );
  return regimeFor('general', value === 'B3' ? 'portal' : 'mailbox', input.date, '16000000');
}

function regimeStep(regime: Regime, domain: Domain, parameters: LawParameters): Step {
  const name = fieldNames[domain];
  const text: [string, string] = [
    `Es gilt die Regel ${regime.id} (${regime.paragraphs.join(', ')}) im Bereich ${name.de}.`,
    `Rule ${regime.id} (${regime.paragraphs.join(', ')}) applies in the field of ${name.en}.`,
  ];
  const open = isAssumption(regime.mark) || (domain === 'levy' && !parameters.levyFollowsAo.confirmedBy);
  return (open ? assumed : step)('R-BEK-01', ...text, regime);
}

const fieldNames: { readonly [D in Domain]: { readonly de: string; readonly en: string } } = {
  general: { de: 'allgemeines Verwaltungsrecht', en: 'general administrative law' },
  social: { de: 'Sozialrecht', en: 'social law' },
  levy: { de: 'kommunale Abgaben', en: 'municipal levies' },
  tax: { de: 'Steuern', en: 'taxes' },
};

function openPoints(input: NotificationInput, domain: Domain, regime: Regime): Step[] {
  const found: Step[] = [];
  for (const row of openInLand) {
    if (
      input.ags.startsWith(row.land) &&
      regime.land === undefined &&
      row.domains.includes(domain) &&
      row.channels.includes(input.channel) &&
      input.date >= row.validFrom &&
      (row.validTo === undefined || input.date <= row.validTo)
    )
      found.push(assumed('R-BEK-06', row.de, row.en));
  }
  return found;
}
