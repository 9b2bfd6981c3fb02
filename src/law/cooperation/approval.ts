import { assumed, type Step, step } from '../answer.ts';
import { periodEnd } from '../deadline/period.ts';
import { type LawParameters, withParameters } from '../parameters.data.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';

export type PartyKind =
  | 'municipality'
  | 'association'
  | 'district'
  | 'independentCity'
  | 'federalBody'
  | 'otherLandBody';

export type Party = {
  readonly id: string;
  readonly kind: PartyKind;
  /** Key of the district (five digits) in which the party lies. */
  readonly district?: string;
};

export type ApprovalAuthority = {
  readonly authority: 'ministry' | 'stateAdministrationOffice' | 'districtOffice' | 'unknown';
  /** Which district office. */
  readonly district: string | null;
  readonly steps: readonly Step[];
};

/**
 * Who approves an agreement between municipalities (§ 46 Abs. 1 ThürKGG). `receiverId` is the party that receives the task; it decides
 * between several districts.
 */
export function approvalAuthority(input: {
  readonly parties: readonly Party[];
  readonly receiverId: string;
}): ApprovalAuthority {
  const has = (...kinds: PartyKind[]) => input.parties.some((party) => kinds.includes(party.kind));
  if (has('federalBody', 'otherLandBody'))
    return {
      authority: 'ministry',
      district: null,
      steps: [
        step(
          'R-IKZ-04',
          'Eine Körperschaft des Bundes oder eines anderen Landes ist beteiligt: Das Ministerium genehmigt.',
          'A federal body or a body of another Land takes part: the ministry approves.',
        ),
      ],
    };
  if (has('district', 'independentCity'))
    return {
      authority: 'stateAdministrationOffice',
      district: null,
      steps: [
        step(
          'R-IKZ-04',
          'Ein Landkreis oder eine kreisfreie Stadt ist beteiligt: Das Landesverwaltungsamt genehmigt.',
          'A district or an independent city takes part: the state administration office approves.',
        ),
      ],
    };
  const districts = new Set(input.parties.map((party) => party.district));
  const receiver = input.parties.find((party) => party.id === input.receiverId);
  const district = (districts.size === 1 ? input.parties[0]?.district : receiver?.district) ?? null;
  if (district === null)
    return {
      authority: 'unknown',
      district: null,
      steps: [
        assumed(
          'R-IKZ-04',
          'Der Landkreis der aufnehmenden Körperschaft ist nicht angegeben.',
          'The district of the receiving body is not given.',
        ),
      ],
    };
  return {
    authority: 'districtOffice',
    district,
    steps: [
      districts.size === 1
        ? step(
            'R-IKZ-04',
            'Alle Beteiligten liegen in einem Landkreis: Das Landratsamt genehmigt.',
            'All parties lie in one district: the district office approves.',
          )
        : step(
            'R-IKZ-04',
            'Die Beteiligten liegen in mehreren Landkreisen: Es genehmigt das Landratsamt, in dessen Gebiet die Körperschaft liegt, die die Aufgabe übernimmt.',
            'The parties lie in several districts: the office of the district approves in which the body lies that takes over the task.',
          ),
    ],
  };
}

/** The six-week clock of the supervisor, from the day on which the documents it asks for were complete (§ 123 Abs. 3 ThürKO). */
export function supervisionClock(input: {
  readonly completeOn?: Day;
  readonly decidedOn?: Day;
  readonly parameters?: Partial<LawParameters>;
}): {
  readonly lastDay: Day | null;
  readonly deemedFrom: Day | null;
  readonly steps: readonly Step[];
} {
  if (input.completeOn === undefined)
    return {
      lastDay: null,
      deemedFrom: null,
      steps: [
        step(
          'R-IKZ-06',
          'Die Frist läuft erst, wenn alle Unterlagen da sind. Welche nötig sind, bestimmt die Aufsicht.',
          'The clock runs only when all documents are there. The supervisor decides which are needed.',
        ),
      ],
    };
  const complete = parseDay(input.completeOn);
  const last = periodEnd(complete, 'event', 6, 'week');
  const [from, to] = [dayWords(complete), dayWords(last)];
  const steps: Step[] = [
    step(
      'R-IKZ-06',
      `Unterlagen vollständig am ${from.de}. Die sechs Wochen enden am ${to.de}.`,
      `Documents complete on ${from.en}. The six weeks end on ${to.en}.`,
    ),
  ];
  const { value, confirmedBy } = withParameters(input.parameters).supervisionClockDeems;
  const decided = input.decidedOn !== undefined && parseDay(input.decidedOn) <= last;
  if (decided || !value) return { lastDay: formatDay(last), deemedFrom: null, steps };
  const after = dayWords(last + 1);
  const say = confirmedBy ? step : assumed;
  steps.push(
    say(
      'R-IKZ-06',
      `Ohne Entscheidung gilt die Genehmigung ab ${after.de} als erteilt.`,
      `Without a decision the approval counts as given from ${after.en}.`,
    ),
  );
  return { lastDay: formatDay(last), deemedFrom: formatDay(last + 1), steps };
}
