import { refresh } from './fresh.ts';
import { createTransfer, type Transfer } from './transfer.ts';
import { addWaiting } from './waiting.ts';
import { say, sizeText } from './words.ts';

/** The files of one field that are on their way: a bar, what can be done, and a polite word at start, half and end. */
export function createRows(
  box: HTMLElement,
  input: HTMLInputElement,
  form: HTMLFormElement,
  all: Transfer[],
): { take(files: FileList | null): void } {
  const list = make('ul', 'rs-sendungen');
  list.setAttribute('aria-label', say('list'));
  list.hidden = true;
  const voice = make('p', 'kern-sr-only');
  voice.setAttribute('role', 'status');
  input.before(list);
  input.after(voice);
  const target = {
    address: box.dataset.hochladen ?? '',
    field: input.name,
    token: () => form.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '',
  };

  function add(file: File): void {
    const row = make('li', 'rs-sendung');
    const name = make('span', 'rs-dateien__name', file.name);
    const note = make('span', 'rs-leise rs-klein rs-zahl');
    const bar = document.createElement('progress');
    bar.max = 100;
    bar.setAttribute('aria-label', say('name', { name: file.name }));
    const problem = make('p', 'rs-sendung__fehler');
    const main = makeButton(() => (transfer.state === 'running' ? transfer.pause() : transfer.go()));
    const stop = makeButton(() => {
      transfer.cancel();
      leave();
    });
    const buttons = make('span', 'rs-sendung__knoepfe');
    buttons.append(main, stop);
    row.append(name, note, buttons, bar, problem);
    list.append(row);
    list.hidden = false;
    let half = false;

    function show(): void {
      const { state, sent, message } = transfer;
      const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
      bar.value = percent;
      note.textContent = say(state === 'paused' ? 'paused' : 'running', { percent, size: sizeText(file.size) });
      row.dataset.stand = state;
      problem.textContent = message;
      problem.hidden = message === '';
      bar.hidden = state === 'refused';
      note.hidden = state === 'refused';
      main.hidden = state === 'refused';
      label(main, state === 'running' ? say('pause') : say(state === 'broken' ? 'retry' : 'go'), file.name);
      label(stop, say(state === 'refused' ? 'drop' : 'cancel'), file.name);
      if (message) voice.textContent = `${file.name}: ${message}`;
      else if (!half && state === 'running' && percent >= 50) {
        half = true;
        voice.textContent = say('half', { name: file.name });
      }
      if (state === 'done') void finish();
      form.dispatchEvent(new Event('rs-sendung'));
    }

    async function finish(): Promise<void> {
      voice.textContent = say('done', { name: file.name });
      if (transfer.waiting) addWaiting(input, file, transfer.waiting);
      else await refresh(box);
      leave();
    }

    function leave(): void {
      if (row.contains(document.activeElement)) input.focus();
      row.remove();
      list.hidden = list.children.length === 0;
      all.splice(all.indexOf(transfer), 1);
      form.dispatchEvent(new Event('rs-sendung'));
    }

    const transfer = createTransfer(target, file, show);
    all.push(transfer);
    voice.textContent = say('start', { name: file.name });
    transfer.go();
  }

  window.addEventListener('online', () => {
    for (const transfer of all) if (transfer.state === 'broken') transfer.go();
  });
  return { take: (files) => Array.from(files ?? []).forEach(add) };
}

function make(tag: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

function makeButton(press: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'rs-textknopf';
  button.addEventListener('click', press);
  return button;
}

/** Only what changes is written, so that the focus stays and nothing is read twice. */
function label(button: HTMLButtonElement, text: string, name: string): void {
  if (button.dataset.wort === text) return;
  button.dataset.wort = text;
  button.replaceChildren(text, make('span', 'kern-sr-only', `: ${name}`));
}
