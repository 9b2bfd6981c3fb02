import { say, sizeText } from './words.ts';

let count = 0;

/** A file that has come and waits for the form: a ticked box, as the server writes it after a mistake. Clearing it leaves the file out. */
export function addWaiting(input: HTMLInputElement, file: File, value: string): void {
  const list = listBefore(input);
  const row = document.createElement('li');
  row.className = 'kern-form-check';
  const box = document.createElement('input');
  count += 1;
  Object.assign(box, { type: 'checkbox', id: `${input.id}-da-neu-${count}`, name: `${input.name}-da`, value });
  box.className = 'kern-form-check__checkbox';
  box.defaultChecked = true;
  const label = document.createElement('label');
  label.className = 'kern-label';
  label.htmlFor = box.id;
  label.textContent = `${file.name} (${sizeText(file.size)})`;
  row.append(box, label);
  list.append(row);
  input.required = false;
}

function listBefore(input: HTMLInputElement): HTMLElement {
  const known = input.parentElement?.querySelector<HTMLElement>('.rs-wartende');
  if (known) return known;
  const list = document.createElement('ul');
  list.className = 'rs-wartende';
  list.setAttribute('aria-label', say('there'));
  input.before(list);
  return list;
}
