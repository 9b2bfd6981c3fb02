import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** A whole HTML document from a `<Page>`. Everything is escaped by the renderer; there is no way to put raw HTML in. */
export function renderPage(node: VNode): string {
  return `<!doctype html>${renderToString(node)}`;
}
