import { foldText } from './search/words.rules.ts';

const longestQuestion = 60;
/** Days after which a miss is forgotten. */
export const daysKept = 90;

/**
 * What may be kept of a question that found nothing: its folded words, unless it could hold personal data (an address with @, a number of
 * five digits and more, also with spaces or signs in between, or a long text). Otherwise nothing.
 */
export function keepOfQuestion(text: string): string | undefined {
  if (text.includes('@') || text.length > longestQuestion || /\d(?:[\s./()+-]*\d){4}/.test(text)) return undefined;
  const question = (foldText(text).match(/[a-z0-9]+/g) ?? []).join(' ');
  return question.length >= 2 && question.length <= longestQuestion ? question : undefined;
}

export type MissGate = {
  /** How many askers to count now: none before enough have asked, all of them when the last one needed asks, then one each. */
  admit(question: string, asker: string, nowMs: number): number;
};

type Waiting = { readonly since: number; readonly askers: Set<string> };

/**
 * Holds a question back until `askers` different people have asked it within `windowMs`. What one person alone searches for, a surname for
 * instance, so never leaves the memory of the process and is forgotten when the window ends. `most`: questions held, the oldest go first.
 */
export function createMissGate({
  askers,
  windowMs,
  most,
}: {
  askers: number;
  windowMs: number;
  most: number;
}): MissGate {
  const waiting = new Map<string, Waiting>();
  const dropOld = (nowMs: number) => {
    for (const [question, { since }] of waiting) {
      if (nowMs - since < windowMs && waiting.size <= most) return;
      waiting.delete(question);
    }
  };
  return {
    admit: (question, asker, nowMs) => {
      dropOld(nowMs);
      const held = waiting.get(question) ?? { since: nowMs, askers: new Set() };
      if (held.askers.has(asker)) return 0;
      waiting.set(question, { ...held, askers: held.askers.add(asker) });
      if (held.askers.size < askers) return 0;
      return held.askers.size === askers ? askers : 1;
    },
  };
}
