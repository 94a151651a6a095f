import { describe, expect, test } from 'vitest'
import { type CouncilId, newId } from '#platform/access'
import { calendarDate } from '#platform/calendar'
import { PetitionCode, PublicPetition } from '#voters'
import { petitionPage } from './petition-page.ts'
import { isLate, petitionSteps } from './petition-steps.rules.ts'

const day = calendarDate
const code = PetitionCode.parse('KN-26-000123')

function aPetition(parts: Partial<PublicPetition> = {}): PublicPetition {
  return PublicPetition.parse({
    council: newId<CouncilId>(),
    councilName: 'HĐND tỉnh Bắc Ninh',
    level: 'province',
    code,
    receivedOn: '2026-09-01',
    competence: 'province',
    field: { code: 'transport', nameVi: 'Giao thông', nameEn: 'Transport' },
    state: 'forwarded',
    summary: null,
    agency: 'Sở Xây dựng',
    forwardedOn: '2026-09-10',
    due: '2026-10-22',
    answeredOn: null,
    answerClass: null,
    resolvedOn: null,
    informedOn: null,
    endedOn: null,
    sameAs: null,
    ...parts,
  })
}

const thread = (petition: PublicPetition) => petitionSteps(petition).map(({ key, state }) => `${key} ${state}`)

describe('the thread', () => {
  test('goes step by step, and one of them is awaited', () => {
    expect(thread(aPetition())).toEqual([
      'received done',
      'forwarded done',
      'answered now',
      'informed waiting',
      'resolved waiting',
      'closed waiting',
    ])
  })

  test('answered is not resolved', () => {
    const answered = aPetition({ state: 'answered', answeredOn: day('2026-10-20'), answerClass: 'inProgress' })
    expect(thread(answered)).toContain('answered done')
    expect(thread(answered)).toContain('resolved waiting')
  })

  test('what is closed shows what happened and promises nothing', () => {
    const closed = { state: 'closed', answeredOn: day('2026-10-20'), endedOn: day('2026-11-01') } as const
    expect(thread(aPetition(closed))).toEqual(['received done', 'forwarded done', 'answered done', 'closed done'])
  })

  test('what was answered at the meeting was never forwarded', () => {
    const onSpot = aPetition({ state: 'answeredOnSpot', forwardedOn: null, agency: null, due: null })
    expect(thread(onSpot)).toEqual(['received done', 'answeredOnSpot done', 'informed now', 'closed waiting'])
  })

  test('is late from the day after it was due, until it is answered', () => {
    expect(isLate(aPetition(), day('2026-10-22'))).toBe(false)
    expect(isLate(aPetition(), day('2026-10-23'))).toBe(true)
    expect(isLate(aPetition({ answeredOn: day('2026-11-01') }), day('2026-11-02'))).toBe(false)
  })
})

describe('the page', () => {
  const markup = (petition: PublicPetition, language: 'vi' | 'en' = 'vi') =>
    petitionPage(language, code, [petition], day('2026-11-22')).main.markup

  test('says state, days and agency in words, and marks the step awaited', () => {
    const page = markup(aPetition())
    for (const said of ['Đã chuyển', '10/09/2026', 'Sở Xây dựng', 'Giao thông', 'Đã quá hạn trả lời ngày 22/10/2026']) {
      expect(page).toContain(said)
    }
    expect(page).toContain('<ol class="thread">')
    expect(page.match(/aria-current="step"/g)).toHaveLength(1)
  })

  test('speaks English where asked', () => {
    expect(markup(aPetition(), 'en')).toContain('Transport')
    expect(markup(aPetition(), 'en')).toContain('The answer was due on 22 Oct 2026')
  })

  test('prints what an office wrote as text', () => {
    const page = markup(aPetition({ summary: '<img src=x onerror=alert(1)>' }))
    expect(page).toContain('&lt;img src=x')
    expect(page).not.toContain('<img')
  })
})
