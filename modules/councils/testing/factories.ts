import { calendarDate } from '#platform/calendar'
import {
  AddAgency,
  AddDelegate,
  AddElectionUnit,
  AddPollingArea,
  AppointToPost,
  CreateBody,
  RecordMandateEvent,
  StartTerm,
} from '#councils'

/*
 * Commands with sensible values, as a form would send them. Each is parsed by the contract, so a factory can't drift from
 * what the routes take.
 */

type Changes<Command> = { readonly [Field in keyof Command]?: Command[Field] }
let made = 0
const next = () => (made += 1)

/** A delegate of the term, elected and in office; a new name each time. */
export function aDelegate(changes: Changes<AddDelegate> & Pick<AddDelegate, 'term'>): AddDelegate {
  return AddDelegate.parse({
    fullName: `Nguyễn Thị Mẫu ${next()}`,
    sex: 'female',
    bornOn: '1980-05-19',
    partyMember: true,
    education: 'university',
    politicalTheory: 'intermediate',
    origin: 'general',
    enteredOn: '2026-03-15',
    beganOn: '2026-04-10',
    ...changes,
  })
}

/** The term 2026-2031, from its first session on. */
export function aTerm(changes: Changes<StartTerm> = {}): StartTerm {
  return StartTerm.parse({
    ordinal: 20,
    ordinalBasis: 'continued',
    fromYear: 2026,
    toYear: 2031,
    electedOn: '2026-03-15',
    startsOn: '2026-04-10',
    assignedSeats: 85,
    ...changes,
  })
}

/** A Ban with a head, a vice-head and five members decided. */
export function aCommittee(changes: Changes<CreateBody> & Pick<CreateBody, 'term'>): CreateBody {
  return CreateBody.parse({
    kind: 'committee',
    name: `Ban mẫu ${next()}`,
    startsOn: '2026-04-10',
    seats: [
      { role: 'committeeHead', seats: 1 },
      { role: 'committeeViceHead', seats: 1 },
      { role: 'committeeMember', seats: 5 },
    ],
    ...changes,
  })
}

export function aPost(changes: Changes<AppointToPost> & Pick<AppointToPost, 'body' | 'mandate'>): AppointToPost {
  return AppointToPost.parse({
    role: 'committeeMember',
    origin: 'elected',
    fullTime: false,
    startsOn: '2026-04-10',
    ...changes,
  })
}

export function aMandateEvent(changes: Changes<RecordMandateEvent> = {}): RecordMandateEvent {
  return RecordMandateEvent.parse({
    version: 1,
    kind: 'resigned',
    on: calendarDate('2026-10-01'),
    decidedBy: 'standing',
    ...changes,
  })
}

export function anAgency(changes: Changes<AddAgency> = {}): AddAgency {
  return AddAgency.parse({
    kind: 'department',
    name: `Sở mẫu ${next()}`,
    fields: ['transport'],
    head: { fullName: 'Trần Văn Mẫu', title: 'Giám đốc Sở', startsOn: '2025-07-01' },
    ...changes,
  })
}

export function anElectionUnit(changes: Changes<AddElectionUnit> & Pick<AddElectionUnit, 'term'>): AddElectionUnit {
  return AddElectionUnit.parse({ number: next(), territory: 'xã Mẫu, xã Ví Dụ', seats: 5, voters: 12_345, ...changes })
}

export function aPollingArea(changes: Changes<AddPollingArea> = {}): AddPollingArea {
  return AddPollingArea.parse({ number: next(), place: 'Nhà văn hóa thôn Mẫu', voters: 1_234, ...changes })
}
