import { beforeAll } from 'vitest'
import { type Actor, type AgencyId, type CouncilId, newId, system } from '#platform/access'
import { fixedClock } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { useDatabase } from '#platform/testing'
import { aCouncilScope, actingAs, aLoginAs, type RoleHeld, type TestLogin, useServer } from '#identity/testing'
import { lawbookModule } from '../server/index.ts'
import { theLibrary } from './factories.ts'

/** Who may ask and set: the administrator of the province, the office of a commune, and some who may only read. */
export interface LawbookWorld {
  readonly province: CouncilId
  readonly commune: CouncilId
  readonly neighbour: CouncilId
  readonly admin: TestLogin
  readonly chief: TestLogin
  readonly officer: TestLogin
  readonly communeAdmin: TestLogin
  readonly delegate: TestLogin
  readonly focalPoint: TestLogin
}

/** For the whole test file: the library over the API on 22/11/2026. */
export function useLawbook() {
  const db = useDatabase({ clock: fixedClock('2026-11-22T02:00:00.000Z') })
  const api = useServer(db, { modules: [lawbookModule] })
  const held: { world?: LawbookWorld } = {}
  const login = (as: RoleHeld) => aLoginAs(db.database, as)
  const within = <Result>(council: CouncilId, work: (tx: Tx) => Promise<Result>) =>
    db.database.transaction(system('test', council), work)
  beforeAll(async () => {
    await theLibrary(db.database)
    const province = await aCouncilScope(db.database)
    const commune = await aCouncilScope(db.database, { superior: province })
    const neighbour = await aCouncilScope(db.database, { superior: province })
    held.world = {
      province,
      commune,
      neighbour,
      admin: await login({ role: 'systemAdmin', council: province }),
      chief: await login({ role: 'officeChief', council: province }),
      officer: await login({ role: 'communeOfficer', council: commune }),
      communeAdmin: await login({ role: 'systemAdmin', council: commune }),
      delegate: await login({ role: 'delegate', council: commune }),
      focalPoint: await login({ role: 'agencyFocalPoint', council: commune, agency: newId<AgencyId>() }),
    }
  })
  return {
    api,
    within,
    login,
    /** A use case in this person's scope. */
    acting: <Result>(as: TestLogin, work: (tx: Tx, actor: Actor) => Promise<Result>) => actingAs(db.database, as, work),
    get world(): LawbookWorld {
      return held.world!
    },
    /** What the trail of a council holds of this module's acts, oldest first. */
    actsOf: (council: CouncilId) =>
      within(council, (tx) =>
        tx
          .selectFrom('audit.entry')
          .select(['kind', 'subject_id as subject', 'before', 'after', 'fields'])
          .where('council_id', '=', council)
          .where('kind', 'like', 'lawbook.%')
          .orderBy('id')
          .execute(),
      ),
    /** What was said to have happened in a council, oldest first. */
    eventsOf: (council: CouncilId) =>
      within(council, (tx) =>
        tx
          .selectFrom('platform.outbox')
          .select(['name', 'payload'])
          .where('council_id', '=', council)
          .orderBy('arrived')
          .execute(),
      ),
  }
}
