import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { createHttp } from './http.ts';
import { cpuReader, type LoadFigure, measureLoad } from './load.ts';
import type { Servers } from './servers.ts';
import type { FigureRow, Section } from './tables.ts';

const seconds = 5;
const lanes = 8;
const servicePage = '/leistungen/hundesteuer-anmelden?ags=16066076';

/** Single requests: CPU of the answering process alone (the load comes from another), beside a bare route in the same run. */
export async function measurePages(servers: Servers): Promise<Section> {
  const http = createHttp(servers.origins[0]!, 1);
  const size = (await http.get(servicePage)).length;
  http.close();
  const atRest = servers.webMemory();
  const { origins } = servers;
  const cpu = [servers.webCpu];
  const bare = await measureBareRoute(size);
  const page = await measureLoad({ kind: 'get', origins, lanes, path: servicePage, seconds }, cpu);
  const api = '/api/v1/responsibility?leikaKey=99102013002000&ags=16066076';
  const answers = await measureLoad({ kind: 'get', origins, lanes, path: api, seconds }, cpu);
  const stepGet = await measureLoad({ kind: 'step-get', origins, lanes, seconds }, cpu);
  const stepPost = await measureLoad({ kind: 'step-post', origins, lanes, seconds }, cpu);
  const floorIs = `bare Fastify route, ${size} bytes`;
  const row = (what: string, figure: LoadFigure): FigureRow => ({ what, figure, floor: bare, floorIs });
  const target = (what: string, figure: LoadFigure, most?: number) => ({
    what: `${what}, CPU`,
    unit: 'ms per request',
    value: figure.cpu[0]!,
    floor: bare.cpu[0]!,
    ...(most === undefined ? {} : { most }),
  });
  return {
    figures: [
      row('service pages', page),
      row('responsibility answers by the API', answers),
      row('pages of a form', stepGet),
      row('posts of a form, durable', stepPost),
    ],
    targets: [
      target('service page', page, 1),
      target('step of a form, GET', stepGet, 0.8),
      target('step of a form, POST', stepPost, 2),
      target('responsibility answer by the API', answers),
      { what: 'start on existing data', unit: 'ms', value: servers.startMs, most: 5000 },
      { what: 'memory of the web process, at rest', unit: 'MB', value: atRest, most: 200 },
      { what: 'memory of the web process, after the load', unit: 'MB', value: servers.webMemory(), most: 200 },
    ],
  };
}

async function measureBareRoute(size: number): Promise<LoadFigure> {
  const child = spawn(process.execPath, [join(projectRoot, 'tests/load/bare-server.mjs'), String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    const origins = [String(line).trim()];
    return await measureLoad({ kind: 'get', origins, lanes, path: '/', seconds }, [cpuReader(child.pid!)]);
  } finally {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}
