import { z } from 'zod'
import { DisplayName, LoginName, NewPassword } from '#identity'
import { UnitCode } from './unit.ts'

const TOKEN_MAX = 100

export const SetupToken = z.string().min(1).max(TOKEN_MAX)

/** The first page of an empty installation: its province and its first administrator. */
export const SetUp = z.object({
  token: SetupToken,
  province: UnitCode,
  displayName: DisplayName,
  loginName: LoginName,
  password: NewPassword,
})
export type SetUp = z.infer<typeof SetUp>

export const ProvinceChoices = z.object({ items: z.array(z.object({ code: UnitCode, name: z.string() })) })
