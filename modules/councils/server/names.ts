import { fold } from '#platform/text'

/** What a sheet refers to by name: found without regard to accents and capitals, shown as it is written. */
export interface Named<Id extends string> {
  readonly find: (names: readonly string[]) => Promise<ReadonlyMap<string, Id | 'several'>>
  readonly show: (id: Id) => string
}

/** Makes the names of a register findable; a name that two records bear answers `several`. */
export function named<Id extends string>(records: readonly { readonly id: Id; readonly name: string }[]): Named<Id> {
  const byName = new Map<string, Id | 'several'>()
  for (const { id, name } of records) byName.set(fold(name), byName.has(fold(name)) ? 'several' : id)
  const nameOf = new Map(records.map((record) => [record.id, record.name]))
  return {
    find: async (names) => {
      const found = names.map((name) => [name, byName.get(fold(name))] as const)
      return new Map(found.filter((pair): pair is [string, Id | 'several'] => pair[1] !== undefined))
    },
    show: (id) => nameOf.get(id) ?? '',
  }
}
