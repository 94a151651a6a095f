import type { Actor, CouncilId } from '#platform/access'
import { addDays, type CalendarDate } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { passRole, type RoleInstead } from '#identity/server'
import type { Succeeded } from './merger-agencies.ts'
import type { MergerMove } from './merger-moves.ts'
import type { PlannedRole } from './merger-people-plan.ts'

/**
 * Ends the roles of the councils that end with the day before, and gives their holders what the plan says: a role in the
 * receiving council, and the right to finish what is open in the ended one. Refusals: those of {@link passRole}.
 */
export async function movePeople(
  own: Tx,
  actor: Actor,
  people: readonly PlannedRole[],
  receiving: { readonly on: CalendarDate; readonly into: CouncilId | null; readonly agencies: Succeeded },
  moves: MergerMove[],
): Promise<void> {
  for (const planned of people) {
    if (planned.leftAlone !== null) continue
    const instead = [...inReceiving(planned, receiving), ...inEnded(planned, receiving.agencies)]
    const passed = await passRole(own, actor, planned.held, { lastDay: addDays(receiving.on, -1), instead })
    moves.push({ kind: 'role-passed', ...passed })
  }
}

function inReceiving(
  { held, into }: PlannedRole,
  receiving: { readonly into: CouncilId | null; readonly agencies: Succeeded },
): RoleInstead[] {
  if (into === null || receiving.into === null) return []
  const agency = held.agency === null ? null : (receiving.agencies.inReceiving.get(held.agency) ?? null)
  return [{ council: receiving.into, role: into.role, title: into.title, agency }]
}

function inEnded({ held, finishes, finishingTitle }: PlannedRole, { inRegister }: Succeeded): RoleInstead[] {
  if (!finishes) return []
  const { council, role } = held
  const agency = held.agency && (inRegister.get(held.agency) ?? held.agency)
  return [{ council, role, title: finishingTitle, agency }]
}
