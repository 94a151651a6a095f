import { sql } from 'kysely'
import type { RetentionRule } from '#audit/server'

/** The petitioners of petitions whose follow-up ended before a moment. */
const old = (before: string) => sql`voters.petition_voter v using voters.petition p
  where p.council_id = v.council_id and p.id = v.petition_id and p.ended_on < ${before}::timestamptz::date`

/** How long this module keeps the names, addresses and telephones of voters. */
export const votersRetention: readonly RetentionRule[] = [
  {
    name: 'voters.petitioners',
    title: {
      vi: 'Họ tên, địa chỉ, điện thoại của cử tri có kiến nghị',
      en: 'Names, addresses and telephones of petitioners',
    },
    basis: {
      vi: 'Chưa đọc được quy định về thời hạn; quản trị viên đặt khi tỉnh có quy định',
      en: 'No rule on the time was read yet; set when the province has one',
    },
    action: {
      vi: 'Xóa sau khi kết thúc theo dõi kiến nghị; nội dung kiến nghị và số liệu được giữ',
      en: 'Removed after the follow-up of the petition ended; the petition and its figures stay',
    },
    days: { usual: null, least: 30, most: 7300 },
    count: async (tx, before) => {
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from voters.petition_voter v
          join voters.petition p on p.council_id = v.council_id and p.id = v.petition_id
         where p.ended_on < ${before}::timestamptz::date`.execute(tx)
      return rows[0]!.count
    },
    remove: async (tx, before) => Number((await sql`delete from ${old(before)}`.execute(tx)).numAffectedRows ?? 0n),
  },
]
