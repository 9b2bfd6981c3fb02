import { h, type VNode } from 'preact';
import type { ReadLang } from '../lang/lang.ts';

type StillProps = { readonly node: VNode; readonly kept: Partial<Record<ReadLang, string>> };

/** A part that is the same on every page, with its HTML in each language once a page has shown it. */
export const Still = ({ node }: StillProps): VNode => node;

/**
 * Marks a part that depends on nothing but the language, so that it is rendered once. Only for constants of a module: they are made when the
 * program starts, before there is a person or a request whose data could get into them (the source guard holds that).
 */
export const still = (node: VNode): VNode => h(Still, { node, kept: {} }) as unknown as VNode;

/** The HTML of a still part: as it was rendered first. */
export function stillHtml({ node, kept }: StillProps, lang: ReadLang, render: (node: VNode) => string): string {
  kept[lang] ??= render(node);
  return kept[lang];
}
