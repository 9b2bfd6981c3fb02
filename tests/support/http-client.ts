import { fillForm, readForms, sentFields } from './html-form.ts';

export type HttpAnswer = { status: number; path: string; body: string; headers: Headers };
export type HttpClient = ReturnType<typeof createHttpClient>;

/** A browser without JavaScript over a real socket, where forms lead to whole addresses: keeps cookies, follows redirects, presses buttons. */
export function createHttpClient(origin: string) {
  const cookies = new Map<string, string>();

  async function send(address: string, body?: URLSearchParams): Promise<HttpAnswer> {
    const url = new URL(address, origin);
    const response = await fetch(url, {
      method: body ? 'POST' : 'GET',
      body,
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const target = response.headers.get('location');
    if (response.status === 303 && target) return send(target);
    const { pathname, search } = url;
    return { status: response.status, path: pathname + search, body: await response.text(), headers: response.headers };
  }

  const formOf = (from: HttpAnswer, button: string) => {
    const form = readForms(from.body).find(({ buttons }) => buttons.some(({ text }) => text === button));
    if (!form) throw new Error(`${from.path} (${from.status}) has no button "${button}"`);
    return form;
  };
  const post = (address: string, fields: Readonly<Record<string, string | undefined>>) =>
    send(address, new URLSearchParams(Object.entries(fields).map(([name, value]) => [name, value ?? ''])));

  return {
    cookies,
    open: (path: string) => send(path),
    post,
    /** What the form with this button would send. */
    fieldsOf: (from: HttpAnswer, button: string): Record<string, string> =>
      Object.fromEntries(sentFields(formOf(from, button), button)),
    submit: (from: HttpAnswer, button: string, values: Readonly<Record<string, string>> = {}) => {
      const form = fillForm(formOf(from, button), values);
      return send(form.action, new URLSearchParams(sentFields(form, button)));
    },
  };
}
