import { addMessages, useWords } from '../language.ts'

const IMPORT_WORDS = 'ui-import'

const words = {
  [IMPORT_WORDS]: {
    vi: () => import('../../sheets/reasons.vi.ts').then(({ vi }) => ({ screen: { reasons: vi, wholeRow: 'cả dòng' } })),
    en: () =>
      import('../../sheets/reasons.en.ts').then(({ en }) => ({ screen: { reasons: en, wholeRow: 'the whole row' } })),
  },
}

/** Loads a screen that imports a file together with the words of what may be wrong in one. */
export async function withImportWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(words)])
  return loaded
}

/** `reasons.not-a-date` and what a place without a column is called. */
export const useImportWords = () => useWords(IMPORT_WORDS)
