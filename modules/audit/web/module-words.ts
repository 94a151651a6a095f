import type { Language, Trail } from '#platform/ui'

/** What all modules together call their acts and what those are done to, and where that is seen. */
export interface ModulesWords {
  readonly acts: ReadonlyMap<string, string>
  readonly subjects: ReadonlyMap<string, string>
  readonly pathOf: (subject: { readonly kind: string; readonly id: string }) => string | undefined
}

/** A module, as far as the trail is concerned; one without acts of its own has none to name. */
export interface NamingModule {
  readonly trail?: () => Promise<Trail>
}

/** Loads the words of every module in one language, so that none of its screens need be opened first. */
export async function wordsOfModules(modules: readonly NamingModule[], language: Language): Promise<ModulesWords> {
  const trails = await Promise.all(modules.flatMap(({ trail }) => (trail ? [trail()] : [])))
  const words = await Promise.all(trails.map((trail) => trail.words[language]()))
  const paths = new Map(trails.flatMap((trail) => Object.entries(trail.paths ?? {})))
  return {
    acts: new Map(words.flatMap(({ acts }) => Object.entries(acts).filter(([kind]) => kind.includes('.')))),
    subjects: new Map(words.flatMap(({ subjects }) => Object.entries(subjects))),
    pathOf: ({ kind, id }) => paths.get(kind)?.(id),
  }
}
