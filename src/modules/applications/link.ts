import type { Config } from '../../platform/config/config.ts';
import { httpConfig } from '../../platform/http/http.config.ts';

/** The whole address of a path. Never from the Host header: it may come from anybody. */
export function absoluteLink(config: Config, path: string): string {
  const { publicUrl, port } = config.get(httpConfig);
  return `${publicUrl.replace(/\/$/, '') || `http://localhost:${port}`}${path}`;
}
