import { applyForDog, beginDogApplication, openPage, postPerson } from './dog-application.ts';
import { createLeanHttp } from './lean-http.ts';
import { type Figure, measureAsync, measureCount } from './measure.ts';

/** What a process that makes load shall do. The servers under test take turns, as behind a load balancer. */
export type Load = { readonly origins: readonly string[]; readonly lanes: number } & (
  | { readonly kind: 'get'; readonly path: string; readonly seconds: number }
  | { readonly kind: 'step-get'; readonly seconds: number }
  | { readonly kind: 'step-post'; readonly seconds: number }
  | { readonly kind: 'journeys'; readonly count: number }
);

/**
 * Rounds for each server before the clock runs. A program that serves for weeks has its busy paths compiled; before some thousand requests V8
 * spends more on compiling than the requests cost (without them the same requests cost up to 1.7 times as much).
 */
const warmUp = { get: 6000, 'step-get': 6000, 'step-post': 6000, journeys: 800 } as const;

type Http = ReturnType<typeof createLeanHttp>;

/** Warms the server up, tells the parent, waits for its word, works, answers with the figure: a process apart, so that the server's CPU is its own. */
async function run(load: Load): Promise<void> {
  const servers = load.origins.map((origin) => createLeanHttp(origin));
  const works = await Promise.all(servers.map((http) => prepare(http, load)));
  const work = (round: number) => works[round % works.length]!(Math.floor(round / works.length));
  for (let round = 0; round < warmUp[load.kind] * servers.length; round += load.lanes)
    await Promise.all(Array.from({ length: load.lanes }, (_, lane) => work(lane)));
  const go = new Promise((resolve) => process.once('message', resolve));
  process.send?.('warm');
  await go;
  const figure: Figure =
    load.kind === 'journeys'
      ? await measureCount(work, load.lanes, load.count)
      : await measureAsync(work, load.lanes, load.seconds);
  process.send?.(figure);
  for (const http of servers) http.close();
  process.disconnect();
}

/** Drafts to work on are made before the clock runs. */
async function prepare(http: Http, load: Load): Promise<(round: number) => Promise<unknown>> {
  if (load.kind === 'get') return () => http.get(load.path);
  if (load.kind === 'journeys') return () => applyForDog(http);
  const drafts = await Promise.all(Array.from({ length: load.lanes }, () => beginDogApplication(http)));
  const draftOf = (round: number) => drafts[round % drafts.length]!;
  return load.kind === 'step-get'
    ? (round) => openPage(http, draftOf(round).path, draftOf(round).cookie)
    : (round) => postPerson(http, draftOf(round));
}

await run(JSON.parse(process.argv[2]!) as Load);
