/** Passkeys: the only thing on the pages of an account that needs script, because only script can ask the device. */

type Described = { id: string; type: 'public-key'; transports?: AuthenticatorTransport[] };
type Question = {
  challenge: string;
  timeout?: number;
  rpId?: string;
  userVerification?: UserVerificationRequirement;
  rp?: PublicKeyCredentialRpEntity;
  user?: { id: string; name: string; displayName: string };
  pubKeyCredParams?: PublicKeyCredentialParameters[];
  excludeCredentials?: Described[];
  authenticatorSelection?: AuthenticatorSelectionCriteria;
};

function bytes(text: string): ArrayBuffer {
  const plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
  return Uint8Array.from(plain, (sign) => sign.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer): string {
  const signs = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Asks the device to make a key. */
async function create(question: Question): Promise<PublicKeyCredential> {
  const { challenge, rp, user, pubKeyCredParams, excludeCredentials = [], authenticatorSelection, timeout } = question;
  const publicKey: PublicKeyCredentialCreationOptions = {
    challenge: bytes(challenge),
    rp: rp!,
    user: { ...user!, id: bytes(user!.id) },
    pubKeyCredParams: pubKeyCredParams!,
    excludeCredentials: excludeCredentials.map((key) => ({ ...key, id: bytes(key.id) })),
    authenticatorSelection,
    timeout,
    attestation: 'none',
  };
  return (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
}

/** Asks the device to sign with one of its keys for this address. */
async function get(question: Question): Promise<PublicKeyCredential> {
  const { challenge, rpId, userVerification, timeout } = question;
  const publicKey = { challenge: bytes(challenge), rpId, userVerification, timeout };
  return (await navigator.credentials.get({ publicKey })) as PublicKeyCredential;
}

function describe({ id, rawId, type, response, authenticatorAttachment }: PublicKeyCredential): string {
  const parts: Record<string, unknown> = { clientDataJSON: text(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    parts.attestationObject = text(response.attestationObject);
    parts.transports = response.getTransports?.() ?? [];
  } else {
    const assertion = response as AuthenticatorAssertionResponse;
    parts.authenticatorData = text(assertion.authenticatorData);
    parts.signature = text(assertion.signature);
    if (assertion.userHandle) parts.userHandle = text(assertion.userHandle);
  }
  const rest = { type, authenticatorAttachment, clientExtensionResults: {} };
  return JSON.stringify({ id, rawId: text(rawId), response: parts, ...rest });
}

/** Asks the server, then the device, and sends the form with the answer. Returns what to tell the person when it did not come to that. */
async function run(form: HTMLFormElement, field: HTMLInputElement, cancelled: string): Promise<string> {
  const body = new URLSearchParams();
  new FormData(form).forEach((value, name) => {
    body.append(name, String(value));
  });
  const answer = await fetch(form.dataset.passkey ?? '', { method: 'POST', body });
  const question = (await answer.json().catch(() => ({}))) as Question & { message?: string };
  if (!answer.ok) return question.message ?? cancelled;
  try {
    field.value = describe(await (question.user ? create(question) : get(question)));
  } catch {
    return cancelled;
  }
  form.submit();
  return '';
}

for (const form of Array.from(document.querySelectorAll<HTMLFormElement>('form[data-passkey]'))) {
  const field = form.querySelector<HTMLInputElement>('input[name="antwort"]');
  const line = form.querySelector<HTMLElement>('[data-abgebrochen]');
  // Without passkeys the form goes as it is, and the server says what is missing.
  if (!field || !line || !('PublicKeyCredential' in window)) continue;
  for (const remark of Array.from(form.querySelectorAll('[data-ohne-skript]'))) remark.remove();
  let busy = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    line.textContent = '';
    const cancelled = line.dataset.abgebrochen ?? '';
    run(form, field, cancelled)
      .catch(() => cancelled)
      .then((message) => {
        line.textContent = message;
        busy = message === '';
      });
  });
}
