import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

/** Attributes whose text a person reads or hears. */
const spoken = ['alt', 'aria-label', 'label', 'placeholder', 'title'];

/** Letters, and the marks that languages write in different ways. */
const readable = /[\p{L}“”„«»:;()?]/u;

/** `file:line: text` for each text in markup that did not come out of a catalogue. */
function hardCoded(file: string, source: string): string[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const note = (node: ts.Node, text: string) => {
    if (!readable.test(text)) return;
    const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
    found.push(`${file}:${line + 1}: ${text.trim()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node)) note(node, node.text);
    const value =
      ts.isJsxAttribute(node) && spoken.includes(node.name.getText())
        ? node.initializer
        : undefined;
    if (value && ts.isStringLiteral(value)) note(value, value.text);
    // A literal that stands among a markup's children is shown as it is.
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && node.expression) {
      const { expression } = node;
      if (ts.isStringLiteralLike(expression)) note(expression, expression.text);
      if (ts.isTemplateExpression(expression)) note(expression, expression.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

test('no page says anything that a translator never saw', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .map((name) => join('src', name));
  expect(files.length).toBeGreaterThan(20);
  expect(files.flatMap((file) => hardCoded(file, readFileSync(file, 'utf8')))).toEqual([]);
});

test.each([
  ['<p>Saved</p>', 'x.tsx:1: Saved'],
  ['<p>{name}: {value}</p>', 'x.tsx:1: :'],
  ['<img alt="Our mark" />', 'x.tsx:1: Our mark'],
  ["<p>{'Saved'}</p>", 'x.tsx:1: Saved'],
  ['<p>{`Saved`}</p>', 'x.tsx:1: Saved'],
])('the check finds %s', (markup, said) => {
  expect(hardCoded('x.tsx', `const x = ${markup};`)).toEqual([said]);
});
