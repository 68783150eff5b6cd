import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript';

/** What the stand-in does without: other notations of colors, saved layouts. */
export const NOT_STOOD_IN_FOR: readonly string[] = [
  'ColorComponent.getValueRgb',
  'ColorComponent.getValueHsl',
  'ColorComponent.setValueRgb',
  'ColorComponent.setValueHsl',
  'Workspace.changeLayout',
  'Workspace.handleLinkContextMenu',
];

/** The names that the API's types export and that exist when a plugin runs; for classes, their methods. */
export function documentedApi(): Record<string, string[]> {
  const path = createRequire(import.meta.url).resolve('obsidian/obsidian.d.ts');
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
  const api: Record<string, string[]> = {};
  for (const statement of source.statements) {
    if (ts.isClassDeclaration(statement) && statement.name) {
      api[statement.name.text] = methodsOf(statement);
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      api[statement.name.text] = [];
    } else if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) {
        api[name.getText(source)] = [];
      }
    }
  }
  return api;
}

/** The methods that every object of a class has: abstract ones are its subclasses' to give. */
function methodsOf(declaration: ts.ClassDeclaration): string[] {
  const names = declaration.members
    .filter((member) => ts.isMethodDeclaration(member))
    .filter(({ modifiers, questionToken }) => {
      const kinds = modifiers?.map(({ kind }) => kind) ?? [];
      return (
        !questionToken &&
        !kinds.includes(ts.SyntaxKind.AbstractKeyword) &&
        !kinds.includes(ts.SyntaxKind.StaticKeyword)
      );
    })
    .map(({ name }) => (ts.isIdentifier(name) ? name.text : ''));
  return [...new Set(names)];
}
