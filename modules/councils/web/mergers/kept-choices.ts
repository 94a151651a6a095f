import type { AgencyChoice, MergerPreview, MergerSuccessor, MergeUnits, RoleChoice } from '#councils'

/** What was chosen by hand before the form was changed, and how much of it fits no more. */
export interface KeptChoices {
  readonly command: MergeUnits
  readonly dropped: number
}

/**
 * Carries what was chosen by hand over to the form as it is sent now. `preview` is what the form alone would do: a choice is
 * kept where its delegate, agency or role is still concerned and may still become what was chosen. A role in a receiving
 * council that is another by now was chosen, and its title typed, for the former: it is chosen anew.
 */
export function keptChoices(before: MergeUnits, now: MergeUnits, preview: MergerPreview): KeptChoices {
  const from = now.from.map((one) => {
    const chosen = before.from.find(({ unit, extent }) => unit === one.unit && extent === 'part')
    if (one.extent === 'whole' || chosen?.extent !== 'part') return one
    const there = preview.from.find(({ unit }) => unit.id === one.unit)?.delegates ?? []
    return { ...one, delegates: chosen.delegates.filter((mandate) => there.some((known) => known.mandate === mandate)) }
  })
  const agencies = before.agencies.filter((choice) => isAgencyPossible(choice, preview))
  const same = isSameSuccessor(before.into, now.into)
  const people = before.people.filter((choice) => (same || choice.into === null) && isRolePossible(choice, preview))
  const command = { ...now, from, agencies, people }
  return { command, dropped: countOf(before) - countOf(command) }
}

function countOf({ from, agencies, people }: MergeUnits): number {
  const delegates = from.reduce((sum, one) => sum + (one.extent === 'part' ? one.delegates.length : 0), 0)
  return delegates + agencies.length + people.length
}

function isAgencyPossible({ council, agency, into }: AgencyChoice, preview: MergerPreview): boolean {
  const concerned = [...preview.provinceAgencies, ...preview.from.flatMap(({ agencies }) => agencies)]
  if (!concerned.some((one) => one.council === council && one.agency === agency)) return false
  if (into.is !== 'known') return true
  const register = preview.registers.find((one) => one.council === council)?.agencies ?? []
  return register.some((one) => one.agency === into.agency)
}

function isRolePossible({ council, assignment, into, finishes }: RoleChoice, preview: MergerPreview): boolean {
  const fate = preview.people.find((one) => one.council === council && one.assignment === assignment)
  if (!fate || fate.leftAlone !== null || (finishes && !fate.mayFinish)) return false
  return into === null || fate.options.includes(into.role)
}

function isSameSuccessor(one: MergerSuccessor, other: MergerSuccessor): boolean {
  if (one.is === 'known' || other.is === 'known') {
    return one.is === 'known' && other.is === 'known' && one.unit === other.unit
  }
  return one.name === other.name && one.kind === other.kind
}
