import { addMessages, useWords } from '#platform/ui'
import { useCouncilWords } from './labels.ts'
import { withWords } from './screen-words.ts'

/** The namespace of what only the screens of openings, mergers and terms say. */
const PROVINCE_WORDS = 'councils-province'

const words = {
  [PROVINCE_WORDS]: {
    vi: () => import('../province-words.vi.ts').then((m) => m.vi),
    en: () => import('../province-words.en.ts').then((m) => m.en),
  },
}

/** As `withWords`, for the few screens that need these words too. */
export async function withProvinceWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([withWords(screen), addMessages(words)])
  return loaded
}

/** The words of every screen of the module, and beside them (`p`) those of openings, mergers and terms. */
export function useProvinceWords() {
  const p = useWords(PROVINCE_WORDS)
  return { ...useCouncilWords(), p }
}
