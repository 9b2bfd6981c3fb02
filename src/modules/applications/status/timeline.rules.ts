import type { Message, ProgressStep, ThreadWithMessages } from '../../mailbox/index.ts';

/** One step of the timeline; the words come from `status.texts.ts`. */
export type TimelineStep = {
  key: 'sent' | ProgressStep | 'request' | 'answer' | 'objection' | 'next-check' | 'next-result';
  at: Date | null;
  text: string;
  state: 'done' | 'here' | 'open';
};

/** What a person sees of all threads of an application. */
export type Standing = {
  step: ProgressStep;
  /** The conversation that is going on: the last one that was not forwarded. */
  current: ThreadWithMessages | undefined;
  /** A request that nobody has answered yet. */
  request: Message | undefined;
  /** Where the person has answered since the last request. */
  answered: boolean;
  decision: Message | undefined;
};

/** Reads the standing from the threads. */
export function standing(threads: readonly ThreadWithMessages[]): Standing {
  const current = threads.filter((thread) => thread.step !== 'forwarded').at(-1) ?? threads.at(-1);
  const messages = current?.messages ?? [];
  const answeredIds = new Set(messages.map((message) => message.answers));
  const requests = messages.filter((message) => message.kind === 'request');
  const request = requests.filter((message) => !answeredIds.has(message.id)).at(-1);
  const over = ['decided', 'by-post', 'closed'].includes(current?.step ?? '');
  return {
    step: current?.step ?? 'received',
    current,
    request: over ? undefined : request,
    answered: requests.length > 0 && !request,
    decision: messages.filter((message) => message.kind === 'decision').at(-1),
  };
}

/** The state in one word, by which texts are chosen. */
export function stateOf({ step, request, answered }: Standing): ProgressStep | 'answered' {
  if (request) return 'waiting';
  return step === 'waiting' ? (answered ? 'answered' : 'in-progress') : step;
}

/** Everything that happened, oldest first, then what is still to come. */
export function timeline(submittedAt: Date, threads: readonly ThreadWithMessages[]): TimelineStep[] {
  const done: TimelineStep[] = [{ key: 'sent', at: submittedAt, text: '', state: 'done' }];
  const messages = threads
    .flatMap((thread) => thread.messages)
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (const message of messages) {
    const key = keyOf(message);
    // A step that repeats without anything in between ("in progress" again) is one step.
    if (key && done.at(-1)?.key !== key)
      done.push({ key, at: message.createdAt, text: message.kind === 'notice' ? message.text : '', state: 'done' });
  }
  const { step } = standing(threads);
  const over = ['acknowledged', 'decided', 'by-post', 'closed'].includes(step);
  const last = done.at(-1);
  if (last) last.state = 'here';
  const next: TimelineStep[] = [];
  if (step === 'received') next.push({ key: 'next-check', at: null, text: '', state: 'open' });
  if (!over) next.push({ key: 'next-result', at: null, text: '', state: 'open' });
  return [...done, ...next];
}

function keyOf(message: Message): TimelineStep['key'] | undefined {
  if (message.kind === 'request' || message.kind === 'answer' || message.kind === 'objection') return message.kind;
  if (message.kind === 'decision') return 'decided';
  // "received" is the sending itself, "waiting" is the request, "decided" the decision that comes with it.
  if (message.kind !== 'notice' || message.step === 'received' || message.step === 'waiting') return undefined;
  return message.step ?? undefined;
}
