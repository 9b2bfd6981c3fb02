/** Longest wait between two looks, and how often one looks: after that the person reloads. */
const longestMs = 10_000;
const mostLooks = 60;

/** Fetches the page again and puts in what it says of files now: `data-frisch` holds the address, `data-wartet` that something is open. */
export async function refresh(within: ParentNode = document): Promise<void> {
  const parts = Array.from(within.querySelectorAll<HTMLElement>('[data-frisch][id]'));
  for (const address of new Set(parts.map((part) => part.dataset.frisch ?? ''))) {
    const answer = await fetch(address, { cache: 'no-store' }).catch(() => undefined);
    if (!answer?.ok) continue;
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const part of parts.filter(({ dataset }) => dataset.frisch === address)) {
      const now = fresh.getElementById(part.id);
      if (now) replace(part, now);
    }
  }
  schedule();
}

/** The focus stays on the button of the same file. */
function replace(part: HTMLElement, now: HTMLElement): void {
  part.toggleAttribute('data-wartet', now.hasAttribute('data-wartet'));
  if (part.innerHTML === now.innerHTML) return;
  const focused = part.contains(document.activeElement) ? document.activeElement : null;
  const value = focused instanceof HTMLButtonElement ? focused.value : undefined;
  const href = focused instanceof HTMLAnchorElement ? focused.getAttribute('href') : undefined;
  part.replaceChildren(...Array.from(now.childNodes, (node) => document.importNode(node, true)));
  if (!focused) return;
  const same = Array.from(part.querySelectorAll<HTMLElement>('button, a')).find(
    (element) =>
      (element instanceof HTMLButtonElement && element.value === value) ||
      (href && element.getAttribute('href') === href),
  );
  same?.focus();
}

let looks = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function schedule(): void {
  if (timer || looks >= mostLooks || !document.querySelector('[data-frisch][data-wartet]')) return;
  looks += 1;
  timer = setTimeout(
    () => {
      timer = undefined;
      void refresh();
    },
    Math.min(longestMs, 1000 * 1.3 ** looks),
  );
}

/** Looks again by itself while something is being checked. */
export const watchFreshness = schedule;
