import { type ComponentChildren, Fragment, isValidElement, type VNode } from 'preact';
import { useReadLang } from './context.ts';
import { Still, stillHtml } from './still.ts';
import { doorOf } from './surroundings.ts';

/** A whole HTML document from a `<Page>`. Everything is escaped by the renderer; there is no way to put raw HTML in. */
export function renderPage(node: VNode): string {
  return `<!doctype html>${renderHtml(node)}`;
}

/**
 * The HTML of a tree: only what pages of a server need (no state, no hooks, no classes), and several times as fast as a renderer
 * that prepares a page for a browser to take over. Throws on what it does not know.
 */
export function renderHtml(node: ComponentChildren): string {
  if (typeof node === 'string') return escapeHtml(node);
  if (typeof node === 'number' || typeof node === 'bigint') return String(node);
  if (node === null || typeof node !== 'object') return '';
  if (Array.isArray(node)) {
    let html = '';
    for (const child of node) html += renderHtml(child);
    return html;
  }
  // Elements carry a mark that parsed data cannot have.
  if (!isValidElement(node)) return '';
  return renderVNode(node as VNode<Props>);
}

type Props = Readonly<Record<string, unknown>> & { readonly children?: ComponentChildren };

function renderVNode({ type, props }: VNode<Props>): string {
  if (typeof type === 'string') return renderElement(type, props);
  if (type === Fragment) return renderHtml(props.children);
  if (type === Still) return stillHtml(props as never, useReadLang(), renderHtml);
  const enter = doorOf(type);
  if (enter) return enter(props.value as never, () => renderHtml(props.children));
  return renderHtml((type as (props: Props) => ComponentChildren)(props));
}

const empty = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const tagName = /^[a-z][a-z0-9-]*$/i;
/** Names of elements that were looked at: a few dozen, all of the program. */
const tags = new Set<string>();

function renderElement(tag: string, props: Props): string {
  if (!tags.has(tag)) learnTag(tag);
  let html = `<${tag}`;
  let children = props.children;
  for (const name in props) {
    const value = props[name];
    if (name === 'children' || value === undefined || value === null) continue;
    if (name === 'value' && tag === 'textarea') children = value as ComponentChildren;
    else html += renderAttribute(name, value);
  }
  if (empty.has(tag)) return `${html}/>`;
  return `${html}>${renderHtml(children)}</${tag}>`;
}

function learnTag(tag: string): void {
  if (!tagName.test(tag)) throw new Error(`${tag} is no name of an element`);
  tags.add(tag);
}

function renderAttribute(name: string, value: unknown): string {
  const written = attributes.get(name) ?? learnAttribute(name);
  // What is false is left out, except where "false" says something.
  if (value === false) return saysFalse(written) ? ` ${written}="false"` : '';
  if (value === true) return saysFalse(written) ? ` ${written}="true"` : ` ${written}`;
  if (value === '') return ` ${written}`;
  if (typeof value === 'string') return ` ${written}="${escapeHtml(value)}"`;
  if (typeof value === 'number') return ` ${written}="${value}"`;
  throw new Error(`the attribute ${name} is neither text nor number nor yes or no`);
}

const saysFalse = (name: string) => name[4] === '-' || name === 'draggable' || name === 'spellcheck';

/** How the names of attributes are written: a few dozen, all of the program. */
const attributes = new Map<string, string>([
  // Of SVG, where capitals matter.
  ['viewBox', 'viewBox'],
  ['preserveAspectRatio', 'preserveAspectRatio'],
]);

function learnAttribute(name: string): string {
  if (!/^[a-z][a-z0-9-]*$/i.test(name) || /^(?:on|style$|dangerously)/i.test(name))
    throw new Error(`${name} is no attribute of our pages`);
  const written = name.toLowerCase();
  attributes.set(name, written);
  return written;
}

const special = /["&<]/;
const specials = /["&<]/g;
const entities: Readonly<Record<string, string>> = { '"': '&quot;', '&': '&amp;', '<': '&lt;' };

function escapeHtml(text: string): string {
  return special.test(text) ? text.replace(specials, (sign) => entities[sign]!) : text;
}
