import { addMessages } from '#platform/ui'

/** The namespace of the words of the pages that take a code. */
export const CODE_WORDS = 'codes'

const words = {
  [CODE_WORDS]: {
    vi: () => import('./words.vi.ts').then((m) => m.vi),
    en: () => import('./words.en.ts').then((m) => m.en),
  },
}

/** Loads a page together with its words. */
export async function withCodeWords<Page>(page: Promise<Page>): Promise<Page> {
  const [loaded] = await Promise.all([page, addMessages(words)])
  return loaded
}
