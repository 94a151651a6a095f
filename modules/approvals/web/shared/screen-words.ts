import { addMessages } from '#platform/ui'

/** The namespace of the words that only the screens of this module need. */
export const SCREEN_WORDS = 'approvals-screens'

const words = {
  [SCREEN_WORDS]: {
    vi: () => import('../screen-words.vi.ts').then((m) => m.vi),
    en: () => import('../screen-words.en.ts').then((m) => m.en),
  },
}

/** Loads a screen together with its words, so that a phone that never opens one never loads them. */
export async function withWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(words)])
  return loaded
}
