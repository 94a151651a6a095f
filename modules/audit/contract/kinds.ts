/**
 * Every kind of act that the trail knows. Contracts add theirs, so that `record` takes no other:
 *
 *     export const councilsAuditKinds = auditKinds(['councils.delegate-added'])
 *     declare module '#audit' {
 *       interface AuditKinds extends KindsOf<typeof councilsAuditKinds> {}
 *     }
 */
export interface AuditKinds {}

export type AuditKind = Extract<keyof AuditKinds, string>
export type KindsOf<Kinds extends readonly string[]> = Record<Kinds[number], true>

const declared = new Set<string>()

/** Declares a module's kinds of acts, named `module.past-tense`; their names on screen stand in its messages. */
export function auditKinds<const Kinds extends readonly `${string}.${string}`[]>(kinds: Kinds): Kinds {
  for (const kind of kinds) {
    if (!/^[a-z]+\.[a-z]+(?:-[a-z]+)*$/.test(kind)) throw new Error(`"${kind}" is no name of a kind of act.`)
    if (declared.has(kind)) throw new Error(`The kind of act "${kind}" is declared twice.`)
    declared.add(kind)
  }
  return kinds
}

/** Every kind that the contracts loaded so far declare. */
export function allAuditKinds(): readonly string[] {
  return [...declared]
}

/** Is this kind declared by a contract? */
export function isAuditKind(kind: string): boolean {
  return declared.has(kind)
}
