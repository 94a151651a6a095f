import { addMessages, useWords } from '#platform/ui'

const PRIVACY_WORDS = 'privacy-screens'

const words = {
  [PRIVACY_WORDS]: {
    vi: () => import('./privacy-words.vi.ts').then((m) => m.vi),
    en: () => import('./privacy-words.en.ts').then((m) => m.en),
  },
}

/** Loads a screen of personal data together with its words. */
export async function withPrivacyWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(words)])
  return loaded
}

/** The words of the screens of personal data. */
export function usePrivacyWords() {
  return useWords(PRIVACY_WORDS)
}
