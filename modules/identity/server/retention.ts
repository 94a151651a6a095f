import { sql } from 'kysely'
import type { Tx } from '#platform/db'
import type { Bilingual, RetentionRule } from '#audit/server'

const ownSafety: Bilingual = {
  vi: 'An toàn tài khoản; hết tác dụng sau thời hạn này (đề xuất của sản phẩm, chờ quy định của tỉnh)',
  en: 'Safety of the account; of no use afterwards (the product’s proposal until the province decides)',
}
const removed: Bilingual = { vi: 'Xóa hằng đêm', en: 'Removed every night' }

/** What a rule is about, as the end of a `delete from` and of a `select count(*) from`. */
type Old = (before: string) => ReturnType<typeof sql>

function rule(
  name: string,
  title: Bilingual,
  days: { usual: number; least: number; most: number },
  old: Old,
): RetentionRule {
  return {
    name,
    title,
    basis: ownSafety,
    action: removed,
    days,
    count: async (tx: Tx, before) => {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${old(before)}`.execute(tx)
      return rows[0]!.count
    },
    remove: async (tx: Tx, before) => Number((await sql`delete from ${old(before)}`.execute(tx)).numAffectedRows ?? 0n),
  }
}

/** How long this module keeps what it writes down of people signing in and being asked in. */
export const identityRetention: readonly RetentionRule[] = [
  rule(
    'identity.sign-in-attempts',
    { vi: 'Lần thử đăng nhập', en: 'Sign-in attempts' },
    { usual: 90, least: 7, most: 730 },
    (before) => sql`identity.sign_in_attempt where at < ${before}`,
  ),
  rule(
    'identity.logins',
    { vi: 'Lần đăng nhập đã kết thúc', en: 'Logins that ended' },
    { usual: 180, least: 30, most: 1825 },
    // A login that a pass of the desk opened goes with the pass.
    (before) => sql`identity.login l
      where coalesce(l.revoked_at, l.expires_at) < ${before}
        and not exists (select from identity.desk_pass p where p.login_id = l.id)`,
  ),
  rule(
    'identity.known-browsers',
    { vi: 'Trình duyệt lâu không dùng', en: 'Browsers long unused' },
    { usual: 365, least: 30, most: 1825 },
    (before) => sql`identity.known_browser where last_at < ${before}`,
  ),
  rule(
    'identity.invitations',
    { vi: 'Lời mời hết hạn, bị hủy, chưa ai nhận', en: 'Invitations that expired or were revoked, taken by nobody' },
    { usual: 30, least: 1, most: 365 },
    (before) => sql`identity.invitation
      where redeemed_at is null and coalesce(revoked_at, expires_at) < ${before}`,
  ),
  rule(
    'identity.pending-identities',
    { vi: 'Danh tính từ nơi khác chưa liên kết', en: 'Identities from elsewhere that were never linked' },
    { usual: 30, least: 1, most: 365 },
    (before) => sql`identity.pending_identity where expires_at < ${before}`,
  ),
]
