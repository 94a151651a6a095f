import type { Level } from '#platform/access'
import type { CalendarDate } from '#platform/calendar'
import type { Chain, ChainSteps } from '#approvals'

const PROVINCE: ChainSteps = {
  steps: [
    { by: 'role', roles: ['officeChief'] },
    { by: 'role', roles: ['chair', 'viceChair'] },
  ],
  issue: { by: 'role', roles: ['recordsClerk', 'officeChief', 'specialist'] },
}
const COMMUNE: ChainSteps = {
  steps: [{ by: 'role', roles: ['chair', 'viceChair'] }],
  issue: { by: 'role', roles: ['communeOfficer', 'recordsClerk'] },
}

/** The chain of a council that has set none: two steps in a province, one in a commune, where one person is the office. */
export function defaultChain(level: Level): ChainSteps {
  return level === 'commune' ? COMMUNE : PROVINCE
}

/** The version that holds on a day: the latest that had begun, else the default. */
export function chainOn(versions: readonly Chain[], day: CalendarDate, level: Level): Chain {
  const begun = versions.filter(({ from }) => from !== null && from <= day)
  const latest = begun.toSorted((one, other) => ((one.from ?? '') < (other.from ?? '') ? 1 : -1))[0]
  return latest ?? { ...defaultChain(level), id: null, from: null }
}
