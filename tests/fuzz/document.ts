/** JSON Schema as far as the API's document uses it. */
export interface Schema {
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly default?: unknown
}

export interface Parameter {
  readonly in: string
  readonly name: string
  readonly required?: boolean
  readonly schema: Schema
}

/** One endpoint of the API's document. */
export interface Operation {
  /** `POST /councils/{council}/petitions`: what hints and findings call it. */
  readonly name: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Whole, with the API's prefix. */
  readonly path: string
  readonly parameters: readonly Parameter[]
  readonly body: { readonly type: string; readonly schema: Schema } | undefined
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, RawOperation>>>>
}
interface RawOperation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> }
}

/** Every endpoint, in the document's order. */
export function operationsOf(document: OpenApiDocument, prefix: string): Operation[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, raw]) => {
      const [type, content] = Object.entries(raw.requestBody?.content ?? {})[0] ?? []
      const method = verb.toUpperCase() as Operation['method']
      return {
        name: `${method} ${path.slice(prefix.length)}`,
        method,
        path,
        parameters: raw.parameters ?? [],
        body: type && content ? { type, schema: content.schema } : undefined,
      }
    }),
  )
}

/** Names of all fields that ask for the id of a record, in path, query and body. */
export function idFieldsOf(operation: Operation): string[] {
  const found = new Set<string>()
  const look = (schema: Schema, name: string): void => {
    if (schema.format === 'uuid') found.add(name)
    for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.allOf ?? [])]) look(part, name)
    if (schema.items) look(schema.items, singular(name))
    for (const [key, part] of Object.entries(schema.properties ?? {})) look(part, key)
  }
  for (const { name, schema } of operation.parameters) look(schema, name)
  if (operation.body) look(operation.body.schema, '')
  return [...found]
}

export const singular = (name: string): string => name.replace(/ies$/, 'y').replace(/s$/, '')
