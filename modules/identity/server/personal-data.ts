import type { CouncilId } from '#platform/access'
import { type CalendarDate, formatDate, formatInstant, instant } from '#platform/calendar'
import type { Tx } from '#platform/db'
import { type Bilingual, holding, type PersonalHolding, viewsOf, type Whose } from '#audit/server'
import { identityMessagesEn, identityMessagesVi } from '#identity'
import { accountNames } from './account-names.ts'

const roleNames: Readonly<Record<keyof Bilingual, Readonly<Record<string, string>>>> = {
  vi: identityMessagesVi.roles,
  en: identityMessagesEn.roles,
}

const signIn: Bilingual = { vi: 'Đăng nhập và phân quyền', en: 'Signing in and rights' }
const safety: Bilingual = {
  vi: 'Để chủ tài khoản nhận ra lần đăng nhập lạ',
  en: 'So that the person notices a sign-in that is not theirs',
}

const LOGINS_SHOWN = 100

const account = holding({
  name: 'identity.account',
  title: { vi: 'Tài khoản', en: 'Account' },
  purpose: signIn,
  columns: {
    name: { vi: 'Họ và tên', en: 'Name' },
    login: { vi: 'Tên đăng nhập', en: 'Login name' },
    email: { vi: 'Thư điện tử', en: 'E-mail' },
    phone: { vi: 'Điện thoại', en: 'Telephone' },
    made: { vi: 'Tạo lúc', en: 'Made at' },
  },
  read: async (tx, whose, language) => {
    const rows = await tx
      .selectFrom('identity.account as account')
      .leftJoin('identity.contact as contact', 'contact.account_id', 'account.id')
      .select(['account.display_name', 'account.login_name', 'account.created_at', 'contact.email', 'contact.phone'])
      .where('account.id', '=', whose.account)
      .execute()
    return rows.map((row) => ({
      name: row.display_name,
      login: row.login_name,
      email: row.email,
      phone: row.phone,
      made: formatInstant(instant(row.created_at), language),
    }))
  },
})

const roles = holding({
  name: 'identity.roles',
  title: { vi: 'Vai trò được giao', en: 'Roles held' },
  purpose: signIn,
  columns: {
    role: { vi: 'Vai trò', en: 'Role' },
    title: { vi: 'Chức danh', en: 'Title' },
    council: { vi: 'Cơ quan', en: 'Council' },
    from: { vi: 'Từ ngày', en: 'From' },
    to: { vi: 'Đến hết ngày', en: 'To' },
  },
  read: async (tx, whose, language) => {
    const rows = await tx
      .selectFrom('identity.assignment as held')
      .innerJoin('platform.council_scope as council', 'council.council_id', 'held.council_id')
      .select(['held.role', 'held.title', 'council.name', 'held.valid_from', 'held.valid_to'])
      .where('held.account_id', '=', whose.account)
      .orderBy('held.valid_from', 'desc')
      .execute()
    return rows.map((row) => ({
      role: roleNames[language][row.role] ?? row.role,
      title: row.title,
      council: row.name,
      from: formatDate(row.valid_from as CalendarDate, language),
      to: row.valid_to === null ? null : formatDate(row.valid_to as CalendarDate, language),
    }))
  },
})

const logins = holding({
  name: 'identity.logins',
  title: { vi: 'Các lần đăng nhập', en: 'Logins' },
  purpose: safety,
  columns: {
    started: { vi: 'Đăng nhập lúc', en: 'Signed in at' },
    seen: { vi: 'Dùng gần nhất', en: 'Last used' },
    ended: { vi: 'Kết thúc', en: 'Ended' },
    address: { vi: 'Địa chỉ mạng', en: 'Network address' },
    agent: { vi: 'Trình duyệt', en: 'Browser' },
  },
  read: async (tx, whose, language) => {
    const at = (moment: string) => formatInstant(instant(moment), language)
    const rows = await tx
      .selectFrom('identity.login')
      .select(['created_at', 'last_seen_at', 'revoked_at', 'address', 'agent'])
      .where('account_id', '=', whose.account)
      .orderBy('created_at', 'desc')
      .limit(LOGINS_SHOWN)
      .execute()
    return rows.map((row) => ({
      started: at(row.created_at),
      seen: at(row.last_seen_at),
      ended: row.revoked_at === null ? null : at(row.revoked_at),
      address: row.address,
      agent: row.agent,
    }))
  },
})

