import fc from 'fast-check';
import { type ComponentChildren, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { Icon, Page, type PageContext, renderPage } from './index.ts';
import { renderHtml } from './render.ts';

const ctx: PageContext = { lang: 'de', path: '/leistungen/hund?ags=16066076', csrf: 't', demo: true };

const text = fc.oneof(fc.string(), fc.constantFrom('<script>', '"', "'", '&amp;', '</p>', 'ä & ö', ''));
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constantFrom(null, undefined));
const attributes = fc.dictionary(
  fc.constantFrom(
    'class',
    'id',
    'href',
    'value',
    'tabIndex',
    'aria-label',
    'data-x',
    'hidden',
    'maxLength',
    'draggable',
  ),
  value,
);
const { tree } = fc.letrec<{ tree: ComponentChildren }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    value,
    fc
      .tuple(fc.constantFrom('p', 'div', 'input', 'br', 'a'), attributes, fc.array(tie('tree'), { maxLength: 4 }))
      .map(([tag, props, children]) =>
        tag === 'input' || tag === 'br' ? h(tag, props) : h(tag, props, ...(children as ComponentChildren[])),
      ),
    fc.array(tie('tree'), { maxLength: 3 }).map((children) => children as ComponentChildren),
    tie('tree').map((child) => h(() => child as never, null)),
  ),
}));

it('writes what the renderer of Preact writes', () => {
  fc.assert(
    fc.property(tree, (node) => {
      const again = () => fc.stringify(node);
      const ours = renderHtml(node);
      expect(ours, again()).toBe(renderToString(h('main', null, node)).slice('<main>'.length, -'</main>'.length));
    }),
    { numRuns: 1000 },
  );
});

it('escapes whatever stands in text and attributes', () => {
  fc.assert(
    fc.property(fc.string(), (word) => {
      const html = renderHtml(<p title={word}>{word}</p>);
      expect(html.slice(3, -4)).not.toContain('<');
      expect(html.split('"')).toHaveLength(word === '' ? 1 : 3);
    }),
  );
});

it('renders no element that came as data, no handler, no style and no raw HTML', () => {
  const data = JSON.parse('{"type":"script","props":{"children":"x"},"constructor":null}') as ComponentChildren;
  expect(renderHtml([data])).toBe('');
  for (const name of ['onclick', 'onClick', 'style', 'dangerouslySet' + 'InnerHTML', 'a b', 'x"'])
    expect(() => renderHtml(h('p', { [name]: 'x' } as object)), name).toThrow(/attribute/);
  expect(() => renderHtml(h('p', { title: { __html: 'x' } } as object))).toThrow(/attribute/);
  expect(() => renderHtml(h('p onload=x', null))).toThrow(/element/);
});

it('keeps the still parts by language, and nothing of a person', () => {
  const page = (lang: 'de' | 'en', more: Partial<PageContext>) =>
    renderPage(<Page ctx={{ ...ctx, lang, ...more }} title="X" children={<Icon name="haken" />} />);
  const first = page('de', {});
  const staff = { name: 'Erika Einzig', initials: 'EE', authority: 'Amt Allein', roles: [] };
  expect(page('en', { signedIn: true, staff, path: '/status/geheim', csrf: 'zeichen' })).toContain('Help');
  expect(page('de', {})).toBe(first);
  expect(page('en', {})).not.toMatch(/Einzig|geheim|zeichen|href="\/konto"/);
});

it('has the same frame as the renderer of Preact', () => {
  for (const kind of ['portal', 'form', 'staff'] as const) {
    const node = () => <Page ctx={ctx} title="Hund" kind={kind} speaker={{ name: 'Stadt' }} children={<p>x</p>} />;
    expect(renderPage(node())).toBe(`<!doctype html>${renderToString(node())}`);
  }
});
