/** Files come in the background, and a page says by itself when they are checked. Without script they come with the form. */
import { watchFreshness } from './files/fresh.ts';
import { watchForm } from './files/leaving.ts';
import { createRows } from './files/rows.ts';
import type { Transfer } from './files/transfer.ts';

const all: Transfer[] = [];

for (const box of Array.from(document.querySelectorAll<HTMLElement>('[data-hochladen]'))) {
  const input = box.querySelector<HTMLInputElement>('input[type="file"]');
  const form = input?.form;
  if (!input || !form) continue;
  const rows = createRows(box, input, form, all);
  input.multiple = true;
  input.addEventListener('change', () => {
    rows.take(input.files);
    // The form must not send once more what is on its way already.
    input.value = '';
  });
  for (const name of ['dragenter', 'dragover'] as const)
    box.addEventListener(name, (event) => {
      event.preventDefault();
      box.classList.add('rs-hochladen--ziel');
    });
  box.addEventListener('dragleave', () => box.classList.remove('rs-hochladen--ziel'));
  box.addEventListener('drop', (event) => {
    event.preventDefault();
    box.classList.remove('rs-hochladen--ziel');
    rows.take(event.dataTransfer?.files ?? null);
  });
  watchForm(form, all);
}
watchFreshness();
