import type { Actor, Scope } from '#platform/access'
import type { Entrance } from '#platform/db'

export interface Entered {
  readonly scope: Scope
  readonly actor: Actor
}

/** How the server learns who calls: given by the identity module, so that the platform knows no module. */
export interface Authenticator {
  /**
   * The statement that enters the scope of a login in one round trip. It refuses with 401 where the token is no login,
   * with 404 where the council is out of the capacity's reach, and with 403 where the login owes something before it may act.
   */
  entrance(request: {
    readonly token: string
    readonly assignment: string | undefined
    readonly council: string | undefined
    /** The route reads the councils below, too. */
    readonly readsBelow: boolean
    /** The route is open to a login that owes something, too. */
    readonly whileOwing: boolean
  }): Entrance<Entered>
}
