import type { Role } from '#platform/access'
import type { Me } from '#platform/ui'

const WRITERS: ReadonlySet<Role> = new Set([
  'officeChief',
  'specialist',
  'communeOfficer',
  'provinceConsolidator',
  'chair',
  'viceChair',
  'standingMember',
])

/** Whether a new report is offered to this capacity; a report's own page asks its abilities instead. */
export function writesReports({ as }: Pick<Me, 'as'>): boolean {
  return WRITERS.has(as.role)
}
