import type { Transfer } from './transfer.ts';
import { say } from './words.ts';

const watched = new WeakSet<HTMLFormElement>();

/** A form waits for files on their way and goes on by itself; it says what stands still. */
export function watchForm(form: HTMLFormElement, all: readonly Transfer[]): void {
  if (watched.has(form)) return;
  watched.add(form);
  let pressed: HTMLElement | null | undefined;
  const note = document.createElement('p');
  note.className = 'rs-sendung__warten';
  note.setAttribute('role', 'status');
  note.hidden = true;
  const last = Array.from(form.children).find((child) => child.querySelector('[name="aktion"]')) ?? null;
  form.insertBefore(note, last);

  form.addEventListener('submit', (event) => {
    const open = all.filter(({ state }) => state === 'running');
    const stopped = all.filter(({ state }) => state === 'paused' || state === 'broken');
    if (open.length + stopped.length === 0) return;
    event.preventDefault();
    pressed = stopped.length > 0 ? undefined : event.submitter;
    tell(stopped.length > 0 ? say('unfinished', { names: names(stopped) }) : say('waiting', { names: names(open) }));
    if (stopped.length > 0)
      form.querySelector<HTMLElement>('.rs-sendung:not([data-stand="running"]) button:not([hidden])')?.focus();
  });
  form.addEventListener('rs-sendung', () => {
    if (note.hidden) return;
    if (all.length === 0) {
      tell('');
      if (pressed !== undefined) form.requestSubmit(pressed);
      pressed = undefined;
    } else if (pressed !== undefined && !all.some(({ state }) => state === 'running' || state === 'done')) {
      pressed = undefined;
      tell(say('unfinished', { names: names(all) }));
    }
  });
  window.addEventListener('beforeunload', (event) => {
    if (all.some(({ state }) => state === 'running' || state === 'paused' || state === 'broken'))
      event.preventDefault();
  });

  function tell(text: string): void {
    note.textContent = text;
    note.hidden = text === '';
  }
}

const names = (transfers: readonly Transfer[]): string => transfers.map(({ file }) => file.name).join(', ');
