/** Loads a page of `package preview` again as soon as a file of the package was saved. */

/** The state that this page was made from: a file may be saved before the first question is asked. */
let known = document.querySelector<HTMLElement>('[data-stand]')?.dataset.stand;

async function look(): Promise<void> {
  try {
    const stamp = await (await fetch('/stand', { cache: 'no-store' })).text();
    if (known !== undefined && stamp !== known) {
      // Not reload(): a page that answers a form would ask whether to send it again.
      location.replace(location.href);
      return;
    }
    known = stamp;
  } catch {
    // The preview was stopped; it may come back.
  }
  setTimeout(look, 1000);
}

void look();
