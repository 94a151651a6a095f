import {
  addMessages,
  chosenCapacity,
  dropAllDrafts,
  forgetCapacity,
  type Me,
  meQuery,
  ProblemError,
  type WebModule,
} from '#platform/ui'
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from '@tanstack/react-router'
import { PASSWORD_PAGE, SECURITY_PAGE, signInPath } from './place.ts'

const LAST_ACCOUNT = 'nt.account'

/** Before any signed-in page: knows the person, has the words of all modules, or leads to sign-in and back. */
export async function enterSignedIn(queries: QueryClient, modules: readonly WebModule[], place: string): Promise<void> {
  const words = addMessages(Object.fromEntries(modules.map((module) => [module.name, module.messages])))
  try {
    const me = await whoAmI(queries)
    forgetDraftsOfOthers(me.account)
    if (me.mustChangePassword && !place.startsWith(PASSWORD_PAGE)) throw redirect({ to: PASSWORD_PAGE })
    // What the council asks without exception comes first: the server refuses everything else.
    const answers = place.startsWith(SECURITY_PAGE) || place.startsWith(PASSWORD_PAGE)
    if (me.secondFactor === 'overdue' && !answers) throw redirect({ to: SECURITY_PAGE })
  } catch (thrown) {
    if (thrown instanceof ProblemError && thrown.problem.status === 401) throw redirect({ href: signInPath(place) })
    throw thrown
  }
  await words
}

/** A capacity chosen earlier may have ended, or be another person's on this device: then the account's first one. */
async function whoAmI(queries: QueryClient): Promise<Me> {
  try {
    return await queries.ensureQueryData(meQuery)
  } catch (thrown) {
    const ended = thrown instanceof ProblemError && thrown.problem.code === 'identity/no-capacity'
    if (!ended || chosenCapacity() === undefined) throw thrown
    forgetCapacity()
    return queries.fetchQuery(meQuery)
  }
}

/** On a shared tablet nobody finds what the person before was typing. */
function forgetDraftsOfOthers(account: string): void {
  if (localStorage.getItem(LAST_ACCOUNT) === account) return
  dropAllDrafts()
  localStorage.setItem(LAST_ACCOUNT, account)
}
