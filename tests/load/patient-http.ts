import { setTimeout as sleep } from 'node:timers/promises';
import type { createHttp, HttpAnswer } from './http.ts';

type Http = Pick<ReturnType<typeof createHttp>, 'send'>;
type Wish = Parameters<Http['send']>[0];

/** What happened to one person. */
export type Patience = { refused: number; waitedMs: number; announcedMs: number | undefined };

const mostTries = 60;

/** A person who waits where the server asks for it, and sends again what was refused or broke off. */
export function createPatientHttp(http: Http, patience: Patience): Http {
  const insist = async (wish: Wish): Promise<HttpAnswer> => {
    for (let tries = 1; ; tries += 1) {
      const answer = await http.send(wish).catch((error: Error) => error);
      if (!(answer instanceof Error) && answer.statusCode !== 503) return answer;
      if (tries === mostTries)
        throw answer instanceof Error ? answer : new Error(`${wish.url}: refused ${tries} times`);
      patience.refused += 1;
      const after = answer instanceof Error ? 1 : Number(answer.headers['retry-after'] ?? 5);
      await sleep(after * 1000 * (0.5 + Math.random() / 2));
    }
  };
  return {
    async send(wish) {
      const answer = await insist(wish);
      const place = String(answer.headers.location ?? '');
      if (!place.startsWith('/antrag/warten/')) return answer;
      const since = performance.now();
      for (;;) {
        const look = await insist({ method: 'GET', url: place });
        if (look.statusCode !== 200) {
          patience.waitedMs += performance.now() - since;
          return look;
        }
        patience.announcedMs ??= announced(look.rawPayload.toString());
        await sleep(Number(look.headers.refresh ?? 5) * 1000);
      }
    },
  };
}

/** The longest waiting time that the page allows for, milliseconds; undefined when it says that it does not know. */
function announced(html: string): number | undefined {
  if (html.includes('weniger als eine Minute')) return 60_000;
  if (html.includes('etwa eine Minute')) return 90_000;
  const minutes = /etwa ([\d.]+) Minuten/.exec(html)?.[1];
  return minutes ? (Number(minutes.replaceAll('.', '')) + 0.5) * 60_000 : undefined;
}
