import type { VNode } from 'preact';
import type { ReadLang } from '../lang/lang.ts';

/** Parts that are the same on every page, with their HTML in each language once a page has shown it. */
const stills = new WeakMap<VNode, Partial<Record<ReadLang, string>>>();

/**
 * Marks a part that depends on nothing but the language, so that it is rendered once. Only for constants of a module: they are made when the
 * program starts, before there is a person or a request whose data could get into them (the source guard holds that).
 */
export function still(node: VNode): VNode {
  stills.set(node, {});
  return node;
}

/** The HTML of a part: of a still one as it was rendered first, of any other anew. */
export function stillHtml<T>(node: VNode<T>, lang: ReadLang, render: (node: VNode<T>) => string): string {
  const kept = stills.get(node as VNode);
  if (!kept) return render(node);
  kept[lang] ??= render(node);
  return kept[lang];
}
