import type { Platform } from '../module.ts';
import { httpConfig } from './http.config.ts';
import type { PageRequest } from './route.ts';

/** The whole address of a path. Only the demonstration believes the Host header: elsewhere it may come from anybody. */
export function absoluteLink(
  deps: Pick<Platform, 'config' | 'demo'>,
  request: Pick<PageRequest, 'headers'>,
  path: string,
): string {
  const { publicUrl, port } = deps.config.get(httpConfig);
  const host = String(request.headers.host ?? '');
  const shown = deps.demo && /^[\w.-]+(:\d+)?$/.test(host) ? `http://${host}` : `http://localhost:${port}`;
  return `${publicUrl.replace(/\/$/, '') || shown}${path}`;
}
