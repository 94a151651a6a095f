import { addMessages } from '#platform/ui'

/** The namespace of the words that only the screens of the administration need. */
export const SCREEN_WORDS = 'administration-screens'

const words = {
  [SCREEN_WORDS]: {
    vi: () => import('./machine-words.vi.ts').then((m) => m.vi),
    en: () => import('./machine-words.en.ts').then((m) => m.en),
  },
}

/** Loads a screen together with its words, so that a phone that never opens one never loads them. */
export async function withWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(words)])
  return loaded
}
