import type { Platform } from '../module.ts';
import { httpConfig } from './http.config.ts';
import type { PageRequest } from './route.ts';

/** The whole address of a path, for what no request asked for. */
export function ownLink({ config }: Pick<Platform, 'config'>, path: string): string {
  const { publicUrl, port } = config.get(httpConfig);
  return `${publicUrl.replace(/\/$/, '') || `http://localhost:${port}`}${path}`;
}

/** The whole address of a path. Only the demonstration believes the Host header: elsewhere it may come from anybody. */
export function absoluteLink(
  deps: Pick<Platform, 'config' | 'demo'>,
  request: Pick<PageRequest, 'headers'>,
  path: string,
): string {
  const host = String(request.headers.host ?? '');
  const believed = deps.demo && !deps.config.get(httpConfig).publicUrl && /^[\w.-]+(:\d+)?$/.test(host);
  return believed ? `http://${host}${path}` : ownLink(deps, path);
}
