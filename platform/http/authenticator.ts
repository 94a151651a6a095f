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
   * and with 404 where the council is out of the capacity's reach.
   */
  entrance(request: {
    readonly token: string
    readonly assignment: string | undefined
    readonly council: string | undefined
    /** The route reads the councils below, too. */
    readonly readsBelow: boolean
  }): Entrance<Entered>
}
