import { AddMeeting, AddPetition, AddWave, type WaveId } from '#voters'

/*
 * Commands with sensible values, as a form would send them. Each is parsed by the contract, so a factory can't drift from
 * what the routes take.
 */

type Changes<Command> = { readonly [Field in keyof Command]?: Command[Field] }
let made = 0
const next = () => (made += 1)

/** A wave before a session in the first half of June 2026; a new name each time. */
export function aWave(changes: Changes<AddWave> = {}): AddWave {
  return AddWave.parse({
    name: `Đợt mẫu ${next()}`,
    kind: 'beforeSession',
    session: 'Kỳ họp thường lệ giữa năm 2026',
    from: '2026-06-01',
    to: '2026-06-15',
    ...changes,
  })
}

/** A conference with 60 voters and 12 turns of opinion; a new number each time. */
export function aMeeting(changes: Changes<AddMeeting> & { readonly wave: WaveId }): AddMeeting {
  return AddMeeting.parse({
    number: (next() % 900) + 1,
    on: '2026-06-02',
    place: 'Nhà văn hóa thôn Mẫu',
    votersAttending: 60,
    opinionTurns: 12,
    ...changes,
  })
}

/** A classified petition that was received directly. */
export function aPetition(changes: Changes<AddPetition> = {}): AddPetition {
  return AddPetition.parse({
    content: `Đề nghị sửa chữa tuyến đường mẫu số ${next()}.`,
    sourceKind: 'receivedDirectly',
    receivedOn: '2026-06-03',
    competence: 'province',
    field: 'transport',
    ...changes,
  })
}
