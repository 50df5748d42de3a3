// Writes the JSON Schema of the folded state, from the types of the state itself: `node .ci/state-schema.ts` after a
// change of them. state-schema.test.ts fails while it is out of date.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format } from 'prettier';
import ts from 'typescript';

const root = path.resolve(import.meta.dirname, '..');
export const schemaFile = path.join(root, 'main/cli/state-schema.json');

type Json = Record<string, unknown>;

/** What the branded strings of the domain look like; their types say only that they are strings. */
const TEXT_FORMATS: Readonly<Record<string, Json>> = {
  Instant: { format: 'date-time', description: 'UTC, always YYYY-MM-DDTHH:mm:ss.sssZ.' },
  Stamp: { description: 'A hybrid clock reading: instant, "/", four base-36 digits.' },
};

const compiler = (): ts.Program => {
  const config = path.join(root, 'shared/tsconfig.json');
  const { config: read } = ts.readConfigFile(config, (file) => ts.sys.readFile(file)) as { config: unknown };
  const { options, fileNames } = ts.parseJsonConfigFileContent(read, ts.sys, path.dirname(config));
  return ts.createProgram(fileNames, { ...options, incremental: false });
};

class SchemaWriter {
  readonly #checker: ts.TypeChecker;
  readonly #names = new Map<ts.Type, string>();
  readonly definitions: Record<string, Json> = {};

  constructor(checker: ts.TypeChecker) {
    this.#checker = checker;
  }

  of(type: ts.Type): Json {
    if (type.isUnion()) return this.#union(type);
    const text = this.#text(type);
    if (text !== null) return text;
    if (type.flags & ts.TypeFlags.Number) return { type: 'number' };
    if (type.flags & ts.TypeFlags.Null) return { type: 'null' };
    if (type.flags & (ts.TypeFlags.Unknown | ts.TypeFlags.Any)) return {};
    if (type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral)
      return { const: this.#checker.typeToString(type) === 'true' };
    if (this.#checker.isArrayType(type)) return this.#array(type);
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.#object(type);
    throw new Error(`a state cannot hold ${this.#checker.typeToString(type)}`);
  }

  #text(type: ts.Type): Json | null {
    if (type.isStringLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.String) return { type: 'string' };
    if (!type.isIntersection() || !type.types.some((part) => part.flags & ts.TypeFlags.String)) return null;
    const name = type.aliasSymbol?.name ?? brandOf(this.#checker.typeToString(type)) ?? '';
    return { type: 'string', ...(TEXT_FORMATS[name] ?? { description: name }) };
  }

  #union(type: ts.UnionType): Json {
    const parts = type.types.filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
    const [only] = parts;
    if (only !== undefined && parts.length === 1) return this.of(only);
    if (parts.every(({ flags }) => flags & ts.TypeFlags.BooleanLiteral)) return { type: 'boolean' };
    const schemas = merged(parts.map((part) => this.of(part)));
    return schemas.length === 1 ? (schemas[0] ?? {}) : { anyOf: schemas };
  }

  #array(type: ts.Type): Json {
    const [item] = this.#checker.getTypeArguments(type as ts.TypeReference); // as: an array type is a reference
    if (item === undefined) throw new Error('an array of nothing');
    return { type: 'array', items: this.of(item) };
  }

  /** A named type stands once, under its name; a generic or nameless one where it is used. */
  #object(type: ts.Type): Json {
    const name = nameOf(type);
    if (name === null) return this.#members(type);
    const known = this.#names.get(type);
    if (known !== undefined) return { $ref: `#/$defs/${known}` };
    let unique = name;
    for (let i = 2; unique in this.definitions; i += 1) unique = `${name}${String(i)}`;
    this.#names.set(type, unique);
    this.definitions[unique] = {};
    this.definitions[unique] = this.#members(type);
    return { $ref: `#/$defs/${unique}` };
  }

  #members(type: ts.Type): Json {
    const properties: Record<string, Json> = {};
    const required: string[] = [];
    for (const property of this.#checker.getPropertiesOfType(type)) {
      const description = ts.displayPartsToString(property.getDocumentationComment(this.#checker));
      const held = this.#checker.getTypeOfSymbol(property);
      // A member that is only ever absent.
      if (held.flags & ts.TypeFlags.Undefined) continue;
      const schema = this.of(held);
      properties[property.name] = description === '' ? schema : { ...schema, description };
      if (!(property.flags & ts.SymbolFlags.Optional)) required.push(property.name);
    }
    const [index] = this.#checker.getIndexInfosOfType(type);
    const documented = type.aliasSymbol ?? type.getSymbol();
    const description = ts.displayPartsToString(documented?.getDocumentationComment(this.#checker) ?? []);
    return {
      type: 'object',
      ...(description === '' ? {} : { description }),
      ...(Object.keys(properties).length === 0 ? {} : { properties }),
      ...(required.length === 0 ? {} : { required }),
      additionalProperties: index === undefined ? false : this.of(index.type),
    };
  }
}

const brandOf = (text: string): string | undefined => /\$brand<"(\w+)">/.exec(text)?.[1];

function nameOf(type: ts.Type): string | null {
  const { aliasSymbol, aliasTypeArguments } = type;
  if (aliasSymbol !== undefined) return aliasTypeArguments === undefined ? aliasSymbol.name : null;
  const isGeneric =
    'typeArguments' in type && Array.isArray(type.typeArguments) && type.typeArguments.length > 0;
  return type.isClassOrInterface() && !isGeneric && type.typeParameters === undefined
    ? type.symbol.name
    : null;
}

/** Literals become one list, `true` and `false` a boolean. */
function merged(schemas: readonly Json[]): Json[] {
  const literals = schemas.flatMap((schema) => ('const' in schema ? [schema['const']] : []));
  const rest = schemas.filter((schema) => !('const' in schema));
  if (literals.length === 0) return rest;
  if (literals.length === 2 && literals.includes(true) && literals.includes(false))
    return [...rest, { type: 'boolean' }];
  return [...rest, { enum: literals }];
}

/** The schema of `IncidentLog`, as it is written to `schemaFile`. */
export async function stateSchema(): Promise<string> {
  const program = compiler();
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(path.join(root, 'shared/domain/incident-domain.ts'));
  const module = source === undefined ? undefined : checker.getSymbolAtLocation(source);
  const symbol = module?.exports?.get(ts.escapeLeadingUnderscores('IncidentLog'));
  if (symbol === undefined) throw new Error('incident-domain.ts exports no IncidentLog');
  const writer = new SchemaWriter(checker);
  const state = writer.of(checker.getDeclaredTypeOfSymbol(symbol));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...state,
    $defs: writer.definitions,
  };
  return format(JSON.stringify(schema), { parser: 'json', printWidth: 110 });
}

if (import.meta.main) await writeFile(schemaFile, await stateSchema());
