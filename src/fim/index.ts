/**
 * Reads what the FIM standards publish (XDatenfelder 2 and 3, Genericode 1.0) and turns it into the parts of a service package. Pure: bytes
 * in, data out.
 */

export { type Conversion, convertSchema, toSlug } from './convert.ts';
export { FimError } from './fim-error.ts';
export { readGenericode } from './genericode.ts';
export { readXdatenfelder } from './xdatenfelder.ts';
export { childAt, childrenNamed, cleanWords, readXml, type XmlElement } from './xml.ts';
