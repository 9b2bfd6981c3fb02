import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { systemClock } from '../../platform/clock/clock.ts';
import { loadConfig } from '../../platform/config/config.ts';
import { anonymous } from '../../platform/db/actor.ts';
import { filesConfig } from '../../platform/files/files.config.ts';
import { createFileStore } from '../../platform/files/files.ts';
import { createUploadGate } from '../../platform/files/upload-gate.ts';
import { httpConfig } from '../../platform/http/http.config.ts';
import { httpErrors } from '../../platform/http/http.errors.ts';
import { createServer } from '../../platform/http/server.ts';
import type { LoadGauge } from '../../platform/load/load-gauge.ts';
import { createLog } from '../../platform/log/log.ts';
import { createMetrics } from '../../platform/metrics/metrics.ts';
import { pdfConfig } from '../../platform/pdf/pdf.config.ts';
import { createPdfRenderer } from '../../platform/pdf/pdf.ts';
import { assetsFolder, assetsVersion } from '../../platform/runtime/assets.ts';
import { ErrorPage, setAssetVersion } from '../../ui/index.ts';
import { type Inspection, inspectPackage } from '../packages/index.ts';
import { BrokenPage, renderPreview } from './preview.pages.tsx';
import { previewRoutes } from './preview.routes.tsx';

/** One author is never turned away, however hard the machine works. */
const alwaysCalm: LoadGauge = { level: () => 'calm', enter: () => () => undefined, stop: () => undefined };

export type Preview = { address: string; stop(): Promise<void> };

/** A web server for one package folder, without a database: one draft in memory, uploads in a folder that goes away with it. */
export async function startPreview(path: string, port: number): Promise<Preview> {
  setAssetVersion(assetsVersion());
  // Settings of an installation do not matter here.
  const config = loadConfig({});
  const root = await mkdtemp(join(tmpdir(), 'rennsteig-preview-'));
  const { maxBytes, uploadsAtOnce, uploadPatience } = config.get(filesConfig);
  const gate = createUploadGate(uploadsAtOnce, uploadPatience * 1000);
  const files = createFileStore({ root, masterKey: randomBytes(32), maxBytes, gate });
  const pdf = createPdfRenderer({ ...config.get(pdfConfig), roots: [dirname(resolve(path))] });
  let seen: Inspection | undefined;
  const look = async () => {
    seen = await inspectPackage(path, seen);
    return seen;
  };
  const server = await createServer({
    config: config.get(httpConfig),
    log: createLog('silent'),
    metrics: createMetrics(),
    load: alwaysCalm,
    routes: previewRoutes({ clock: systemClock, config, files, pdf, look }),
    assets: assetsFolder,
    demo: false,
    findSession: async () => anonymous,
    findCitizen: async () => undefined,
    findHeld: async () => {
      throw httpErrors.signInRequired();
    },
    unreadOf: async () => 0,
    staffContext: () => undefined,
    renderPage: (node) => renderPreview(node, seen?.pkg ? `${seen.pkg.slug} ${seen.pkg.version}` : path),
    // A page that cannot be drawn has its reason in what the check says, for example a missing word.
    errorPage: (ctx, { status, title, detail, code, instance }) =>
      status >= 500 && seen && seen.problems.length > 0 ? (
        <BrokenPage ctx={ctx} problems={seen.problems} />
      ) : (
        <ErrorPage {...{ ctx, title, detail, code }} reference={instance} kind="portal" />
      ),
    maxUploadBytes: maxBytes,
    isReady: async () => true,
  });
  const stop = async () => {
    await Promise.all([server.close(), pdf.close()]);
    await rm(root, { recursive: true, force: true });
  };
  try {
    return { address: await server.listen({ port, host: 'localhost' }), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
