import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../config/paths.ts';
import { createPdfRenderer, type PdfJob, type PdfRenderer } from './pdf.ts';

let root: string;
let pdf: PdfRenderer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rennsteig-pdf-'));
  await folder('letter', {
    'decision.typ':
      '#let data = json(bytes(sys.inputs.data))\n#import "parts.typ": sign\n= Bescheid\n#data.text\n\n#sign',
    'parts.typ': '#let sign = [Im Auftrag]',
  });
  pdf = createPdfRenderer({ workers: 1, timeout: 20, idle: 300, memory: 512, roots: [root] });
});
afterAll(async () => {
  await pdf.close();
  await rm(root, { recursive: true });
});

async function folder(name: string, files: Record<string, string>): Promise<string> {
  await mkdir(join(root, name), { recursive: true });
  for (const [file, content] of Object.entries(files)) await writeFile(join(root, name, file), content);
  return join(root, name);
}

/** Children of a process that make PDF files. */
function processesOf(parent: number): string[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.filter((name) => {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ').at(-1)!.split(' ');
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      return Number(stat[1]) === parent && command.includes('pdf.child.mjs');
    } catch {
      return false;
    }
  });
}

const job = (data: unknown, name = 'letter'): PdfJob => ({
  folder: join(root, name),
  main: 'decision.typ',
  data,
  title: 'Hundesteuerbescheid',
  lang: 'de',
  createdAt: new Date('2026-11-20T09:00:00Z'),
});

describe('renderPdf', () => {
  it('makes a tagged PDF/UA-1 with title, language and readable text', async () => {
    const bytes = await pdf.renderPdf(job({ text: 'Für Bello: 60,00 € – „angemeldet“' }));
    const raw = Buffer.from(bytes).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/\/Lang \(de(-DE)?\)/);
    expect(Buffer.from(bytes).toString('utf8')).toContain('Hundesteuerbescheid');
    expect(raw).toContain('pdfuaid:part');
    expect(textOf(raw)).toContain('Für Bello: 60,00 € – „angemeldet“');
    expect(textOf(raw)).toContain('Im Auftrag');
  });

  it('gives the same bytes for the same input', async () => {
    const [first, second] = await Promise.all([pdf.renderPdf(job({ text: 'a' })), pdf.renderPdf(job({ text: 'a' }))]);
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it('T5: keeps data inert: markup of a person stays text', async () => {
    const text = '#read("/etc/passwd") *x* $y$ <z> \\n "q"';
    const bytes = await pdf.renderPdf(job({ text }));
    expect(textOf(Buffer.from(bytes).toString('latin1'))).toContain('#read("/etc/passwd")');
  });

  it('T4: reads nothing outside the folder, follows no link, imports nothing from the network', async () => {
    const outside = await folder('outside', { 'decision.typ': '= x\n#read("../letter/decision.typ")' });
    await expect(pdf.renderPdf({ ...job({}), folder: outside })).rejects.toMatchObject({ code: 'pdf.template_failed' });
    const linked = await folder('linked', { 'decision.typ': '= x' });
    await symlink('/etc/passwd', join(linked, 'secret.txt'));
    await expect(pdf.renderPdf({ ...job({}), folder: linked })).rejects.toMatchObject({ code: 'pdf.folder_refused' });
    const remote = await folder('remote', { 'decision.typ': '#import "@preview/example:0.1.0": *\n= x' });
    await expect(pdf.renderPdf({ ...job({}), folder: remote })).rejects.toMatchObject({ code: 'pdf.folder_refused' });
    await expect(pdf.renderPdf({ ...job({}), folder: tmpdir() })).rejects.toMatchObject({ code: 'pdf.folder_refused' });
    await expect(pdf.renderPdf({ ...job({}), main: '../x.typ' })).rejects.toMatchObject({ code: 'pdf.folder_refused' });
  });

  it('says what is wrong with a template', async () => {
    await folder('broken', { 'decision.typ': '== Zweite Ebene zuerst' });
    await expect(pdf.renderPdf(job({}, 'broken'))).rejects.toMatchObject({ code: 'pdf.template_failed' });
  });

  it('a process ends when it had nothing to do for a while, the next job starts another one', async () => {
    const short = createPdfRenderer({ workers: 1, timeout: 20, idle: 1, memory: 512, roots: [root] });
    const isRunning = () => processesOf(process.pid).length > before;
    const before = processesOf(process.pid).length;
    await short.renderPdf(job({ text: 'a' }));
    expect(isRunning()).toBe(true);
    await expect.poll(isRunning, { timeout: 5000 }).toBe(false);
    expect((await short.renderPdf(job({ text: 'b' }))).length).toBeGreaterThan(1000);
    await short.close();
    expect(isRunning()).toBe(false);
  }, 30_000);

  it('T18: a template that takes too long is given up, the next job runs in a new process', async () => {
    const quick = createPdfRenderer({ workers: 1, timeout: 1, idle: 300, memory: 512, roots: [root] });
    const slow = '= x\n#let n = 0\n#for i in range(3000000) { n = calc.rem(n * 7 + i, 1000) }\n#n';
    await folder('slow', { 'decision.typ': slow });
    await expect(quick.renderPdf(job({}, 'slow'))).rejects.toMatchObject({ code: 'pdf.timed_out' });
    expect((await quick.renderPdf(job({ text: 'b' }))).length).toBeGreaterThan(1000);
    await quick.close();
  }, 30_000);

  it('T4 T18: a template that eats memory is ended, the next job runs in a new process', async () => {
    const small = createPdfRenderer({ workers: 1, timeout: 20, idle: 300, memory: 300, roots: [root] });
    await folder('greedy', { 'decision.typ': '= x\n#let a = range(40000000)\n#let b = a.map(n => str(n))\n#b.len()' });
    await expect(small.renderPdf(job({}, 'greedy'))).rejects.toMatchObject({ code: 'pdf.too_much_memory' });
    expect((await small.renderPdf(job({ text: 'b' }))).length).toBeGreaterThan(1000);
    await small.close();
  }, 30_000);
});

it('a program that only closes the renderer waits for its end', async () => {
  const code = `
    const { createPdfRenderer } = await import(${JSON.stringify(new URL('pdf.ts', import.meta.url).href)});
    const pdf = createPdfRenderer({ workers: 1, timeout: 20, idle: 300, memory: 512, roots: [${JSON.stringify(root)}] });
    await pdf.renderPdf({ folder: ${JSON.stringify(join(root, 'letter'))}, main: 'decision.typ', data: { text: 'a' }, title: 'a', lang: 'de', createdAt: new Date(0) });
    await pdf.close();
    console.log('closed');`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: projectRoot });
  expect(stdout.trim()).toBe('closed');
}, 30_000);

