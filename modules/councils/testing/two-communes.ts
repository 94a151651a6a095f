import { beforeEach } from 'vitest'
import type { CouncilId, MandateId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { AddDelegate, TermId, Unit } from '#councils'
import type { AgencyWork } from '../server/agency-work.ts'
import { listUnits } from '../server/units.store.ts'
import { type Caller, useCouncilsServer } from './councils-server.ts'
import { aDelegate, aTerm } from './factories.ts'

const DAY = calendarDate('2026-11-22')

/** The day of the mergers in tests, before today. */
export const MERGED_ON = calendarDate('2026-09-01')
export const BASIS = 'Nghị quyết số 1600/NQ-UBTVQH15'

/** A commune with a running term and its office. */
export interface Commune {
  readonly unit: Unit
  readonly council: CouncilId
  readonly term: TermId
  readonly office: Caller
}

/** Before each test two fresh communes of the province, the one to go into the other, and who may merge them. */
export function useTwoCommunes(agencyWork: readonly AgencyWork[] = []) {
  const test = useCouncilsServer(agencyWork)
  const held: { used: number; admin?: Caller; units?: Unit[]; former?: Commune; receiving?: Commune } = { used: 1 }

  beforeEach(async () => {
    held.admin ??= await test.signIn('systemAdmin', test.world.province)
    held.units ??= await test.within(undefined, async (tx) => {
      const province = (await listUnits(tx, null, DAY)).find(({ code }) => code === '24')!
      return listUnits(tx, province.id, DAY)
    })
    held.former = await aCommune()
    held.receiving = await aCommune()
  })

  async function aCommune(): Promise<Commune> {
    const unit = held.units![(held.used += 1)]!
    const term = aTerm({ ordinal: 4, ordinalBasis: 'continued', assignedSeats: 20 })
    const opened = await held.admin!.post(`/councils/${test.world.province}/openings`, { unit: unit.id, term })
    const council = opened.json().council as CouncilId
    const office = await test.signIn('communeOfficer', council)
    const home = (await office.get(`/councils/${council}`)).json()
    return { unit, council, term: home.term.id, office }
  }

  const mergers = (council = test.world.province) => `/councils/${council}/mergers`
  const whole = (changes: object = {}) => ({
    from: [{ unit: held.former!.unit.id, extent: 'whole' }],
    into: { is: 'known', unit: held.receiving!.unit.id },
    on: MERGED_ON,
    basis: BASIS,
    ...changes,
  })
  return {
    test,
    mergers,
    whole,
    aCommune,
    merge: (body: object) => held.admin!.post(mergers(), body),
    add: async ({ council, office, term }: Commune, changes: Partial<AddDelegate> = {}): Promise<MandateId> =>
      (await office.post(`/councils/${council}/delegates`, aDelegate({ term, ...changes }))).json().mandate,
    homeOn: async ({ council, office }: Commune, on: string) =>
      (await office.get(`/councils/${council}?on=${on}`)).json(),
    get admin(): Caller {
      return held.admin!
    },
    get units(): readonly Unit[] {
      return held.units!
    },
    get former(): Commune {
      return held.former!
    },
    get receiving(): Commune {
      return held.receiving!
    },
  }
}
