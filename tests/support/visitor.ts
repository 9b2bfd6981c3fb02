import type { FastifyInstance } from 'fastify';

/** A browser without script. Follows redirects, keeps cookies, posts the forms it finds. */
export function createVisitor(server: FastifyInstance) {
  const cookies = new Map<string, string>();
  async function request(
    method: 'GET' | 'POST',
    url: string,
    payload?: string | Buffer,
    headers: Record<string, string> = {},
  ) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await server.inject({
      method,
      url,
      payload,
      headers: { ...(cookie ? { cookie } : {}), ...headers },
    });
    for (const { name, value } of answer.cookies) cookies.set(name, value);
    return answer;
  }
  const csrfOf = (html: string) => /name="_csrf" value="([^"]+)"/.exec(html)?.[1] ?? '';
  return {
    get: (url: string, headers?: Record<string, string>) => request('GET', url, undefined, headers),
    /** Posts a form with the token of the page it stands on. */
    post: (url: string, html: string, fields: Record<string, string>) =>
      request('POST', url, new URLSearchParams({ _csrf: csrfOf(html), ...fields }).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
      }),
    postFiles: (
      url: string,
      html: string,
      fields: Record<string, string>,
      files: { field: string; name: string; bytes: Buffer }[],
    ) => {
      const line = '----rennsteig';
      const head = (text: string) => Buffer.from(`--${line}\r\nContent-Disposition: form-data; ${text}\r\n\r\n`);
      const parts = [
        ...Object.entries({ _csrf: csrfOf(html), ...fields }).flatMap(([name, value]) => [
          head(`name="${name}"`),
          Buffer.from(`${value}\r\n`),
        ]),
        ...files.flatMap(({ field, name, bytes }) => [
          head(`name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream`),
          bytes,
          Buffer.from('\r\n'),
        ]),
        Buffer.from(`--${line}--\r\n`),
      ];
      return request('POST', url, Buffer.concat(parts), { 'content-type': `multipart/form-data; boundary=${line}` });
    },
  };
}
