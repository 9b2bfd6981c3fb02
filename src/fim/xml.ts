import { FimError } from './fim-error.ts';

/** An element as plain data. Names are local names: publishers differ in prefixes, and code elements carry no namespace at all. */
export type XmlElement = {
  name: string;
  namespace: string;
  attributes: { [name: string]: string };
  children: XmlElement[];
  /** Own text, trimmed, without that of the children. */
  text: string;
  line: number;
};

/** The largest schema seen has 113 kB, the largest code list 5 MB. */
export const xmlLimits = { bytes: 8_000_000, elements: 400_000 };

/**
 * Reads XML strictly: no document type, so no entities of any kind, no second document, no network (libxml2 refuses more than 256 levels
 * by itself). Loads libxml2 at the first use, because it takes 13 MB and most processes read no XML. @throws FimError
 */
export async function readXml(bytes: Uint8Array): Promise<XmlElement> {
  if (bytes.length > xmlLimits.bytes) throw new FimError(`larger than ${xmlLimits.bytes} bytes`);
  // Encodings with zero bytes would hide a document type from the look below; all of the standards write UTF-8.
  if (bytes.includes(0)) throw new FimError('is no UTF-8 text');
  if (new TextDecoder('latin1').decode(bytes).includes('<!DOCTYPE'))
    throw new FimError('names a document type (DOCTYPE)');
  const {
    ParseOption,
    XmlDocument,
    XmlComment,
    XmlElement: ElementNode,
    XmlParseError,
    XmlText,
  } = await import('libxml2-wasm');
  const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOCDATA;
  let left = xmlLimits.elements;
  type Node = InstanceType<typeof ElementNode>;

  const copy = (node: Node): XmlElement => {
    left--;
    if (left < 0) throw new FimError(`has more than ${xmlLimits.elements} elements`);
    const children: XmlElement[] = [];
    let text = '';
    for (let child = node.firstChild; child; child = child.next) {
      if (child instanceof ElementNode) children.push(copy(child));
      else if (child instanceof XmlText) text += child.content;
      // Behind a processing instruction the library sees no further sibling.
      else if (!(child instanceof XmlComment)) throw new FimError('holds a processing instruction');
    }
    const attributes = Object.fromEntries(node.attrs.map((attribute) => [attribute.name, attribute.value]));
    return { name: node.name, namespace: node.namespaceUri, attributes, children, text: text.trim(), line: node.line };
  };

  let document: InstanceType<typeof XmlDocument>;
  try {
    document = XmlDocument.fromBuffer(bytes, { option });
  } catch (error) {
    if (error instanceof XmlParseError)
      throw new FimError(`is no well-formed XML: ${error.message.trim().slice(0, 300)}`);
    throw error;
  }
  try {
    if (document.dtd) throw new FimError('names a document type (DOCTYPE)');
    return copy(document.root);
  } finally {
    document.dispose();
  }
}

export const childrenNamed = (element: XmlElement | undefined, name: string): XmlElement[] =>
  (element?.children ?? []).filter((child) => child.name === name);

/** The first child along a path of local names. */
export function childAt(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  let at = element;
  for (const name of path) at = at?.children.find((child) => child.name === name);
  return at;
}

/** Text of the element at a path, as people can read it: one space between words, kept line breaks, no control characters. */
export function textAt(element: XmlElement | undefined, ...path: string[]): string {
  return cleanWords(childAt(element, ...path)?.text ?? '');
}

/** Drops control and direction characters and runs of spaces. */
export function cleanWords(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[\t\p{Zs}]+/gu, ' ')
    .replace(/[^\P{C}\n]/gu, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
