/** An element of a message as plain data, by local names: prefixes differ between makers of eID-Servers. */
export type Element = { readonly name: string; readonly text: string; readonly children: readonly Element[] };

export const escapeXml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/\r/g, '&#13;');

/** The largest answer that is read. */
export const largestMessage = 500_000;

type Xml = typeof import('libxml2-wasm');
export type XmlDocument = InstanceType<Xml['XmlDocument']>;
export type XmlNode = InstanceType<Xml['XmlElement']>;

/**
 * Reads a message and hands its document to `work`: strict, without a document type (so no entities), without network. libxml2 is loaded at
 * the first use, because most processes never need it here.
 */
export async function withXml<T>(xml: string, work: (document: XmlDocument, library: Xml) => T): Promise<T> {
  if (xml.length > largestMessage || xml.includes('\0') || /<!DOCTYPE/i.test(xml)) throw new Error('no message');
  const library = await import('libxml2-wasm');
  const { ParseOption, XmlDocument } = library;
  const option = ParseOption.XML_PARSE_NO_XXE | ParseOption.XML_PARSE_NONET | ParseOption.XML_PARSE_NOCDATA;
  const document = XmlDocument.fromString(xml, { option });
  try {
    if (document.dtd) throw new Error('no message');
    return work(document, library);
  } finally {
    document.dispose();
  }
}

/** The elements of a message. */
export const readElements = (xml: string): Promise<Element> =>
  withXml(xml, (document, { XmlElement, XmlText }) => {
    const copy = (node: XmlNode): Element => {
      const children: Element[] = [];
      let text = '';
      for (let child = node.firstChild; child; child = child.next) {
        if (child instanceof XmlElement) children.push(copy(child));
        else if (child instanceof XmlText) text += child.content;
      }
      return { name: node.name, text: text.trim(), children };
    };
    return copy(document.root);
  });

/** The first element along a path of local names. */
export function at(element: Element | undefined, ...path: string[]): Element | undefined {
  let here = element;
  for (const name of path) here = here?.children.find((child) => child.name === name);
  return here;
}

/** Its text; undefined when it is missing or empty. */
export const textAt = (element: Element | undefined, ...path: string[]): string | undefined =>
  at(element, ...path)?.text.replace(/\s+/g, ' ') || undefined;
