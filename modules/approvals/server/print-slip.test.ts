import { expect, it } from 'vitest'
import { actingAs } from '#identity/testing'
import { plainText } from '#platform/paper'
import { usePaperStage } from '../testing/index.ts'
import { findPaperRow } from './paper-list.store.ts'
import { findHeldPaper } from './papers.store.ts'
import { slipOf } from './print-slip.ts'
import { listSteps } from './steps.store.ts'

const stage = usePaperStage()
const { login, act, submitted, sent, api, pathOf, clock, db } = stage

it('says who submitted, returned, approved and signed, when, for whom and by which way', async () => {
  const given = { to: login('officeChief').account, form: 'KT', startsOn: clock.today(), endsOn: clock.today() }
  await api.post(pathOf('/delegations'), login('chair'), { ...given, from: login('chair').assignment })
  const id = await submitted()
  await act(login('officeChief'), id, 'return', { reason: 'Bổ sung căn cứ' })
  await act(login('specialist'), id, 'resubmit')
  await act(login('officeChief'), id, 'approve')
  const photo = await sent(login('clerk'), 'note')
  const note = { decision: 'approved', decidedBy: login('officeChief').assignment, text: 'Đồng ý ký', photo }
  await act(login('clerk'), id, 'decisions', { ...note, on: clock.today() })
  const council = stage.province()
  const text = await actingAs(db.database, login('clerk'), async (tx) => {
    const row = (await findPaperRow(tx, council, id))!
    const held = (await findHeldPaper(tx, council, id))!
    return plainText(await slipOf(tx, council, 'Văn bản mẫu', { row, held, steps: await listSteps(tx, council, id) }))
  })
  for (const part of [
    'PHIẾU TRÌNH',
    'Người trình: specialist, Chuyên viên',
    'Tình trạng: Chờ ký',
    'Bổ sung căn cứ',
    'Trình lãnh đạo lần 2',
    'officeChief, Chánh Văn phòng. Ký thay (KT.) chair, Chủ tịch HĐND tỉnh',
    'Đồng ý ký. Bút phê, có ảnh chụp. clerk, Văn thư ghi lúc',
  ]) {
    expect(text).toContain(part)
  }
  expect(text).not.toContain('Số: ')
})
