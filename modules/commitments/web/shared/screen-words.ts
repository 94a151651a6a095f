import { addMessages, type MessageLoaders } from '#platform/ui'

/** The namespace of the words that only the screens of the ledger need, and those that show something of it. */
export const LEDGER_WORDS = 'commitments-screens'

/** Loads those words, in the language chosen. */
export const ledgerWords: Readonly<Record<typeof LEDGER_WORDS, MessageLoaders>> = {
  [LEDGER_WORDS]: {
    vi: () => import('../screen-words.vi.ts').then((m) => m.vi),
    en: () => import('../screen-words.en.ts').then((m) => m.en),
  },
}

/** Loads a screen together with its words, so that a phone that never opens one never loads them. */
export async function withWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(ledgerWords)])
  return loaded
}
