import ts from 'typescript';
import { applyEdits } from '../src/edit';
import type { TextEdit } from '../src/edit';

const FILE = 'main.js';

/**
 * JavaScript in which a regular expression that has a name at the top, and is used in one place, stands
 * in that place: the engine reads it when it comes there, and not when the app starts. Left alone is one
 * with `g` or `y` that may have to remember where it was.
 */
export function moveExpressions(code: string): string {
  const file = ts.createSourceFile(FILE, code, ts.ScriptTarget.ES2022, true);
  const checker = checkerOf(file);
  const uses = new Map<ts.Symbol, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    const symbol = ts.isIdentifier(node) && checker.getSymbolAtLocation(node);
    if (symbol) uses.set(symbol, [...(uses.get(symbol) ?? []), node]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return applyEdits(
    code,
    file.statements.flatMap((statement): TextEdit[] => {
      if (!ts.isVariableStatement(statement)) return [];
      return statement.declarationList.declarations.flatMap(({ name, initializer }) => {
        if (!initializer || !ts.isRegularExpressionLiteral(initializer)) return [];
        const symbol = checker.getSymbolAtLocation(name);
        const [use, ...others] =
          (symbol && uses.get(symbol))?.filter((each) => each !== name) ?? [];
        if (!use || others.length > 0 || !canBeMoved(initializer.text, use)) return [];
        return [
          // Nothing is left of a name that nobody uses when this has been minified.
          { from: initializer.getStart(), to: initializer.end, insert: '0' },
          { from: use.getStart(), to: use.end, insert: initializer.text },
        ];
      });
    }),
  );
}

/** What may remember is handed to a method that begins anew each time. */
function canBeMoved(expression: string, { parent }: ts.Identifier): boolean {
  if (ts.isShorthandPropertyAssignment(parent) || ts.isBinaryExpression(parent)) return false;
  const flags = /[a-z]*$/.exec(expression)?.[0] ?? '';
  if (!/[gy]/.test(flags)) return true;
  const called = ts.isCallExpression(parent) ? parent.expression.getText() : '';
  return !flags.includes('y') && /\.(?:match|matchAll|replace|replaceAll|split)$/.test(called);
}

function checkerOf(file: ts.SourceFile): ts.TypeChecker {
  const options = { allowJs: true, noLib: true, noResolve: true, types: [] };
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (name) => (name === FILE ? file : undefined);
  return ts.createProgram([FILE], options, host).getTypeChecker();
}
