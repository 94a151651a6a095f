import type { CouncilId, MandateId } from '#platform/access'
import { sortKey } from '#platform/text'
import { Chance, sampleId } from './chance.ts'
import { inventName, personRow, sensitiveRow } from './people.ts'
import type { SampleRows } from './rows.ts'

export interface SampleCouncil {
  readonly id: CouncilId
  readonly level: 'province' | 'commune'
  readonly seats: number
  readonly ordinal: number
  /** The opening of the first session. */
  readonly startsOn: string
  /** One seat was not filled, and one delegate has left since. */
  readonly hasVacancy: boolean
}

interface BodyPlan {
  readonly kind: 'standing' | 'committee' | 'group'
  readonly name: string
  readonly seats: Readonly<Record<string, number>>
}

const ELECTED_ON = '2026-03-15'
const LEFT_ON = '2026-09-30'
const SEATS_OF_UNIT = 5

const COMMITTEES = {
  province: ['Ban Pháp chế', 'Ban Kinh tế - Ngân sách', 'Ban Văn hóa - Xã hội'],
  commune: ['Ban Kinh tế - Ngân sách', 'Ban Văn hóa - Xã hội'],
} as const

/** Adds a whole council's term: election units, delegates, Thường trực, Ban, Tổ and who sits in them. */
export function addComposition(rows: SampleRows, council: SampleCouncil): void {
  const chance = new Chance(`council ${council.id}`)
  const term = sampleId(council.id, 'term')
  rows.add('councils.term', {
    council_id: council.id,
    id: term,
    ordinal: council.ordinal,
    ordinal_basis: 'given',
    from_year: 2026,
    to_year: 2031,
    elected_on: ELECTED_ON,
    starts_on: council.startsOn,
    assigned_seats: council.seats,
  })
  const units = addElectionUnits(rows, council, term)
  const mandates = addDelegates(rows, council, term, units, chance)
  addBodies(rows, council, term, units, mandates)
}

interface ElectionUnit {
  readonly id: string
  readonly number: number
  readonly seats: number
}

function addElectionUnits(rows: SampleRows, council: SampleCouncil, term: string): ElectionUnit[] {
  const count = Math.ceil(council.seats / SEATS_OF_UNIT)
  const units = Array.from({ length: count }, (_, index) => ({
    id: sampleId<string>(council.id, 'election-unit', index + 1),
    number: index + 1,
    seats: Math.floor(council.seats / count) + (index < council.seats % count ? 1 : 0),
  }))
  for (const unit of units) {
    rows.add('councils.election_unit', {
      council_id: council.id,
      id: unit.id,
      term_id: term,
      number: unit.number,
      territory: `Địa bàn đơn vị bầu cử số ${unit.number} (dữ liệu mẫu)`,
      seats: unit.seats,
      voters: AREAS_OF_UNIT.reduce((sum, area) => sum + votersOfArea(unit.number, area), 0),
    })
    for (const area of AREAS_OF_UNIT) {
      rows.add('councils.polling_area', {
        council_id: council.id,
        id: sampleId(unit.id, 'polling-area', area),
        election_unit_id: unit.id,
        number: area,
        place: `Nhà văn hóa khu vực ${area}`,
        voters: votersOfArea(unit.number, area),
      })
    }
  }
  return units
}

const AREAS_OF_UNIT = [1, 2]

function votersOfArea(unit: number, area: number): number {
  return 900 + ((unit * 37 + area * 211) % 1800)
}

interface SampleMandate {
  readonly id: MandateId
  readonly unit: string
  readonly left: boolean
}

function addDelegates(
  rows: SampleRows,
  council: SampleCouncil,
  term: string,
  units: readonly ElectionUnit[],
  chance: Chance,
): SampleMandate[] {
  const taken = new Set<string>()
  const seats = units.flatMap((unit) => Array.from({ length: unit.seats }, () => unit))
  return seats.map((unit, index) => {
    const person = sampleId<string>(council.id, 'person', index)
    const id = sampleId<MandateId>(council.id, 'mandate', index)
    const named = inventName(chance, taken, council.level === 'province' ? 34 : 31)
    rows.add('councils.person', personRow(chance, council.id, person, council.level, named))
    rows.add('councils.person_sensitive', sensitiveRow(chance, council.id, person))
    rows.add('councils.mandate', {
      council_id: council.id,
      id,
      person_id: person,
      term_id: term,
      election_unit_id: unit.id,
      origin: 'general',
      re_elected: chance.inHundred(38),
      self_nominated: chance.inHundred(1),
    })
    // The last of the list has left; the seats at the front hold the posts.
    const left = council.hasVacancy && index === seats.length - 1
    addMandateEvents(rows, council, id, left)
    return { id, unit: unit.id, left }
  })
}