/** Reads the text of all pages through the ToUnicode maps of the fonts. */
function textOf(raw: string): string {
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1] ?? '', 'latin1')).toString('latin1');
    } catch {
      return match[1] ?? '';
    }
  });
  const maps = streams.filter((stream) => stream.includes('beginbfchar') || stream.includes('beginbfrange'));
  const readings = maps.map((map) => {
    const glyphs = new Map<string, string>();
    for (const [, from = '', to = ''] of map.matchAll(/^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]+)>$/gm)) {
      glyphs.set(from.toLowerCase(), Buffer.from(to, 'hex').swap16().toString('utf16le'));
    }
    return streams
      .filter((stream) => stream.includes(' Tf'))
      .map((stream) =>
        [...stream.matchAll(/<([0-9A-Fa-f]+)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)]
          .map((m) => shown(m[1], m[2], glyphs))
          .join(''),
      )
      .join('\n');
  });
  return readings.join('\n');
}

function shown(hex: string | undefined, literal: string | undefined, glyphs: Map<string, string>): string {
  const bytes = hex ?? Buffer.from(unescapeLiteral(literal ?? ''), 'latin1').toString('hex');
  return (bytes.match(/.{4}/g) ?? []).map((glyph) => glyphs.get(glyph.toLowerCase()) ?? '').join('');
}

function unescapeLiteral(text: string): string {
  const names: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  return text.replace(/\\([0-7]{1,3}|[\s\S])/g, (_, code: string) =>
    /^[0-7]/.test(code) ? String.fromCharCode(Number.parseInt(code, 8)) : (names[code] ?? code),
  );
}

it('a program that only waits for the end of the renderer stays until then', { timeout: 30_000 }, async () => {
  const folder = join(root, 'letter');
  const job = { folder, main: 'decision.typ', data: { text: 'x' }, title: 'x', lang: 'de', createdAt: new Date(0) };
  const program = `
    import { createPdfRenderer } from ${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)};
    const pdf = createPdfRenderer({ workers: 1, timeout: 20, idle: 300, memory: 512, roots: [${JSON.stringify(root)}] });
    await pdf.renderPdf({ ...${JSON.stringify(job)}, createdAt: new Date(0) });
    pdf.close().then(() => process.stdout.write('closed'));`;
  const run = promisify(execFile)(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program]);
  expect((await run).stdout).toBe('closed');
});
