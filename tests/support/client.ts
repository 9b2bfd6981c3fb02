import type { FastifyInstance } from 'fastify';
import { fillForm, type HtmlForm, readableText, readForms, sentFields } from './html-form.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
  readonly body: string;
  readonly bytes: Buffer;
  /** Address of the answer, after redirects. */
  readonly path: string;
};

export type Upload = { readonly field: string; readonly name: string; readonly mime: string; readonly bytes: Buffer };

export type Client = ReturnType<typeof createClient>;

/** A browser without JavaScript on the server without a socket: keeps cookies, follows redirects, fills forms by their labels. */
export function createClient(server: FastifyInstance, options: { headers?: Record<string, string> } = {}) {
  const cookies = new Map<string, string>();

  async function send(
    method: 'GET' | 'POST',
    path: string,
    payload?: { type: string; bytes: Buffer | string },
  ): Promise<Answer> {
    const response = await server.inject({
      method,
      url: path,
      headers: {
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        ...(payload ? { 'content-type': payload.type } : {}),
        ...options.headers,
      },
      ...(payload ? { payload: payload.bytes } : {}),
    });
    for (const { name, value, maxAge, expires } of response.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() < Date.now())) cookies.delete(name);
      else cookies.set(name, value);
    }
    return {
      status: response.statusCode,
      headers: response.headers,
      body: response.body,
      bytes: response.rawPayload,
      path,
    };
  }

  async function follow(answer: Answer): Promise<Answer> {
    let last = answer;
    for (let hops = 0; last.status === 303 && hops < 10; hops += 1)
      last = await send('GET', String(last.headers.location));
    return last;
  }

  const post = (
    path: string,
    fields: readonly (readonly [string, string])[],
    multipart = false,
    uploads: readonly Upload[] = [],
  ) => send('POST', path, multipart ? encodeMultipart(fields, uploads) : encodeForm(fields));

  return {
    cookies,
    /** One request, redirects not followed. */
    send,
    post,
    /** Opens an address and follows redirects. */
    open: async (path: string): Promise<Answer> => follow(await send('GET', path)),
    /** Fills and sends the form that has the button, and follows redirects. */
    async submit(
      from: Answer,
      button: string,
      values: Readonly<Record<string, string>> = {},
      uploads: readonly (Omit<Upload, 'field'> & { label: string })[] = [],
    ): Promise<Answer> {
      const form = fillForm(formWithButton(from, button), values);
      const files = uploads.map(({ label, ...file }) => ({ ...file, field: fileField(form, label) }));
      const fields = sentFields(form, button);
      const path = form.action || from.path;
      if (form.method === 'GET')
        return follow(
          await send(
            'GET',
            `${path.split('?')[0]}?${new URLSearchParams(fields.map(([name, value]) => [name, value]))}`,
          ),
        );
      return follow(await post(path, fields, form.multipart, files));
    },
  };
}

export function formWithButton(answer: Answer, button: string): HtmlForm {
  const forms = readForms(answer.body);
  const form = forms.find(({ buttons }) => buttons.some(({ text }) => text === button));
  if (form) return form;
  const known = buttonsOf(answer).join(', ');
  throw new Error(
    `${answer.path} (${answer.status}) has no button "${button}"; there are: ${known}\n${readableText(answer.body).slice(0, 600)}`,
  );
}

/** Texts of all buttons of a page. */
export const buttonsOf = (answer: Answer): string[] =>
  readForms(answer.body).flatMap(({ buttons }) => buttons.map(({ text }) => text));

function fileField(form: HtmlForm, label: string): string {
  const control = form.controls.find((candidate) => candidate.type === 'file' && candidate.label === label);
  if (!control)
    throw new Error(
      `no upload "${label}"; there are: ${form.controls
        .filter(({ type }) => type === 'file')
        .map((c) => c.label)
        .join(', ')}`,
    );
  return control.name;
}

function encodeForm(fields: readonly (readonly [string, string])[]) {
  const bytes = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  return { type: 'application/x-www-form-urlencoded', bytes };
}

function encodeMultipart(fields: readonly (readonly [string, string])[], uploads: readonly Upload[]) {
  const boundary = 'rennsteig-test-boundary-7d1f';
  const quoted = (name: string) => name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const parts: (string | Buffer)[] = [];
  for (const [name, value] of fields)
    parts.push(`--${boundary}\r\ncontent-disposition: form-data; name="${quoted(name)}"\r\n\r\n${value}\r\n`);
  for (const { field, name, mime, bytes } of uploads) {
    parts.push(
      `--${boundary}\r\ncontent-disposition: form-data; name="${quoted(field)}"; filename="${quoted(name)}"\r\ncontent-type: ${mime}\r\n\r\n`,
      bytes,
      '\r\n',
    );
  }
  parts.push(`--${boundary}--\r\n`);
  return {
    type: `multipart/form-data; boundary=${boundary}`,
    bytes: Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  };
}
