import type { Actor, CouncilId, Role } from '#platform/access'
import { today } from '#platform/calendar'
import type { Tx } from '#platform/db'
import type { Download } from '#platform/http'
import { type FieldProblem, Refusal, refuse as refusePlatform } from '#platform/refusal'
import {
  choice,
  date,
  type ImportPreview,
  previewOf,
  readSheet,
  type RowOf,
  sheet,
  templateSheet,
  text,
} from '#platform/sheets'
import {
  DISPLAY_NAME_MAX,
  EMAIL_MAX,
  identityMessagesVi as words,
  type InvitationId,
  INVITATIONS_AT_ONCE,
  InviteToRole,
  LOGIN_NAME_MAX,
  refuse,
  TITLE_MAX,
} from '#identity'
import { inviteToRole } from './invite.ts'
import { proposedLoginName } from './login-name.rules.ts'

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** An agency's focal point is invited one by one: the form knows the agencies. */
const { agencyFocalPoint: _byForm, ...ROLES_IN_SHEET } = words.roles

const columns = [
  {
    key: 'displayName',
    header: 'Họ và tên',
    required: true,
    parse: text({ longest: DISPLAY_NAME_MAX }),
    example: 'Nguyễn Thị Mẫu',
    width: 28,
  },
  {
    key: 'role',
    header: 'Vai trò',
    required: true,
    parse: choice(ROLES_IN_SHEET),
    example: 'Đại biểu HĐND',
    width: 28,
  },
  {
    key: 'title',
    header: 'Chức danh',
    parse: text({ longest: TITLE_MAX }),
    example: 'Phó Trưởng Ban Pháp chế',
    width: 32,
  },
  { key: 'loginName', header: 'Tên đăng nhập', parse: text({ longest: LOGIN_NAME_MAX }), example: 'nguyen.mau' },
  { key: 'email', header: 'Thư điện tử', parse: text({ longest: EMAIL_MAX }), example: 'mau@tinh.gov.vn', width: 28 },
  { key: 'validFrom', header: 'Giữ vai trò từ ngày', parse: date(), example: '01/07/2026' },
  { key: 'validTo', header: 'Đến hết ngày', parse: date(), example: '' },
] as const

type InvitedRow = RowOf<typeof columns>
const invitationsSheet = sheet({ name: 'Người được mời', columns })

/** The sheet of a workbook that has several. */
interface Chosen {
  readonly sheet?: string | undefined
}

/** What the file would do; nothing is written. */
export async function previewInvitations(file: Buffer, chosen: Chosen): Promise<ImportPreview> {
  return previewOf(await readSheet(file, invitationsSheet, chosen), invitationsSheet)
}

/** Invites everybody in the file, or nobody. Refusals: cells that can't be read; the first row that is refused, by its number. */
export async function importInvitations(tx: Tx, actor: Actor, council: CouncilId, file: Buffer, chosen: Chosen) {
  const read = await readSheet(file, invitationsSheet, chosen)
  if (read.hasErrors) throw refuse('identity/import-has-problems', { count: read.problemCount })
  if (read.rows.length > INVITATIONS_AT_ONCE) throw refusePlatform('platform/too-large')
  const taken = await takenLoginNames(tx, council)
  const ids: InvitationId[] = []
  for (const { row, value } of read.rows) {
    try {
      const person = invited(tx, value, taken)
      ids.push(await inviteToRole(tx, actor, council, person))
      taken.add(person.loginName)
    } catch (error) {
      throw error instanceof Refusal ? refusedRow(row, error) : error
    }
  }
  return { ids }
}

/** An empty form with an example row and an explanation of each column. */
export async function invitationTemplate(): Promise<Download> {
  return { content: await templateSheet(invitationsSheet), type: XLSX, name: 'mau-moi-nguoi-dung.xlsx' }
}

function invited(tx: Tx, row: InvitedRow, taken: ReadonlySet<string>): InviteToRole {
  const role = row.role as Role
  const parsed = InviteToRole.safeParse({
    displayName: row.displayName,
    role,
    title: row.title ?? words.roles[role],
    loginName: row.loginName ?? proposedLoginName(row.displayName, taken),
    ...(row.email !== null && { email: row.email }),
    validFrom: row.validFrom ?? today(tx.clock),
    ...(row.validTo !== null && { validTo: row.validTo }),
  })
  if (parsed.success) return parsed.data
  const errors = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  throw refusePlatform('platform/invalid-input', {}, { errors })
}

/** Names that are in use, or proposed to somebody who has not come yet. */
async function takenLoginNames(tx: Tx, council: CouncilId): Promise<Set<string>> {
  const [accounts, invitations] = await tx.asSystem('an account is shared by all councils', (own) =>
    Promise.all([
      own.selectFrom('identity.account').select('login_name').execute(),
      own
        .selectFrom('identity.invitation')
        .select('login_name')
        .where('council_id', '=', council)
        .where('redeemed_at', 'is', null)
        .execute(),
    ]),
  )
  return new Set([...accounts, ...invitations].map((row) => row.login_name))
}

/** Keeps the code and the texts of the refusal, and says which row met it. */
function refusedRow(row: number, refusal: Refusal): Refusal {
  const place: FieldProblem = { path: `row:${row}`, message: `Dòng ${row} của tệp.` }
  const errors = [place, ...refusal.errors.map(({ path, message }) => ({ path: `row:${row}.${path}`, message }))]
  return new Refusal(refusal.code, refusal.status, { ...refusal.params, row }, { errors })
}
