/**
 * Finds the names of properties that only the plugin's own code knows, so that esbuild may shorten
 * them in main.js: a tenth of its size. See docs/decisions/0015-own-names-are-shortened.md.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Files of src/ whose values are stored, or read by other programs. */
const PUBLIC_FILES = ['api.ts', 'settings.ts', 'time-step.ts'];

/** Where the build minifies, shortens those names too. To be put before other plugins. */
export function shortNamesEsbuildPlugin(): Plugin {
  return {
    name: 'short-names',
    async setup({ initialOptions: options }) {
      if (!options.minify) return;
      const { metafile } = await esbuild.build({
        ...options,
        minify: false,
        write: false,
        metafile: true,
        logLevel: 'silent',
      });
      const packages = Object.keys(metafile.inputs).filter((file) => /\bnode_modules\//.test(file));
      options.mangleProps = new RegExp(`^(?:${findShortNames(packages).join('|')})$`);
    },
  };
}

/**
 * The names of properties that are declared in src/, and that nobody else can mean. Left alone is each
 * name that
 * - a library's types declare, or a package in the bundle uses;
 * - is read from, or written to, something whose properties are not declared: what was stored, say;
 * - is declared with `as`: what others have is told to the compiler so;
 * - is looked up by a text, or listed;
 * - is declared in a file whose values other programs read.
 *
 * @param packages files of the packages in the bundle
 * @param root the folder of tsconfig.json and src/
 */
export function findShortNames(packages: readonly string[], root = ROOT): string[] {
  const { options, fileNames } = readConfig(root);
  const source = path.join(root, 'src');
  const publicFiles = PUBLIC_FILES.map((file) => path.join(source, file));
  const isOwn = (file: string): boolean => path.resolve(file).startsWith(source + path.sep);
  // Without the types of Node, which the plugin never meets.
  const program = ts.createProgram(fileNames.filter(isOwn), { ...options, types: [] });
  const checker = program.getTypeChecker();
  const declared = new Set<string>();
  const foreign = new Set<string>();

  for (const file of program.getSourceFiles()) {
    const own = isOwn(file.fileName);
    const isPublic = publicFiles.includes(path.resolve(file.fileName));
    visit(file, (node) => {
      if (own) for (const text of lookedUp(node, checker)) foreign.add(text);
      const name = propertyName(node);
      if (name === null) return;
      if (!own || isPublic || isAsserted(node) || !isOurs(node, name, checker, isOwn))
        foreign.add(name);
      else if (isDeclaration(node)) declared.add(name);
    });
  }
  for (const file of packages) {
    const text = ts.sys.readFile(file) ?? '';
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.ES2022), (node) => {
      if (ts.isIdentifier(node)) foreign.add(node.text);
    });
  }
  return [...declared].filter((name) => !foreign.has(name)).sort();
}

function readConfig(root: string): ts.ParsedCommandLine {
  const file = path.join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(file, (name) => ts.sys.readFile(name)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, root);
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node);
  ts.forEachChild(node, (child) => visit(child, see));
}

/** The property that a node declares, sets, takes apart or reads; null where it does none of these. */
function propertyName(node: ts.Node): string | null {
  if (ts.isBindingElement(node)) {
    if (!ts.isObjectBindingPattern(node.parent) || node.dotDotDotToken) return null;
    return textOf(node.propertyName ?? node.name);
  }
  if (ts.isPropertyAccessExpression(node)) return textOf(node.name);
  return isDeclaration(node) ? textOf((node as ts.NamedDeclaration).name) : null;
}

function isDeclaration(node: ts.Node): boolean {
  return (
    ts.isTypeElement(node) ||
    ts.isClassElement(node) ||
    ts.isObjectLiteralElement(node) ||
    (ts.isParameter(node) && ts.isParameterPropertyDeclaration(node, node.parent))
  );
}

function isAsserted(node: ts.Node): boolean {
  return ts.isTypeElement(node) && ts.findAncestor(node, ts.isAsExpression) !== undefined;
}

function textOf(name: ts.Node | undefined): string | null {
  return name && ts.isIdentifier(name) ? name.text : null;
}

/**
 * The names of properties that a node means by texts: `a[name]`, `name in a`, `Object.keys(a)`, or `a`
 * where anything with whatever names is expected.
 */
function lookedUp(node: ts.Node, checker: ts.TypeChecker): string[] {
  if (ts.isExpression(node) && isForAnyNames(node, checker)) return namesIn(node, checker);
  if (ts.isStringLiteralLike(node) && ts.isPropertyName(node) && isName(node)) return [node.text];
  if (ts.isElementAccessExpression(node)) return textsOf(node.argumentExpression, checker);
  if (ts.isComputedPropertyName(node)) return textsOf(node.expression, checker);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword) {
    return textsOf(node.left, checker);
  }
  if (!ts.isCallExpression(node) || !/^Object\.\w+$/.test(node.expression.getText())) return [];
  const [object, key] = node.arguments;
  return [...(object ? namesIn(object, checker) : []), ...(key ? textsOf(key, checker) : [])];
}

function isForAnyNames(node: ts.Expression, checker: ts.TypeChecker): boolean {
  const { parent } = node;
  const spread = ts.isSpreadAssignment(parent) ? parent.parent : node;
  const type = checker.getContextualType(spread);
  return type !== undefined && checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
}

function namesIn(node: ts.Node, checker: ts.TypeChecker): string[] {
  return checker
    .getTypeAtLocation(node)
    .getProperties()
    .map(({ name }) => name);
}

/** Whether a text in quotes is the name of what it stands in. */
function isName(node: ts.Node): boolean {
  return (node.parent as ts.NamedDeclaration).name === node;
}

/** What an expression can be, as far as its type lists texts. */
function textsOf(expression: ts.Expression, checker: ts.TypeChecker): string[] {
  const type = checker.getTypeAtLocation(expression);
  const known = checker.getBaseConstraintOfType(type) ?? type;
  const types = known.isUnion() ? known.types : [known];
  return types.flatMap((one) => (one.isStringLiteral() ? one.value : []));
}

/** Whether the property that a node in src/ names is declared in src/, as far as types tell. */
function isOurs(
  node: ts.Node,
  name: string,
  checker: ts.TypeChecker,
  isOwn: (file: string) => boolean,
): boolean {
  const type = typeWith(node, checker);
  // Nothing is expected of it: it declares itself.
  if (!type) return true;
  const types = type.isUnion() ? type.types : [type];
  const symbols = types.flatMap((one) => checker.getPropertyOfType(one, name) ?? []);
  return (
    symbols.length > 0 &&
    symbols.every((symbol) =>
      symbol.declarations?.every((declaration) => isOwn(declaration.getSourceFile().fileName)),
    )
  );
}

/** The type that has the property; undefined where the node itself makes it have it. */
function typeWith(node: ts.Node, checker: ts.TypeChecker): ts.Type | undefined {
  if (ts.isPropertyAccessExpression(node)) return checker.getTypeAtLocation(node.expression);
  if (ts.isBindingElement(node)) return checker.getTypeAtLocation(node.parent);
  if (ts.isObjectLiteralExpression(node.parent)) return checker.getContextualType(node.parent);
  return undefined;
}
