import { join } from 'node:path';
import { sampleLetter } from '../../src/modules/packages/check/letter-check.ts';
import { projectRoot } from '../../src/platform/config/paths.ts';
import { createPdfRenderer } from '../../src/platform/pdf/pdf.ts';
import { readTestPackage } from '../support/packages.ts';
import { measureAsync } from './measure.ts';
import { memoryOfChildren } from './processes.ts';
import type { Section } from './tables.ts';

const seconds = 5;
const services = join(projectRoot, 'services');

/** Decisions of the dog tax, one after the other, each with other data; the first ones start the process and load the fonts. */
export async function measurePdf(): Promise<Section> {
  const pkg = readTestPackage('hundesteuer-anmelden');
  const { document, outcome } = decisionOf(pkg);
  const pdf = createPdfRenderer({ workers: 1, timeout: 20, idle: 300, memory: 512, roots: [services] });
  const render = (round: number) => {
    const data = { ...sampleLetter(pkg, outcome, true), fileNumber: `XXX-2026-${round}` };
    const folder = join(services, pkg.slug);
    return pdf.renderPdf({ folder, main: document, data, title: data.subject, lang: 'de', createdAt: new Date(round) });
  };
  try {
    for (let round = 0; round < 20; round += 1) await render(round);
    const figure = await measureAsync(render, 1, seconds);
    const memory = memoryOfChildren(process.pid, 'pdf.child.mjs');
    return {
      figures: [],
      targets: [
        { what: 'decision as PDF, p50', unit: 'ms', value: figure.p50, most: 30 },
        { what: 'memory of the PDF process', unit: 'MB', value: memory, most: 150 },
      ],
    };
  } finally {
    await pdf.close();
  }
}

function decisionOf({ service }: ReturnType<typeof readTestPackage>) {
  const outcome = service.decision?.documents?.[0] ?? service.processing.outcomes[0];
  if (!service.decision || !outcome) throw new Error(`${service.slug} makes no decision`);
  return { document: service.decision.document, outcome };
}
