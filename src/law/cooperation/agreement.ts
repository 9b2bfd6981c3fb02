import { type Step, step } from '../answer.ts';
import { periodEnd } from '../deadline/period.ts';
import { type Day, formatDay, parseDay } from '../time/day.ts';
import { dayWords } from '../time/words.ts';

/** When an agreement takes effect: on the day after its publication, unless it names a later one (§ 12 ThürKGG). */
export function effectOfPublication(input: {
  readonly publishedOn: Day;
  /** The day that the agreement names itself. */
  readonly namedOn?: Day;
  /** The publication names the approving authority clearly; without it the publication is defective. */
  readonly namesApprovingAuthority: boolean;
}): { readonly effectiveOn: Day | null; readonly steps: readonly Step[] } {
  if (!input.namesApprovingAuthority)
    return {
      effectiveOn: null,
      steps: [
        step(
          'R-IKZ-05',
          'Die Bekanntmachung nennt die genehmigende Behörde nicht eindeutig. Sie ist fehlerhaft und muss wiederholt werden.',
          'The publication does not name the approving authority clearly. It is defective and must be repeated.',
          { paragraphs: ['§ 12 ThürKGG'], source: 'ThürOVG 4 N 340/95' },
        ),
      ],
    };
  const next = parseDay(input.publishedOn) + 1;
  const named = input.namedOn === undefined ? next : Math.max(next, parseDay(input.namedOn));
  const [published, words] = [dayWords(next - 1), dayWords(named)];
  return {
    effectiveOn: formatDay(named),
    steps: [
      step(
        'R-IKZ-05',
        named === next
          ? `Bekannt gemacht am ${published.de}. Die Vereinbarung wirkt am Tag danach: ${words.de}.`
          : `Bekannt gemacht am ${published.de}. Die Vereinbarung nennt einen späteren Tag: ${words.de}.`,
        named === next
          ? `Published on ${published.en}. The agreement takes effect on the day after: ${words.en}.`
          : `Published on ${published.en}. The agreement names a later day: ${words.en}.`,
      ),
    ],
  };
}

/** A party merges or is dissolved: its successor steps in, and each party may terminate within three months (§ 14 ThürKGG). */
export function partyFallsAway(input: {
  readonly changeOn: Day;
  readonly partyId: string;
  readonly successorId: string | null;
}): {
  readonly successorId: string | null;
  readonly terminateUntil: Day;
  readonly steps: readonly Step[];
} {
  const change = parseDay(input.changeOn);
  const until = periodEnd(change, 'event', 3, 'month');
  const [from, to] = [dayWords(change), dayWords(until)];
  return {
    successorId: input.successorId,
    terminateUntil: formatDay(until),
    steps: [
      step(
        'R-IKZ-07',
        input.successorId
          ? `Am ${from.de} tritt die Rechtsnachfolgerin an die Stelle der weggefallenen Körperschaft.`
          : `Am ${from.de} fällt eine Körperschaft weg; eine Rechtsnachfolgerin ist nicht angegeben.`,
        input.successorId
          ? `On ${from.en} the successor takes the place of the body that falls away.`
          : `On ${from.en} a body falls away; no successor is given.`,
      ),
      step(
        'R-IKZ-07',
        `Jede Beteiligte kann bis ${to.de} kündigen, wenn das Wohl der Allgemeinheit es zulässt.`,
        `Each party may terminate until ${to.en} if the public good allows it.`,
      ),
    ],
  };
}
