import i18next from 'i18next'
import type { RefusalText } from '#platform/refusal'
import { initReactI18next, useTranslation } from 'react-i18next'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** A tree of texts; a leaf may hold `{name}` places. */
export interface Words {
  readonly [key: string]: string | Words
}

/** One language of a module: its refusals by code, and the words of its screens. */
export interface Messages {
  readonly refusals?: Readonly<Record<string, RefusalText>>
  readonly screen?: Words
}

/** Loads one language of one module's texts: `{ vi: () => import('../contract/messages.vi.ts').then((m) => m.vi), en: … }`. */
export type MessageLoaders = Readonly<Record<Language, () => Promise<Messages>>>

const STORED = 'nt.language'
const loaders = new Map<string, MessageLoaders>()

/** Vietnamese unless the person chose English here. */
export function chosenLanguage(): Language {
  return localStorage.getItem(STORED) === 'en' ? 'en' : 'vi'
}

/** Starts the texts in the chosen language with the given namespaces; call once before the first render. */
export async function startLanguage(first: Readonly<Record<string, MessageLoaders>>): Promise<void> {
  const language = chosenLanguage()
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: {},
    // Texts are React children, which React escapes itself.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    react: { useSuspense: false },
    returnNull: false,
  })
  await addMessages(first)
  markDocument(language)
}

/** Adds namespaces (a module's name) in the current language; later switches load the other language of them too. */
export async function addMessages(more: Readonly<Record<string, MessageLoaders>>): Promise<void> {
  for (const [namespace, loader] of Object.entries(more)) loaders.set(namespace, loader)
  await loadAll(Object.keys(more), currentLanguage())
}

/** Switches the whole screen to a language and remembers it on this device. */
export async function switchLanguage(language: Language): Promise<void> {
  await loadAll([...loaders.keys()], language)
  localStorage.setItem(STORED, language)
  await i18next.changeLanguage(language)
  markDocument(language)
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi'
}

/** A text by `namespace:key`, outside React. */
export function say(key: string, values: Readonly<Record<string, string | number>> = {}): string {
  return i18next.t(key, { ...values })
}

/** The words of a module's screens: `const t = useWords('councils'); t('delegates.title')`. */
export function useWords(module: string): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const { t } = useTranslation(module, { keyPrefix: 'screen' })
  return (key, values) => t(key, { ...values })
}

/** Translates a full `namespace:path` key, as navigation items and page titles carry it. */
export function useText(): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  const { t } = useTranslation()
  return (key, values) => t(key, { ...values })
}

async function loadAll(namespaces: readonly string[], language: Language): Promise<void> {
  await Promise.all(
    namespaces.map(async (namespace) => {
      const loader = loaders.get(namespace)
      if (loader === undefined || i18next.hasResourceBundle(language, namespace)) return
      i18next.addResourceBundle(language, namespace, await loader[language]())
    }),
  )
}

function markDocument(language: Language): void {
  document.documentElement.lang = language
}
