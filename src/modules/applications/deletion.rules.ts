const day = 86_400_000;

/** Days before its deletion on which the holder of a draft is told. */
export const noticeDays = [14, 2] as const;

export type Look = { kind: 'notice' | 'deletion'; at: Date };

/** When to look at a draft next: at its next notice, else at its deletion. Never before `now`. */
export function nextLook(due: Date, now: Date): Look {
  for (const days of noticeDays) {
    const at = new Date(due.getTime() - days * day);
    if (at > now) return { kind: 'notice', at };
  }
  return { kind: 'deletion', at: due > now ? due : now };
}

/** The notice whose time has come, the latest one if several were missed; undefined before the first and once the draft should be gone. */
export function dueNotice(due: Date, now: Date): number | undefined {
  if (due <= now) return undefined;
  return noticeDays.filter((days) => due.getTime() - days * day <= now.getTime()).at(-1);
}
