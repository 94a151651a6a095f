import { addMessages } from '#platform/ui'

/** The namespace of the words that only the pages of one's own account need. */
export const ACCOUNT_WORDS = 'account'

const words = {
  [ACCOUNT_WORDS]: {
    vi: () => import('./words.vi.ts').then((m) => m.vi),
    en: () => import('./words.en.ts').then((m) => m.en),
  },
}

/** Loads a page together with its words. */
export async function withAccountWords<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, addMessages(words)])
  return loaded
}
