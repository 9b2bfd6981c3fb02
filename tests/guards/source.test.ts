import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { moduleNames } from '../../src/compose.ts';
import { projectRoot } from '../../src/platform/config/paths.ts';
import {
  calledName,
  filesBelow,
  isTest,
  literalText,
  readSources,
  type SourceFile,
  walk,
  where,
} from '../support/source.ts';

// Rules of ARCHITECTURE.md that look at the text of the program. A failing line names the file, the line and what to do instead.
const product = readSources('src').filter((file) => !isTest(file));
const everything = readSources('src', 'tests');

function findAll(files: readonly SourceFile[], breach: (node: ts.Node, file: SourceFile) => boolean): string[] {
  const found: string[] = [];
  for (const file of files) walk(file, (node) => breach(node, file) && found.push(where(file, node)));
  return found;
}

const isQueries = (path: string) => path.endsWith('.queries.ts');

describe('layers', () => {
  it('SQL stands only in *.queries.ts and migrations', () => {
    const builders = new Set(['selectFrom', 'insertInto', 'updateTable', 'deleteFrom', 'mergeInto', 'replaceInto']);
    const statement = /^\s*(select|insert\s+into|update|delete\s+from|with|create|alter|drop|set|truncate)\s/i;
    const found = findAll(product, (node, { path }) => {
      if (isQueries(path)) return false;
      if (ts.isTaggedTemplateExpression(node)) return node.tag.getText().startsWith('sql');
      if (!ts.isCallExpression(node)) return false;
      if (builders.has(calledName(node))) return true;
      return calledName(node) === 'query' && statement.test(literalText(node.arguments[0]) ?? '');
    });
    expect(found, 'move the statement into a *.queries.ts of the module').toEqual([]);
  });

  it('HTML stands only in *.pages.tsx and src/ui', () => {
    const found = findAll(product, (node, { path }) => {
      if (path.startsWith('src/ui/') || path.endsWith('.pages.tsx')) return false;
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node))
        return /^[a-z]/.test(node.tagName.getText());
      if (ts.isCallExpression(node) && ['h', 'jsx', 'createElement'].includes(calledName(node)))
        return literalText(node.arguments[0]) !== undefined;
      return /<\/?(html|body|div|p|a|span|table|form|h[1-6])[\s>]/.test(literalText(node) ?? '');
    });
    expect(found, 'move the element into a *.pages.tsx').toEqual([]);
  });

  it('T5 no page inserts unescaped HTML', () => {
    const found = everything.filter(
      ({ path, text }) => path !== 'tests/guards/source.test.ts' && text.includes('dangerouslySetInnerHTML'),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('parts of a page that are rendered once are constants of the frame, never made for a request', () => {
    const users = everything.filter(({ path, text }) => path.startsWith('src/') && /\bstill\(/.test(text));
    expect(users.map(({ path }) => path).sort(), 'who joins must be a constant of its module').toEqual([
      'src/ui/frame/brand.tsx',
      'src/ui/frame/footer.tsx',
      'src/ui/frame/portal-header.tsx',
      'src/ui/icon.tsx',
    ]);
  });

  it('pages are written by our renderer, which knows no hooks, contexts or classes of Preact', () => {
    const found = everything.filter(
      ({ path, text }) => path.startsWith('src/') && /preact\/hooks|createContext\b|extends Component\b/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('only platform/config reads the environment of the process', () => {
    const found = findAll(
      product,
      (node, { path }) =>
        !path.startsWith('src/platform/config/') &&
        ts.isPropertyAccessExpression(node) &&
        node.getText() === 'process.env',
    );
    expect(found, 'declare a setting with defineConfig').toEqual([]);
  });

  it('rules, law, forms, fim and the expression language know no clock, no chance and no environment', () => {
    const pure = product.filter(({ path }) => /\.rules\.ts$|^src\/(law|feel|forms|fim)\//.test(path));
    const found = findAll(pure, (node) => {
      if (ts.isNewExpression(node)) return node.expression.getText() === 'Date' && !node.arguments?.length;
      return (
        ts.isPropertyAccessExpression(node) &&
        /^(Date\.now|Math\.random|process\.\w+|performance\.now)$/.test(node.getText())
      );
    });
    expect(found, 'take the moment as an argument').toEqual([]);
  });

  it('queries of a module name only tables of its own schema', () => {
    const others = (own: string) => moduleNames.filter((name) => name !== own);
    const found: string[] = [];
    for (const file of product.filter(({ path }) => isQueries(path) && path.startsWith('src/modules/'))) {
      const own = file.path.split('/')[2]!;
      const foreign = new RegExp(`(^|[\\s(,."])(${others(own).join('|')}|graphile_worker)"?\\.[a-z_"]+`);
      const platformTable = /(^|[\s(,"])platform\.(worker|audit|file|file_holder|mail|migration)\b/;
      walk(file, (node) => {
        const text = literalText(node);
        if (
          text !== undefined &&
          !ts.isImportDeclaration(node.parent) &&
          (foreign.test(text) || platformTable.test(text))
        )
          found.push(`${where(file, node)}: ${text.trim().slice(0, 80)}`);
      });
    }
    expect(found, 'ask the door of the other module').toEqual([]);
  });

  it('time and identifiers come from the ports of the platform', () => {
    const found = findAll(
      product.filter(({ path }) => path.startsWith('src/modules/')),
      (node) =>
        (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) ||
        (ts.isPropertyAccessExpression(node) && /^(Date\.now|Math\.random)$/.test(node.getText())),
    );
    expect(found, 'use deps.clock and platform/crypto').toEqual([]);
  });
});

describe('house', () => {
  it('every folder of src/modules is in the list of modules and has a door', () => {
    const folders = new Set(filesBelow('src/modules').map((path) => path.split('/')[2]!));
    expect([...folders].filter((name) => !(moduleNames as readonly string[]).includes(name))).toEqual([]);
    expect([...folders].filter((name) => !existsSync(join(projectRoot, 'src/modules', name, 'index.ts')))).toEqual([]);
  });

  it('no file is longer than 400 lines', () => {
    const lengths = [...everything.map(({ path }) => path), ...filesBelow('tools')]
      .map((path) => ({ path, lines: readFileSync(join(projectRoot, path), 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    const long = lengths.map(({ path, lines }) => `${path}: ${lines}`);
    if (long.length > 0) process.stdout.write(`longer than 300 lines, think of cutting: ${long.join(', ')}\n`);
    expect(lengths.filter(({ lines }) => lines > 400).map(({ path }) => path)).toEqual([]);
  });

  it('migrations are numbered without gap in every module', () => {
    const files = filesBelow('src').filter((path) => path.endsWith('.sql'));
    const folders = [...new Set(files.map((path) => path.slice(0, path.lastIndexOf('/') + 1)))];
    const wrong = folders.flatMap((folder) =>
      files
        .filter((path) => path.startsWith(folder))
        .filter((path, index) => !path.slice(folder.length).startsWith(`${String(index + 1).padStart(4, '0')}-`)),
    );
    expect(wrong).toEqual([]);
  });

  it('every runtime dependency has its line in an ADR', () => {
    const { dependencies } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const adr = readFileSync(join(projectRoot, 'docs/adr/0002-dependencies.md'), 'utf8');
    // A family shares a line: `@fastify/cookie`, `formbody`.
    const hasLine = (name: string) => adr.includes(name) || (name.startsWith('@') && adr.includes(name.split('/')[1]!));
    expect(Object.keys(dependencies).filter((name) => !hasLine(name))).toEqual([]);
    expect(
      Object.entries(dependencies).filter(([, version]) => !/^\d/.test(version)),
      'pin exact versions',
    ).toEqual([]);
  });

  it('error codes are unique', () => {
    const codes: string[] = [];
    for (const file of product)
      walk(file, (node) => {
        if (!ts.isCallExpression(node) || calledName(node) !== 'defineErrors') return;
        const [module, definitions] = node.arguments;
        if (!definitions || !ts.isObjectLiteralExpression(definitions)) return;
        for (const property of definitions.properties) codes.push(`${literalText(module)}.${property.name?.getText()}`);
      });
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('names of tests are unique within their file', () => {
    const doubled: string[] = [];
    for (const file of everything.filter(isTest)) {
      const seen = new Set<string>();
      walk(file, (node) => {
        if (!ts.isCallExpression(node) || !['it', 'test'].includes(calledName(node))) return;
        const name = literalText(node.arguments[0]);
        if (name === undefined) return;
        const full = `${enclosingNames(node)} ${name}`;
        if (seen.has(full)) doubled.push(`${where(file, node)}: ${name}`);
        seen.add(full);
      });
    }
    expect(doubled).toEqual([]);
  });

  it('every security case of this version is the name of a test', () => {
    const cases = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T8', 'T9', 'T10', 'T11', 'T13', 'T17', 'T18', 'T19'];
    const names: string[] = [];
    for (const file of everything.filter(isTest))
      walk(file, (node) => {
        const called = ts.isCallExpression(node) ? node : undefined;
        // Also `it.each(…)('name', …)`: there the called expression is itself a call.
        if (called && /^(it|test|describe)\b/.test(called.expression.getText()))
          names.push(literalText(called.arguments[0]) ?? '');
      });
    expect(cases.filter((id) => !names.some((name) => new RegExp(`\\b${id}\\b`).test(name)))).toEqual([]);
  });
});

function enclosingNames(node: ts.Node): string {
  const names: string[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (ts.isCallExpression(parent) && calledName(parent) === 'describe')
      names.unshift(literalText(parent.arguments[0]) ?? '');
  }
  return names.join(' › ');
}
