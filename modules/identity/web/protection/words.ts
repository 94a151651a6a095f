import { addMessages } from '#platform/ui'

/** The namespace of the words of this screen. */
export const PROTECTION_WORDS = 'identity-protection'

const words = {
  [PROTECTION_WORDS]: {
    vi: () => import('./words.vi.ts').then((m) => m.vi),
    en: () => import('./words.en.ts').then((m) => m.en),
  },
}

/** Loads the screen together with its words. */
export async function withProtectionWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(words)])
  return loaded
}
