import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PersonId, type Role, ROLES } from '#platform/access'
import { mayBecome, mayFinish, proposedRole, proposedTitle } from './merger-people.rules.ts'

const somebody = PersonId.parse('018f0000-0000-7000-8000-000000000001')
const role = fc.constantFrom(...ROLES)
const units = {
  from: { name: 'Kinh Bắc', fullName: 'Phường Kinh Bắc' },
  into: { name: 'Văn Môn', fullName: 'Xã Văn Môn' },
  councilName: 'HĐND xã Văn Môn',
}
const LEADS: ReadonlySet<Role> = new Set(['chair', 'viceChair', 'standingMember'])

describe('the role proposed after a merger', () => {
  it('is the same, or that of a delegate for whoever held theirs by the mandate; never another', () => {
    fc.assert(
      fc.property(role, fc.boolean(), fc.boolean(), fc.boolean(), (held, linked, moves, agencyGoesOver) => {
        const person = linked ? somebody : null
        const proposed = proposedRole(
          { role: held, person },
          { moving: new Set(moves ? [somebody] : []), agencyGoesOver },
        )
        expect([null, held, 'delegate']).toContain(proposed)
        const byMandate = LEADS.has(held) || held === 'delegate'
        expect(LEADS.has(held) && proposed === held).toBe(false)
        expect(proposed === null || mayBecome(held, proposed)).toBe(true)
        expect(byMandate && linked && !moves && proposed !== null).toBe(false)
        expect(held === 'agencyFocalPoint' && (proposed !== null) !== agencyGoesOver).toBe(false)
      }),
    )
  })

  it('makes nobody an agency’s person who was none, no agency’s person anything else, and nobody a visitor', () => {
    fc.assert(
      fc.property(role, role, (held, wanted) => {
        const visits = wanted === 'guest' || wanted === 'press'
        const same = (held === 'agencyFocalPoint') === (wanted === 'agencyFocalPoint')
        expect(mayBecome(held, wanted)).toBe(same && !visits)
      }),
    )
  })

  it('leaves nobody to lead a council that ended', () => {
    for (const one of [...LEADS, 'delegate', 'guest', 'press'] as const) expect(mayFinish(one)).toBe(false)
    expect(mayFinish('communeOfficer')).toBe(true)
  })
})

describe('the title proposed', () => {
  it('names the new unit where it named the former, and is a delegate’s for who led the former council', () => {
    const held = (one: Role, title: string, becomes: Role) => proposedTitle({ role: one, title }, becomes, units)
    expect(held('specialist', 'Chuyên viên HĐND phường Kinh Bắc', 'specialist')).toBe('Chuyên viên HĐND xã Văn Môn')
    expect(held('chair', 'Chủ tịch HĐND phường Kinh Bắc', 'delegate')).toBe('Đại biểu HĐND xã Văn Môn')
    expect(held('delegate', 'Đại biểu HĐND phường', 'delegate')).toBe('Đại biểu HĐND xã Văn Môn')
    expect(held('specialist', 'Văn thư', 'specialist')).toBe('Văn thư')
  })
})
