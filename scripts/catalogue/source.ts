/** What the text of a vendor file says, read with the TypeScript parser: no types are resolved. */
import ts from 'typescript';

/** One property of the options interface. */
export interface OptionProperty {
  readonly name: string;
  readonly readonly: boolean;
  readonly optional: boolean;
  /** As it is written, as in `('us' | 'eu')[]`. */
  readonly type: string;
  /** The doc comment without its tags. */
  readonly description: string;
  /** The text of `@default`. */
  readonly default?: string;
}

/** What a vendor file declares. */
export interface VendorSource {
  /** Every exported name. */
  readonly exports: readonly string[];
  /** The exported class that extends Vendor. */
  readonly className?: string;
  /** Whether the class has the static `_definition`. */
  readonly hasDefinition: boolean;
  /** Whether the class can be made without options. */
  readonly optional: boolean;
  /** The first paragraph of the class's doc comment. */
  readonly summary: string;
  /** The pages that the class's doc comment names with `@see`. */
  readonly see: readonly string[];
  /** The name of the exported options interface. */
  readonly optionsName?: string;
  readonly properties: readonly OptionProperty[];
}

export function readVendorSource(fileName: string, text: string): VendorSource {
  const file = ts.createSourceFile(fileName, text, ts.ScriptTarget.Latest, true);
  const exported = file.statements.filter(isExported);
  const vendor = exported.filter(ts.isClassDeclaration).find(extendsVendor);
  const options = exported.filter(ts.isInterfaceDeclaration).find(({ name }) => name.text.endsWith('Options'));
  const parameter = vendor?.members.find(ts.isConstructorDeclaration)?.parameters[0];
  return {
    exports: exported.flatMap(namesOf),
    ...(vendor?.name === undefined ? {} : { className: vendor.name.text }),
    hasDefinition: vendor?.members.some(isDefinition) ?? false,
    optional: parameter === undefined || parameter.initializer !== undefined || parameter.questionToken !== undefined,
    summary:
      vendor === undefined
        ? ''
        : commentOf(vendor)
            .replace(/\n\n[^]*$/, '')
            .replaceAll('\n', ' '),
    see: vendor === undefined ? [] : tagsOf(vendor, 'see'),
    ...(options === undefined ? {} : { optionsName: options.name.text }),
    properties: options?.members.filter(ts.isPropertySignature).map((member) => readProperty(file, member)) ?? [],
  };
}

function isExported(statement: ts.Statement): boolean {
  return (
    ts.canHaveModifiers(statement) &&
    (ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false)
  );
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Identifier };
  return name === undefined ? [] : [name.text];
}

function extendsVendor({ heritageClauses }: ts.ClassDeclaration): boolean {
  return (heritageClauses ?? []).some(({ types }) => types.some(({ expression }) => expression.getText() === 'Vendor'));
}

function isDefinition(member: ts.ClassElement): boolean {
  return (
    ts.isPropertyDeclaration(member) &&
    member.name.getText() === '_definition' &&
    (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false)
  );
}

function readProperty(file: ts.SourceFile, member: ts.PropertySignature): OptionProperty {
  const [defaultText] = tagsOf(member, 'default');
  return {
    name: member.name.getText(file),
    readonly: ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword) ?? false,
    optional: member.questionToken !== undefined,
    type: (member.type?.getText(file) ?? 'any').replace(/\s+/g, ' '),
    description: commentOf(member),
    ...(defaultText === undefined ? {} : { default: defaultText }),
  };
}

function commentOf(node: ts.Node): string {
  const comments = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return comments.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '').join('\n');
}

function tagsOf(node: ts.Node, name: string): string[] {
  return ts
    .getJSDocTags(node)
    .filter(({ tagName }) => tagName.text === name)
    .map((tag) => tagText(tag).replace(/\s+/g, ' ').trim());
}

/** The text of a tag as it stands there: the parser takes the `https` of an `@see https://…` for a name. */
function tagText(tag: ts.JSDocTag): string {
  return tag
    .getText()
    .replace(/^@\w+/, '')
    .replace(/^\s*\*\/?/gm, '');
}
