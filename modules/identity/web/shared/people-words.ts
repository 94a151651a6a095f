import { addMessages } from '#platform/ui'

/** The namespace of the words of people, invitations, the desk and handovers. */
export const PEOPLE_WORDS = 'identity-people'

const words = {
  [PEOPLE_WORDS]: {
    vi: () => import('./people-words.vi.ts').then((m) => m.vi),
    en: () => import('./people-words.en.ts').then((m) => m.en),
  },
}

/** Loads a screen together with its words. */
export async function withPeopleWords<Screen>(screen: Promise<Screen>): Promise<Screen> {
  const [loaded] = await Promise.all([screen, addMessages(words)])
  return loaded
}
