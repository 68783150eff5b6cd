import ts from 'typescript';
import { applyEdits } from '../src/edit';
import type { TextEdit } from '../src/edit';

/**
 * JavaScript with what a minifier has to keep where it can't know the whole program:
 * - a function that uses neither `this` nor `arguments` nor a name of its own becomes an arrow, as none
 *   is called with `new`;
 * - a field declared without a value goes, as in `class { constructor(x) { this.a = x; } a; }`, for
 *   no class has a setter of the name above it.
 */
export function simplify(code: string): string {
  const file = ts.createSourceFile('main.js', code, ts.ScriptTarget.ES2022, true);
  const edits: TextEdit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyDeclaration(node) && !node.initializer) {
      edits.push({ from: node.getStart(), to: node.end, insert: '' });
    } else if (ts.isFunctionExpression(node) && canBeArrow(node)) {
      const params = node.parameters.map((each) => each.getText()).join(', ');
      const head = `(${node.modifiers ? 'async ' : ''}(${params}) => `;
      edits.push({ from: node.getStart(), to: node.body.getStart(), insert: head });
      edits.push({ from: node.end, to: node.end, insert: ')' });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return applyEdits(code, edits);
}

function canBeArrow({ name, asteriskToken, parameters, body }: ts.FunctionExpression): boolean {
  return !name && !asteriskToken && ![...parameters, body].some(needsFunction);
}

/** Whether it means the function around it by `this`, `arguments` or `new.target`. */
function needsFunction(node: ts.Node): boolean {
  if (node.kind === ts.SyntaxKind.ThisKeyword || ts.isMetaProperty(node)) return true;
  if (ts.isIdentifier(node) && node.text === 'arguments') return true;
  if (ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)) return false;
  return ts.forEachChild(node, needsFunction) ?? false;
}