function addMandateEvents(rows: SampleRows, council: SampleCouncil, mandate: MandateId, left: boolean): void {
  const events: [string, string, string][] = [
    ['elected', ELECTED_ON, 'electionCommittee'],
    ['certified', '2026-03-24', 'electionCommittee'],
    ['began', council.startsOn, 'law'],
  ]
  if (left) events.push(['resigned', LEFT_ON, 'standing'])
  for (const [kind, day, decidedBy] of events) {
    rows.add('councils.mandate_event', {
      council_id: council.id,
      id: sampleId(mandate, kind),
      mandate_id: mandate,
      kind,
      on_day: day,
      decided_by: decidedBy,
    })
  }
}

function bodyPlans(council: SampleCouncil): BodyPlan[] {
  const province = council.level === 'province'
  return [
    { kind: 'standing', name: 'Thường trực HĐND', seats: { chair: 1, viceChair: province ? 3 : 1 } },
    ...COMMITTEES[council.level].map((name) => ({
      kind: 'committee' as const,
      name,
      seats: { committeeHead: 1, committeeViceHead: province ? 3 : 1, committeeMember: province ? 7 : 3 },
    })),
  ]
}

/** Posts that are one's main work. */
const FULL_TIME = new Set(['viceChair', 'committeeViceHead'])

function addBodies(
  rows: SampleRows,
  council: SampleCouncil,
  term: string,
  units: readonly ElectionUnit[],
  mandates: readonly SampleMandate[],
): void {
  const free = mandates.filter(({ left }) => !left)
  let next = 0
  for (const plan of bodyPlans(council)) {
    const body = addBody(rows, council, term, plan)
    for (const [role, seats] of Object.entries(plan.seats)) {
      // One post stays open, so that a vacancy can be seen.
      const filled = council.hasVacancy && (role === 'viceChair' || role === 'committeeViceHead') ? seats - 1 : seats
      for (let seat = 0; seat < filled; seat++) addPost(rows, council, body, free[next++ % free.length]!.id, role)
    }
  }
  for (const unit of units) {
    const members = free.filter((mandate) => mandate.unit === unit.id)
    const body = addBody(rows, council, term, {
      kind: 'group',
      name: `Tổ đại biểu số ${unit.number}`,
      seats: { groupHead: 1, groupDeputyHead: 1, groupMember: unit.seats - 2 },
    })
    rows.add('councils.body_election_unit', { council_id: council.id, body_id: body, election_unit_id: unit.id })
    members.forEach(({ id }, index) =>
      addPost(rows, council, body, id, index === 0 ? 'groupHead' : index === 1 ? 'groupDeputyHead' : 'groupMember'),
    )
  }
}

function addBody(rows: SampleRows, council: SampleCouncil, term: string, plan: BodyPlan): string {
  const id = sampleId<string>(council.id, 'body', plan.name)
  rows.add('councils.body', {
    council_id: council.id,
    id,
    term_id: term,
    kind: plan.kind,
    name: plan.name,
    starts_on: council.startsOn,
    sort_key: sortKey(plan.name),
  })
  for (const [role, seats] of Object.entries(plan.seats)) {
    rows.add('councils.body_seat', { council_id: council.id, body_id: id, role, seats })
  }
  return id
}

function addPost(rows: SampleRows, council: SampleCouncil, body: string, mandate: MandateId, role: string): void {
  const inGroup = role.startsWith('group')
  rows.add('councils.post', {
    council_id: council.id,
    id: sampleId(body, mandate),
    body_id: body,
    mandate_id: mandate,
    role,
    origin: inGroup ? 'appointed' : role === 'committeeMember' || role === 'committeeViceHead' ? 'approved' : 'elected',
    full_time: FULL_TIME.has(role),
    starts_on: council.startsOn,
  })
}
