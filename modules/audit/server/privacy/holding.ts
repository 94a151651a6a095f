import type { AccountId, CouncilId, PersonId } from '#platform/access'
import type { Tx } from '#platform/db'

export interface Bilingual {
  readonly vi: string
  readonly en: string
}
export type Language = keyof Bilingual

/** About whom something is asked: the account, and the person in the registers where it is linked to one. */
export interface Whose {
  readonly account: AccountId
  readonly person: PersonId | undefined
  readonly council: CouncilId
}

/** One row of what is held, by the keys of its columns: as it is read aloud in the language asked for. */
export type HeldRow = Readonly<Record<string, string | number | null>>

/** What a module holds about a person; it hands it in, and the person reads it all in one place. */
export interface PersonalHolding {
  /** `module.noun`. */
  readonly name: string
  readonly title: Bilingual
  /** What it is held for. */
  readonly purpose: Bilingual
  readonly columns: readonly { readonly key: string; readonly title: Bilingual }[]
  /** In a system scope, so that it finds what is held in every council: each query names whose it reads. */
  readonly read: (tx: Tx, whose: Whose, language: Language) => Promise<readonly HeldRow[]>
}

/** A row holds exactly the columns of its holding, so that nothing is shown without a name. */
export function holding<const Key extends string>(definition: {
  readonly name: string
  readonly title: Bilingual
  readonly purpose: Bilingual
  readonly columns: Readonly<Record<Key, Bilingual>>
  readonly read: (
    tx: Tx,
    whose: Whose,
    language: Language,
  ) => Promise<readonly Readonly<Record<Key, string | number | null>>[]>
}): PersonalHolding {
  const columns = Object.entries<Bilingual>(definition.columns).map(([key, title]) => ({ key, title }))
  return { ...definition, columns }
}
