import { sql } from 'kysely'
import { holding } from './holding.ts'

/** How much a person did that is on record, month by month: what it was stands in the trail of the council. */
export const actsHolding = holding({
  name: 'audit.acts',
  title: { vi: 'Việc đã làm, ghi trong nhật ký', en: 'Acts on record' },
  purpose: {
    vi: 'Chứng minh ai đã làm gì; không sửa, không xóa được',
    en: 'Proof of who did what; can be neither changed nor removed',
  },
  columns: {
    month: { vi: 'Tháng', en: 'Month' },
    acts: { vi: 'Số việc', en: 'Acts' },
  },
  read: async (tx, { account }) => {
    const { rows } = await sql<{ month: string; acts: number }>`
      select to_char(e.at at time zone 'Asia/Ho_Chi_Minh', 'MM/YYYY') as month, count(*) as acts
        from audit.entry e
       where e.council_id in (select council_id from platform.council_scope) and e.account_id = ${account}
       group by 1, date_trunc('month', e.at at time zone 'Asia/Ho_Chi_Minh')
       order by date_trunc('month', e.at at time zone 'Asia/Ho_Chi_Minh') desc
    `.execute(tx)
    return rows
  },
})
