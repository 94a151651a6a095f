import { describe, expect, it } from 'vitest'
import { type AgencyId, type AssignmentId, type CouncilId, type MandateId, newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import type { MergerPreview, MergeUnits, UnitId } from '#councils'
import { keptChoices } from './kept-choices.ts'

const council = newId<CouncilId>()
const [unit, partly, into, elsewhere] = Array.from({ length: 4 }, () => newId<UnitId>())
const [clinic, market] = [newId<AgencyId>(), newId<AgencyId>()]
const [officer, clerk] = [newId<AssignmentId>(), newId<AssignmentId>()]
const [moving, staying] = [newId<MandateId>(), newId<MandateId>()]

const form: MergeUnits = {
  from: [
    { unit: unit!, extent: 'whole' },
    { unit: partly!, extent: 'part', delegates: [] },
  ],
  into: { is: 'known', unit: into! },
  on: calendarDate('2026-11-01'),
  basis: 'Nghị quyết số 77',
  assignedSeats: null,
  agencies: [],
  people: [],
}
const chosen: MergeUnits = {
  ...form,
  from: [form.from[0]!, { unit: partly!, extent: 'part', delegates: [moving] }],
  agencies: [{ council, agency: clinic, into: { is: 'known', agency: market } }],
  people: [
    { council, assignment: officer, into: { role: 'specialist', title: 'Chuyên viên' }, finishes: true },
    { council, assignment: clerk, into: null, finishes: false },
  ],
}

/** What the form alone would do, as far as choices are asked of it. */
function shows(changes: { readonly roles?: readonly string[]; readonly agencies?: readonly AgencyId[] } = {}) {
  const { roles = ['specialist'], agencies = [clinic, market] } = changes
  const role = (assignment: AssignmentId) => ({ council, assignment, leftAlone: null, options: roles, mayFinish: true })
  return {
    from: [
      { unit: { id: unit }, delegates: [], agencies: [{ council, agency: clinic }] },
      { unit: { id: partly }, delegates: [{ mandate: moving }, { mandate: staying }], agencies: [] },
    ],
    provinceAgencies: [],
    registers: [{ council, agencies: agencies.map((agency) => ({ agency })) }],
    people: [role(officer), role(clerk)],
  } as unknown as MergerPreview
}

describe('what was chosen by hand', () => {
  it('is all kept where the form is sent again with another day and basis', () => {
    const now = { ...form, on: calendarDate('2026-12-01'), basis: 'Nghị quyết số 78' }
    const { command, dropped } = keptChoices(chosen, now, shows())
    expect(command).toEqual({ ...chosen, on: now.on, basis: now.basis })
    expect(dropped).toBe(0)
  })

  it('goes with the unit that it was chosen for', () => {
    const now: MergeUnits = { ...form, from: [form.from[0]!] }
    const { command, dropped } = keptChoices(chosen, now, shows())
    expect(command.from).toEqual(now.from)
    expect(dropped).toBe(1)
  })

  it('goes where it can not be any more: a successor or a role that is none', () => {
    const { command, dropped } = keptChoices(chosen, form, shows({ agencies: [clinic], roles: ['delegate'] }))
    expect(command.agencies).toEqual([])
    expect(command.people).toEqual([chosen.people[1]])
    expect(dropped).toBe(2)
  })

  it('of a role in the receiving council goes when another council receives; that somebody gets none stays', () => {
    const now: MergeUnits = { ...form, into: { is: 'known', unit: elsewhere! } }
    const { command, dropped } = keptChoices(chosen, now, shows())
    expect(command.people).toEqual([chosen.people[1]])
    expect(command.agencies).toEqual(chosen.agencies)
    expect(dropped).toBe(1)
  })
})
