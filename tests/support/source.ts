import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../../src/platform/config/paths.ts';

export type SourceFile = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

/** Every TypeScript file below the folders, parsed; paths are relative to the project. */
export function readSources(...folders: string[]): SourceFile[] {
  return folders.flatMap((folder) =>
    filesBelow(folder)
      .filter((path) => /\.tsx?$/.test(path))
      .map((path) => {
        const text = readFileSync(join(projectRoot, path), 'utf8');
        const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
        return { path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, kind) };
      }),
  );
}

/** Paths of all files below a folder of the project, without what is built or installed. */
export function filesBelow(folder: string): string[] {
  const start = join(projectRoot, folder);
  return readdirSync(start, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath ?? entry.path, entry.name)))
    .filter((path) => !/(^|\/)(node_modules|build|var|\.git)\//.test(path))
    .sort();
}

export const isTest = ({ path }: { path: string }): boolean => /\.(test|fixture)\.tsx?$/.test(path);

/** Calls `visit` for every node of the file. */
export function walk(file: SourceFile, visit: (node: ts.Node) => void): void {
  const step = (node: ts.Node) => {
    visit(node);
    ts.forEachChild(node, step);
  };
  step(file.tree);
}

/** Where a node stands, for the message of a failing guard. */
export function where(file: SourceFile, node: ts.Node): string {
  return `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;
}

/** The text pieces of a string or template; undefined for anything else. */
export function literalText(node: ts.Node | undefined): string | undefined {
  if (!node) return undefined;
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node))
    return [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('?');
  return undefined;
}

/** Name of the called function: `f(…)` and `a.b.f(…)` are both "f". */
export function calledName(node: ts.CallExpression): string {
  const { expression } = node;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : '';
}
