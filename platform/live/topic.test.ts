import { describe, expect, it } from 'vitest'
import { type AgencyId, type CouncilId, newId } from '#platform/access'
import type { EventAudience, SealedEvent } from '#platform/events'
import { covers, type Grant, readTopics, TOPICS_AT_MOST } from './topic.ts'

const [council, other] = [newId<CouncilId>(), newId<CouncilId>()]
const [agency, otherAgency] = [newId<AgencyId>(), newId<AgencyId>()]

const grants: Record<string, Grant> = {
  council: { as: 'council', council },
  'other council': { as: 'council', council: other },
  superior: { as: 'superior', council },
  'other superior': { as: 'superior', council: other },
  agency: { as: 'agency', agency },
  'other agency': { as: 'agency', agency: otherAgency },
  public: { as: 'public' },
}

const seenBy: Record<EventAudience, string[]> = {
  council: ['council'],
  superior: ['council', 'superior'],
  agency: ['council', 'agency'],
  public: Object.keys(grants),
  system: [],
}

describe('who sees an event', () => {
  it.each(Object.entries(seenBy))('of audience %s', (audience, expected) => {
    const event = { council, audience, agency: audience === 'agency' ? agency : null } as SealedEvent
    expect(Object.keys(grants).filter((name) => covers(grants[name]!, event))).toEqual(expected)
  })
})

describe('topics', () => {
  it('are read once each', () => {
    expect(readTopics(`council:${council},council:${council},commitments/commitment:${agency}`)).toEqual([
      `council:${council}`,
      `commitments/commitment:${agency}`,
    ])
  })

  it.each(['', 'council', 'council:1', `Council:${council}`, `council:${council},`, `council:${council}\n`])(
    'are refused when malformed: %j',
    (text) => expect(readTopics(text)).toBeUndefined(),
  )

  it('are refused when too many', () => {
    const topics = Array.from({ length: TOPICS_AT_MOST + 1 }, () => `council:${newId<CouncilId>()}`)
    expect(readTopics(topics.join())).toBeUndefined()
    expect(readTopics(topics.slice(1).join())).toHaveLength(TOPICS_AT_MOST)
  })
})
