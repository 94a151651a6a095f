import { system } from '#platform/access'
import { addDays, today } from '#platform/calendar'
import type { Database } from '#platform/db'
import { addDevice, findDevice, inviteToRole, lendDevice } from '#identity/server'
import type { SampleProvince } from '#councils/testing'
import { actorOf } from './actor-of.ts'

const INVITED = [
  {
    displayName: 'Lương Thị Hòa (mẫu)',
    loginName: 'luong.hoa',
    role: 'specialist',
    title: 'Chuyên viên Phòng Hành chính',
  },
  { displayName: 'Tô Văn Lâm (mẫu)', loginName: 'to.lam', role: 'recordsClerk', title: 'Văn thư' },
] as const

/**
 * What the province's office has at hand on any day: people who are invited and whose slips wait to be printed, machines
 * to lend, one of them lent to a delegate.
 */
export async function seedOffice(database: Database, sample: SampleProvince): Promise<void> {
  const council = sample.province
  const chief = actorOf(sample, 'chanhvanphong')
  await database.transaction(system('the sample office', council), async (tx) => {
    const validFrom = addDays(today(tx.clock), 1)
    for (const person of INVITED) await inviteToRole(tx, chief, council, { ...person, validFrom })
    const lent = await addDevice(tx, chief, council, { number: '01', note: 'Máy tính bảng, có bao da' })
    await addDevice(tx, chief, council, { number: '02', note: 'Máy tính bảng' })
    const device = await findDevice(tx, { council, device: lent })
    if (device) await lendDevice(tx, chief, device, { account: actorOf(sample, 'daibieu.tinh').account })
  })
}
