/** Keys for the workplace. Everything here is also a link or a button, so nothing is lost without script. */

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

const rowLinks = () =>
  Array.from(document.querySelectorAll<HTMLAnchorElement>('[data-tasten="liste"] th[scope="row"] a'));

/** Moves the focus among the rows; the row with the focus is where `a` and Enter act. */
function move(step: 1 | -1): boolean {
  const links = rowLinks();
  if (links.length === 0) return false;
  const focused = links.indexOf(document.activeElement as HTMLAnchorElement);
  const start = focused >= 0 ? focused : links.findIndex((link) => link.hasAttribute('aria-current'));
  const next = links[Math.min(links.length - 1, Math.max(0, start + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

/** Presses what the page offers for this key: `data-taste="j"` on a link or button. */
function press(key: string, within: ParentNode = document): boolean {
  const control = within.querySelector<HTMLElement>(`[data-taste="${key}"]`);
  control?.click();
  return control !== null;
}

function assign(): boolean {
  const row = document.activeElement?.closest('tr');
  const box = row?.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (box) box.checked = true;
  return press('a');
}

document.addEventListener('keydown', (event) => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  let done = false;
  if (event.key === '/') {
    const search = document.querySelector<HTMLInputElement>('[role="search"] input');
    search?.focus();
    search?.select();
    done = search !== null;
  } else if (event.key === 'j') done = move(1) || press('j');
  else if (event.key === 'k') done = move(-1) || press('k');
  else if (event.key === 'a') done = assign();
  if (done) event.preventDefault();
});
