import { sql } from 'kysely'
import type { RetentionRule } from './retention-rule.ts'

/** What the platform and the trail themselves keep. */
export const ownRetention: readonly RetentionRule[] = [
  {
    name: 'audit.trail',
    title: { vi: 'Nhật ký hoạt động', en: 'Trail of acts' },
    basis: {
      vi: 'Chứng cứ về việc đã làm; chỉ giữ mã, không giữ nội dung cá nhân',
      en: 'Evidence of what was done; codes only, no personal contents',
    },
    action: { vi: 'Không bao giờ xóa', en: 'Never removed' },
    days: null,
  },
  {
    name: 'platform.replies',
    title: { vi: 'Bản lưu chống gửi trùng biểu mẫu', en: 'Replies kept against repeated forms' },
    basis: { vi: 'Chỉ cần trong một ngày để nhận ra lần gửi lại', en: 'Of use for one day, to know a repeat' },
    action: { vi: 'Xóa hằng đêm', en: 'Removed every night' },
    days: { usual: 1, least: 1, most: 1 },
    count: async (tx, before) => {
      const { count } = await tx
        .selectFrom('platform.idempotency')
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('at', '<', before)
        .executeTakeFirstOrThrow()
      return count
    },
    remove: async (tx, before) => {
      const gone = await sql`delete from platform.idempotency where at < ${before}`.execute(tx)
      return Number(gone.numAffectedRows ?? 0n)
    },
  },
]
