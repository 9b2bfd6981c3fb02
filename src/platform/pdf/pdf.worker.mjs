// @ts-check
// Runs in a thread of pdf.child.mjs. Typst compiles synchronously.
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { unpackWoff } from './woff.mjs';

const fonts = [{ fontBlobs: workerData.fonts.map((/** @type {string} */ path) => unpackWoff(readFileSync(path))) }];

/** @type {Map<string, NodeCompiler>} */
const compilers = new Map();

// Title and language are set around the template: PDF/UA refuses a file without them, and no author has to remember.
const frame = (/** @type {string} */ main) => `
#set document(title: sys.inputs.title, date: none)
#set text(lang: sys.inputs.lang, font: ("Noto Sans", "Libertinus Serif"), size: 10.5pt)
#include "${main}"
`;

parentPort?.on('message', (job) => {
  try {
    const compiler = compilerFor(job.folder);
    const pdf = compiler.pdf(
      { mainFileContent: frame(job.main), inputs: job.inputs, resetRead: true },
      { pdfStandard: 'ua-1', creationTimestamp: job.createdAt },
    );
    compiler.evictCache(4);
    const bytes = new Uint8Array(pdf);
    parentPort?.postMessage({ id: job.id, bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ id: job.id, error: messagesOf(/** @type {Error} */ (error)) });
  }
});

/** @param {string} folder */
function compilerFor(folder) {
  let compiler = compilers.get(folder);
  if (!compiler) {
    if (compilers.size >= 32) compilers.delete(compilers.keys().next().value ?? '');
    compiler = NodeCompiler.create({ workspace: folder, fontArgs: fonts });
    compilers.set(folder, compiler);
  }
  return compiler;
}

/**
 * The messages of the diagnostics, without the traces; the compiler puts some of them into `code`.
 * @param {Error & { code?: string }} error
 */
function messagesOf(error) {
  const text = String(error.message || error.code || 'unknown error');
  const found = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map((match) => match[1]);
  return (found.length > 0 ? found.join('; ') : text).slice(0, 500);
}
