import { expect, it } from 'vitest'
import { renderSlips } from './render.ts'
import type { HandSlip, SlipSheet } from './slips.ts'
import { pdfPages } from './testing/read-back.ts'

const pagesOf = async (file: Promise<Buffer>) =>
  (await pdfPages(await file)).map(({ text }) => text.replaceAll(/\s+/gu, ' '))

const slip = (name: string): HandSlip => ({
  from: ['HỘI ĐỒNG NHÂN DÂN', 'Phường Kinh Bắc'],
  title: 'PHIẾU CẤP QUYỀN TRUY CẬP',
  facts: [
    { label: 'Họ và tên', value: name },
    { label: 'Chức danh', value: 'Công chức Văn phòng HĐND và UBND #strong[x] $1$' },
  ],
  code: { label: 'Mã dùng một lần', value: 'ABCD-EFGH-JKMN' },
  link: 'https://hdnd.example.vn/app/invitation#ABCD-EFGH-JKMN',
  notes: ['Mã có hiệu lực đến hết ngày 29/11/2026.'],
})

const sheet = (page: SlipSheet['page'], people: number): SlipSheet => ({
  title: 'Phiếu cấp mã',
  page,
  madeOn: '2026-11-22',
  sample: true,
  slips: Array.from({ length: people }, (_, at) => slip(`Người ${at + 1}`)),
})

it('prints one slip a page of A5, two a page of A4, each with its name and code', async () => {
  const small = await pagesOf(renderSlips(sheet('A5', 3)))
  expect(small).toHaveLength(3)
  expect(small[1]).toContain('Người 2')
  for (const page of small) expect(page.replace(/\s+/gu, '')).toContain('ABCD-EFGH-JKMN')
  const large = await pagesOf(renderSlips(sheet('A4', 3)))
  expect(large).toHaveLength(2)
  expect(large[0]).toContain('Người 2')
  expect(large[1]).toContain('Người 3')
})

it('takes what people are called as text, never as a language, and says that it is a sample', async () => {
  const [page] = await pagesOf(renderSlips(sheet('A5', 1)))
  expect(page).toContain('#strong[x] $1$')
  expect(page).toContain('MẪU – DỮ LIỆU GIẢ ĐỊNH')
})
