import type { Actor } from '#platform/access'
import type { Tx } from '#platform/db'
import { refuse } from '#identity'
import { passwordMatches } from './password.ts'

/** Refuses unless this is the acting person's password: a screen left open must not change how its owner signs in. */
export async function provePassword(tx: Tx, actor: Actor, password: string): Promise<void> {
  const stored = await tx.asSystem('passwords belong to the system', (own) =>
    own
      .selectFrom('identity.credential')
      .select('password_hash')
      .where('account_id', '=', actor.account)
      .executeTakeFirst(),
  )
  if (!(await passwordMatches(stored?.password_hash, password))) throw refuse('identity/wrong-current-password')
}
