import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import type { Me } from '#identity'
import { secondFactorOf } from './account-security.ts'
import { capacityCards } from './assignment.store.ts'
import { newBrowsers } from './sign-in-history.ts'

/** The signed-in person with the capacities to choose from. */
export async function whoAmI(tx: Tx, actor: Actor): Promise<Me> {
  const account = await tx
    .selectFrom('identity.account')
    .select(['display_name', 'login_name'])
    .where('id', '=', actor.account)
    .executeTakeFirstOrThrow()
  const installation = await tx.selectFrom('platform.installation').select('sample').executeTakeFirstOrThrow()
  const protection = await tx.asSystem('what signing in still asks of the person', async (own) => {
    const { must_change: mustChangePassword } = await own
      .selectFrom('identity.credential')
      .select('must_change')
      .where('account_id', '=', actor.account)
      .executeTakeFirstOrThrow()
    const { due } = await secondFactorOf(own, actor)
    return { mustChangePassword, secondFactor: due, newBrowsers: (await newBrowsers(own, actor)).length }
  })
  const capacities = await capacityCards(tx, actor)
  const acting = capacities.find((card) => card.assignment === actor.as.assignment)
  if (!acting) throw new Error('The acting capacity is one of the capacities.')
  return {
    account: actor.account,
    displayName: account.display_name,
    loginName: account.login_name,
    as: acting,
    capacities,
    ...protection,
    sample: installation.sample,
  }
}
