import { holding, type PersonalHolding } from '#audit/server'

/** What a person entered in the ledger, as counts: the contents are the council's records, not theirs. */
const entered = holding({
  name: 'commitments.entered',
  title: { vi: 'Đã nhập trong theo dõi, đôn đốc', en: 'Entered in the ledger' },
  purpose: { vi: 'Ghi ai đã nhập từng bước theo dõi', en: 'Tells who entered each step of the follow-up' },
  columns: {
    what: { vi: 'Loại', en: 'Kind' },
    count: { vi: 'Số lượng', en: 'How many' },
  },
  read: async (tx, { account }, language) =>
    Promise.all(
      ENTERED.map(async ({ table, name }) => {
        const { count } = await tx
          .selectFrom(table)
          .select((select) => select.fn.countAll<number>().as('count'))
          .where('account_id', '=', account)
          .executeTakeFirstOrThrow()
        return { what: name[language], count }
      }),
    ),
})

const ENTERED = [
  { table: 'commitments.step', name: { vi: 'Bước theo dõi', en: 'Steps' } },
  { table: 'commitments.answer', name: { vi: 'Văn bản trả lời', en: 'Letters of answer' } },
  { table: 'commitments.upload', name: { vi: 'Tệp đính kèm', en: 'Attached files' } },
] as const

/** What this module holds about a person. */
export const commitmentsHoldings: readonly PersonalHolding[] = [entered]
