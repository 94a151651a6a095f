import type { z } from 'zod'

/**
 * Every event's name and payload. Contracts add theirs, so that names and payloads are checked where they are used:
 *
 *     export const councilEvents = events({ 'councils.delegate-added': z.object({ mandate: MandateId }) })
 *     declare module '#platform/events' {
 *       interface EventPayloads extends PayloadsOf<typeof councilEvents> {}
 *     }
 */
export interface EventPayloads {}

export type EventName = Extract<keyof EventPayloads, string>

export type EventSchemas = Readonly<Record<`${string}.${string}`, z.ZodObject>>
export type PayloadsOf<Schemas extends EventSchemas> = { [Name in keyof Schemas]: z.output<Schemas[Name]> }

const declared = new Map<string, z.ZodObject>()

/** Declares a module's events: named `module.past-tense`, with a payload of ids and facts (no personal data). */
export function events<const Schemas extends EventSchemas>(schemas: Schemas): Schemas {
  for (const [name, schema] of Object.entries(schemas)) {
    if (!/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/.test(name)) throw new Error(`"${name}" is no name of an event.`)
    if (declared.has(name)) throw new Error(`The event "${name}" is declared twice.`)
    // Strict: a field that the contract does not name may be personal.
    declared.set(name, schema.strict())
  }
  return schemas
}

/** The schema of a declared event's payload. */
export function payloadSchema(name: string): z.ZodObject {
  const schema = declared.get(name)
  if (!schema) throw new Error(`The event "${name}" is declared in no contract.`)
  return schema
}
