import { say } from './words.ts';

/** Bytes of one piece, as the server wants them (`partBytes` of the file store). */
const pieceBytes = 524_288;

export type Transfer = {
  readonly file: File;
  state: 'running' | 'paused' | 'broken' | 'refused' | 'done';
  /** Bytes that are on the other side or on the way. */
  sent: number;
  /** What went wrong and what to do. */
  message: string;
  /** What the form sends for a file that has come and waits for it. */
  waiting?: string;
  pause(): void;
  go(): void;
  cancel(): void;
};

/** Sends a file piece by piece; after a break it goes on where the server says. `changed` is called with every step. */
export function createTransfer(
  target: { address: string; field: string; token: () => string },
  file: File,
  changed: () => void,
): Transfer {
  const id = makeId();
  let at = 0;
  /** Answers without a step forward: more than a few mean that something is wrong. */
  let still = 0;
  let request: XMLHttpRequest | undefined;

  function post(fields: Record<string, string>, piece?: Blob): XMLHttpRequest {
    const form = new FormData();
    form.append('_csrf', target.token());
    for (const [name, value] of Object.entries({ id, ...fields })) form.append(name, value);
    if (piece) form.append('teil', piece, 'teil');
    const call = new XMLHttpRequest();
    call.open('POST', target.address);
    call.timeout = 120_000;
    call.send(form);
    return call;
  }

  function sendNext(): void {
    const piece = file.slice(at, at + pieceBytes);
    const fields = { feld: target.field, name: file.name, groesse: String(file.size), ab: String(at) };
    const call = post(fields, piece);
    request = call;
    call.upload.onprogress = ({ loaded }) => step({ sent: at + Math.min(loaded, piece.size) });
    call.onload = () => answered(call);
    call.onerror = () => step({ state: 'broken', message: say('broken') });
    call.ontimeout = call.onerror;
  }

  function answered(call: XMLHttpRequest): void {
    const answer = readAnswer(call.responseText);
    if (call.status !== 200 || answer.ab === undefined) {
      const again = call.status === 400 || call.status === 429 || call.status >= 500;
      step({ state: again ? 'broken' : 'refused', message: answer.fehler ?? say(again ? 'broken' : 'gone') });
      return;
    }
    still = answer.ab > at ? 0 : still + 1;
    at = answer.ab;
    if (answer.fertig) step({ state: 'done', sent: file.size, waiting: answer.wartet });
    else if (still > 3) step({ state: 'refused', message: say('gone') });
    else {
      step({ sent: at });
      sendNext();
    }
  }

  function step(change: Partial<Pick<Transfer, 'state' | 'sent' | 'message' | 'waiting'>>): void {
    Object.assign(transfer, change);
    changed();
  }

  const transfer: Transfer = {
    file,
    state: 'running',
    sent: 0,
    message: '',
    pause() {
      request?.abort();
      step({ state: 'paused', sent: at });
    },
    go() {
      step({ state: 'running', message: '', sent: at });
      sendNext();
    },
    cancel() {
      request?.abort();
      post({ abbrechen: '1' });
    },
  };
  return transfer;
}

function readAnswer(text: string): { ab?: number; fertig?: boolean; wartet?: string; fehler?: string } {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}

/** A random UUID; `crypto.randomUUID` is missing on pages without https. */
function makeId(): string {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
