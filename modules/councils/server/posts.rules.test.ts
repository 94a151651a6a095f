import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BodyId, MandateId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { BODY_KINDS, POST_ROLES, type PostId, ROLES_OF_BODY } from '#councils'
import { belongsTo, postConflict, postWarnings, type RuledPost, standingOn, vacanciesOn } from './posts.rules.ts'

const day = (text: string) => calendarDate(text)
const TERM = { startsOn: day('2026-04-10'), endedOn: null }
const [STANDING, ECONOMY, CULTURE] = ['standing', 'economy', 'culture'] as unknown as [BodyId, BodyId, BodyId]
let posts = 0

function aPost(holder: string, changes: Partial<RuledPost> = {}): RuledPost {
  posts += 1
  return {
    id: `post-${posts}` as PostId,
    body: ECONOMY,
    bodyKind: 'committee',
    mandate: holder as MandateId,
    role: 'committeeMember',
    fullTime: false,
    startsOn: TERM.startsOn,
    endedOn: null,
    ...changes,
  }
}

describe('what a body has', () => {
  it('is told by its kind, for every role', () => {
    const found = BODY_KINDS.flatMap((kind) => POST_ROLES.filter((role) => belongsTo(kind, role)))
    expect(found.toSorted()).toEqual([...POST_ROLES].toSorted())
  })
})

describe('what cannot be', () => {
  const chair = aPost('Chinh', { body: STANDING, bodyKind: 'standing', role: 'chair' })

  it('two chairs at once', () => {
    const other = aPost('Bình', { body: STANDING, bodyKind: 'standing', role: 'chair', startsOn: day('2027-01-01') })
    expect(postConflict(other, [chair])).toEqual({ kind: 'taken', with: chair })
  })

  it('is not the successor of the same day', () => {
    const left = { ...chair, endedOn: day('2027-01-01') }
    const next = aPost('Bình', { body: STANDING, bodyKind: 'standing', role: 'chair', startsOn: day('2027-01-01') })
    expect(postConflict(next, [left])).toBeUndefined()
  })

  it('one delegate twice in one body', () => {
    const member = aPost('Dung')
    expect(postConflict(aPost('Dung', { role: 'committeeViceHead' }), [member])?.kind).toBe('held-already')
  })

  it('is not two vice-heads, and not the post itself', () => {
    const vice = aPost('Giang', { role: 'committeeViceHead' })
    expect(postConflict(aPost('Hà', { role: 'committeeViceHead' }), [vice])).toBeUndefined()
    expect(postConflict(vice, [vice])).toBeUndefined()
  })

  it('is found from both sides', () => {
    const roles = fc.constantFrom(...ROLES_OF_BODY.committee)
    const holder = fc.constantFrom('An', 'Bình')
    fc.assert(
      fc.property(roles, holder, roles, holder, (roleA, a, roleB, b) => {
        const [one, other] = [aPost(a, { role: roleA }), aPost(b, { role: roleB })]
        expect(postConflict(one, [other])?.kind).toBe(postConflict(other, [one])?.kind)
      }),
    )
  })
})

describe('what is unusual and the council may decide', () => {
  const seats = [{ role: 'committeeMember', seats: 1 } as const]

  it('more members than decided', () => {
    expect(postWarnings(aPost('An'), [aPost('Bình')], seats, TERM)).toEqual(['more-than-decided'])
    expect(postWarnings(aPost('An'), [], seats, TERM)).toEqual([])
  })

  it('two Ban, and heading both', () => {
    const head = aPost('An', { role: 'committeeHead' })
    const second = aPost('An', { role: 'committeeHead', body: CULTURE })
    expect(postWarnings(second, [head], [], TERM)).toEqual(['two-committees', 'heads-two-committees'])
  })

  it('a Tổ beside a Ban is usual', () => {
    const group = aPost('An', { body: CULTURE, bodyKind: 'group', role: 'groupMember' })
    expect(postWarnings(group, [aPost('An')], [], TERM)).toEqual([])
  })

  it('a time outside the term, and full-time twice', () => {
    const early = aPost('An', { startsOn: day('2026-01-01'), fullTime: true })
    const other = aPost('An', { body: STANDING, bodyKind: 'standing', role: 'viceChair', fullTime: true })
    expect(postWarnings(early, [other], [], TERM)).toEqual(['outside-term', 'full-time-twice'])
  })
})

describe('khuyết, cần kiện toàn', () => {
  const seats = [
    { role: 'committeeHead', seats: 1 },
    { role: 'committeeViceHead', seats: 1 },
    { role: 'committeeMember', seats: 5 },
  ] as const

  it('shows each role that lacks someone on the day', () => {
    const held = [
      aPost('An', { role: 'committeeHead' }),
      aPost('Bình', { role: 'committeeViceHead' }),
      ...['Chi', 'Dung', 'Em', 'Giang'].map((name) => aPost(name)),
      aPost('Hà', { endedOn: day('2026-12-21') }),
    ]
    expect(vacanciesOn(day('2026-12-20'), ECONOMY, seats, held)).toEqual([])
    expect(vacanciesOn(day('2026-12-21'), ECONOMY, seats, held)).toEqual([
      { body: ECONOMY, role: 'committeeMember', seats: 5, held: 4, missing: 1 },
    ])
  })
})

describe('Thường trực', () => {
  it('is chair, vice-chairs and the heads of the Ban, in that order', () => {
    const all = [
      aPost('Khoa', { role: 'committeeHead', body: CULTURE }),
      aPost('An'),
      aPost('Lan', { body: STANDING, bodyKind: 'standing', role: 'viceChair' }),
      aPost('Minh', { body: STANDING, bodyKind: 'standing', role: 'chair' }),
      aPost('Nga', { role: 'committeeHead', endedOn: day('2026-06-01') }),
    ]
    expect(standingOn(day('2026-07-01'), all).map((post) => post.mandate)).toEqual(['Minh', 'Lan', 'Khoa'])
  })
})
