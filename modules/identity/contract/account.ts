import { z } from 'zod'
import { AccountId, AgencyId, AssignmentId, BodyId, Capacity, CouncilId, Level, LoginId, Role } from '#platform/access'
import { CalendarDate, Instant } from '#platform/calendar'
import { SecondFactorDue, SIGN_IN_METHODS } from './sign-in.ts'

export const LOGIN_NAME_MIN = 3
export const LOGIN_NAME_MAX = 100
/** Length makes a password strong; composition rules only make it hard to remember. */
export const PASSWORD_MIN = 12
export const PASSWORD_MAX = 200
export const DISPLAY_NAME_MAX = 200
export const TITLE_MAX = 200

export const LoginName = z
  .string()
  .trim()
  .toLowerCase()
  .min(LOGIN_NAME_MIN, `Tên đăng nhập có ít nhất ${LOGIN_NAME_MIN} ký tự.`)
  .max(LOGIN_NAME_MAX, `Tên đăng nhập có nhiều nhất ${LOGIN_NAME_MAX} ký tự.`)
  .regex(/^[a-z0-9._@-]+$/, 'Tên đăng nhập chỉ gồm chữ không dấu, chữ số và các dấu . _ - @')

export const NewPassword = z
  .string()
  .min(PASSWORD_MIN, `Mật khẩu có ít nhất ${PASSWORD_MIN} ký tự; một câu ngắn dễ nhớ là tốt nhất.`)
  .max(PASSWORD_MAX, `Mật khẩu có nhiều nhất ${PASSWORD_MAX} ký tự.`)

export const DisplayName = z.string().trim().min(1, 'Chưa nhập họ và tên.').max(DISPLAY_NAME_MAX)

/** What a person types to sign in; nothing is said of which of the two was wrong. */
export const SignIn = z.object({
  loginName: z.string().trim().toLowerCase().min(1, 'Chưa nhập tên đăng nhập.').max(LOGIN_NAME_MAX),
  password: z.string().min(1, 'Chưa nhập mật khẩu.').max(PASSWORD_MAX),
})
export type SignIn = z.infer<typeof SignIn>

export const ChangePassword = z.object({
  current: z.string().min(1, 'Chưa nhập mật khẩu đang dùng.').max(PASSWORD_MAX),
  next: NewPassword,
})
export type ChangePassword = z.infer<typeof ChangePassword>

/** A capacity as the switcher shows it: the role, the title printed under acts, the council's name. */
export const CapacityCard = Capacity.extend({
  title: z.string(),
  councilName: z.string(),
  /** Its last day; null where it does not end by itself. */
  validTo: CalendarDate.nullable(),
})
export type CapacityCard = z.infer<typeof CapacityCard>

/** Who is signed in and what they may act as. */
export const Me = z.object({
  account: AccountId,
  displayName: z.string(),
  loginName: z.string(),
  as: CapacityCard,
  capacities: z.array(CapacityCard),
  mustChangePassword: z.boolean(),
  secondFactor: SecondFactorDue,
  /** Logins from browsers new to the account, elsewhere, that the person has not looked at yet. */
  newBrowsers: z.number().int(),
  /** True where people and figures are invented: every page says so. */
  sample: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** One place where the account is signed in. */
export const LoginCard = z.object({
  id: LoginId,
  createdAt: Instant,
  lastSeenAt: Instant,
  address: z.string(),
  agent: z.string(),
  method: z.enum(SIGN_IN_METHODS),
  current: z.boolean(),
})

/** A role held in a council, with its dates. */
export const Assignment = z.object({
  id: AssignmentId,
  councilId: CouncilId,
  account: AccountId,
  displayName: z.string(),
  loginName: z.string(),
  role: Role,
  title: z.string(),
  body: BodyId.nullable(),
  agency: AgencyId.nullable(),
  validFrom: CalendarDate,
  validTo: CalendarDate.nullable(),
  version: z.number().int(),
})
export type Assignment = z.infer<typeof Assignment>

/** Who is there for a time only: their role names its last day. */
export const TEMPORARY_ROLES: ReadonlySet<Role> = new Set(['guest', 'press'])

/** A guest or a reporter without a last day, and a role that would end before it begins, are refused at the field. */
export function endsInTime(
  asked: { readonly role: Role; readonly validFrom: CalendarDate; readonly validTo?: CalendarDate | undefined },
  refused: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void },
): void {
  const { role, validFrom, validTo } = asked
  const at = { code: 'custom', path: ['validTo'] } as const
  if (validTo === undefined && TEMPORARY_ROLES.has(role)) {
    refused.addIssue({
      ...at,
      path: [...at.path],
      message: 'Khách mời, phóng viên được mời đến hết một ngày: chọn ngày đó.',
    })
  }
  if (validTo !== undefined && validTo < validFrom) {
    refused.addIssue({ ...at, path: [...at.path], message: 'Ngày cuối phải từ ngày bắt đầu trở đi.' })
  }
}

/** A role as it is given: to whom, as what, from when and, where it ends by itself, until when. */
export const roleFacts = {
  loginName: LoginName,
  displayName: DisplayName,
  role: Role,
  title: z.string().trim().min(1, 'Chưa nhập chức danh.').max(TITLE_MAX),
  body: BodyId.optional(),
  agency: AgencyId.optional(),
  validFrom: CalendarDate,
  /** Its last day. */
  validTo: CalendarDate.optional(),
}

/** Gives a person a role; an account with this login name is used if there is one, else made. */
export const GrantRole = z.object(roleFacts).superRefine(endsInTime)
export type GrantRole = z.infer<typeof GrantRole>

/** The role granted; `firstPassword` is shown once, where an account was made for it. */
export const RoleGranted = z.object({ id: AssignmentId, firstPassword: z.string().nullable() })

export const EndRole = z.object({ lastDay: CalendarDate, version: z.number().int() })
export type EndRole = z.infer<typeof EndRole>

/** A sample login of a demonstration; never exists elsewhere. */
export const DemoLogin = z.object({
  loginName: z.string(),
  password: z.string(),
  displayName: z.string(),
  title: z.string(),
  level: Level,
  role: Role,
})
export type DemoLogin = z.infer<typeof DemoLogin>
