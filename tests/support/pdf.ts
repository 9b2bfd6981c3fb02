import { extractText, getDocumentProxy } from 'unpdf';

/** What a person reads in a PDF, all pages, white space folded. */
export async function readPdfText(file: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(Uint8Array.from(file)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}
