import { currentLanguage } from '#platform/ui'
import i18next from 'i18next'

/** The sections of a module's messages that give the trail its words: `acts` by kind, `subjects` by kind of subject. */
type Section = 'acts' | 'subjects'

/** What all modules call their acts, or what acts are done to; each module's messages name its own. */
export function wordsOfModules(section: Section): ReadonlyMap<string, string> {
  const bundles: Readonly<Record<string, unknown>> = i18next.getDataByLanguage(currentLanguage()) ?? {}
  return new Map(Object.values(bundles).flatMap((bundle) => namedIn(bundle, section)))
}

function namedIn(bundle: unknown, section: Section): [string, string][] {
  if (!isRecord(bundle)) return []
  const words = bundle[section]
  if (!isRecord(words)) return []
  return Object.entries(words).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