const protection = holding({
  name: 'identity.protection',
  title: { vi: 'Bảo vệ tài khoản', en: 'Protection of the account' },
  purpose: safety,
  columns: {
    what: { vi: 'Loại', en: 'Kind' },
    count: { vi: 'Số lượng', en: 'How many' },
  },
  read: async (tx, whose, language) => {
    const counted = async (table: (typeof PROTECTION)[number]['table']) => {
      const { count } = await tx
        .selectFrom(table)
        .select((select) => select.fn.countAll<number>().as('count'))
        .where('account_id', '=', whose.account)
        .executeTakeFirstOrThrow()
      return count
    }
    return Promise.all(
      PROTECTION.map(async ({ table, name }) => ({ what: name[language], count: await counted(table) })),
    )
  },
})

/** Of these only that they are there is told: the keys themselves never leave the database. */
const PROTECTION = [
  { table: 'identity.totp', name: { vi: 'Ứng dụng tạo mã', en: 'Authenticator app' } },
  { table: 'identity.passkey', name: { vi: 'Khóa truy cập', en: 'Passkeys' } },
  { table: 'identity.known_browser', name: { vi: 'Trình duyệt đã từng đăng nhập', en: 'Browsers known' } },
  { table: 'identity.linked_identity', name: { vi: 'Danh tính liên kết', en: 'Linked identities' } },
  { table: 'identity.sign_in_attempt', name: { vi: 'Lần thử đăng nhập đang lưu', en: 'Sign-in attempts kept' } },
] as const

const views = holding({
  name: 'identity.views',
  title: { vi: 'Ai đã xem thông tin liên hệ của tôi', en: 'Who read how I am reached' },
  purpose: {
    vi: 'Mỗi lần người quản lý tài khoản mở danh sách có thư điện tử, điện thoại của tôi đều được ghi lại',
    en: 'Every time that who manages accounts opened a list with my e-mail address or telephone',
  },
  columns: {
    at: { vi: 'Lúc', en: 'At' },
    who: { vi: 'Người xem', en: 'Who' },
    role: { vi: 'Vai trò', en: 'Role' },
    council: { vi: 'Cơ quan', en: 'Council' },
  },
  read: async (tx, whose, language) => {
    const seen = await contactsSeen(tx, whose)
    const names = await accountNames(
      tx,
      seen.map(({ account: reader }) => reader),
    )
    return seen.map(({ at, account: reader, role, council }) => ({
      at: formatInstant(at, language),
      who: names.get(reader) ?? '',
      role: roleNames[language][role] ?? role,
      council,
    }))
  },
})

/** Looks at the account in lists of its councils, and at the invitations by which it came. */
async function contactsSeen(tx: Tx, { account: own }: Whose) {
  const councils = await tx
    .selectFrom('platform.council_scope as council')
    .select(['council.council_id as id', 'council.name'])
    .where('council.council_id', 'in', (select) =>
      select
        .selectFrom('identity.assignment')
        .select('council_id')
        .where('account_id', '=', own)
        .union(select.selectFrom('identity.invitation').select('council_id').where('account_id', '=', own)),
    )
    .execute()
  const invitations = await tx
    .selectFrom('identity.invitation')
    .select(['id', 'council_id as council'])
    .where('account_id', '=', own)
    .execute()
  const found = await Promise.all(
    councils.map(async ({ id: council, name }) => {
      const ids = [own, ...invitations.filter((each) => each.council === council).map(({ id }) => id)]
      const looks = await Promise.all(ids.map((id) => viewsOf(tx, council as CouncilId, 'identity.contacts-read', id)))
      return looks.flat().map((look) => ({ ...look, council: name }))
    }),
  )
  return found.flat().toSorted((one, other) => (one.at < other.at ? 1 : -1))
}

/** What this module holds about a person, and who read how they are reached. */
export const identityHoldings: readonly PersonalHolding[] = [account, roles, logins, protection, views]
