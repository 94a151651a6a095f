import { z } from 'zod'
import { AccountId, type CouncilId } from '#platform/access'
import type { Tx } from '#platform/db'
import { can, councilPath, DONE, Done, get, post, put, remove } from '#platform/http'
import {
  AccountProtection,
  LinkIdentity,
  PendingCode,
  PendingIdentity,
  SecondFactorRule,
  SetSecondFactorRule,
} from '#identity'
import { askSecondFactor, helpToSignIn, seeProtection } from './account-protection.policy.ts'
import {
  accountProtections,
  findAccountOf,
  linkIdentity,
  pendingIdentities,
  resetSecondFactors,
  secondFactorRule,
  setSecondFactorRule,
  unlinkIdentity,
} from './account-protection.ts'
import { surroundings } from './surroundings.ts'

const councilOfPath = async (_tx: Tx, { council }: { council: CouncilId }) => ({ councilId: council })
const accountPath = councilPath({ account: AccountId })

/** What the office does for its people's way of signing in. */
export const accountProtectionRoutes = [
  get('/councils/:council/account-protections', {
    summary: 'Cách đăng nhập của người trong cơ quan',
    access: can(seeProtection, councilOfPath),
    params: councilPath({}),
    reply: z.object({
      items: z.array(AccountProtection),
      rule: SecondFactorRule.nullable(),
      singleSignOn: z.string().nullable(),
    }),
    handle: async ({ tx, params }) => ({
      items: await accountProtections(tx, params.council),
      rule: await secondFactorRule(tx, params.council),
      singleSignOn: surroundings().provider?.label ?? null,
    }),
  }),
  put('/councils/:council/second-factor-rule', {
    summary: 'Quy định ai phải xác thực hai bước và từ ngày nào',
    access: can(askSecondFactor, councilOfPath),
    params: councilPath({}),
    body: SetSecondFactorRule,
    reply: SecondFactorRule,
    handle: ({ tx, actor, params, body }) => setSecondFactorRule(tx, actor, params.council, body),
  }),
  post('/councils/:council/accounts/:account/second-factors/reset', {
    summary: 'Đặt lại xác thực hai bước cho người mất điện thoại',
    access: can(helpToSignIn, findAccountOf),
    params: accountPath,
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await resetSecondFactors(tx, actor, subject)
      return DONE
    },
  }),
  get('/councils/:council/pending-identities', {
    summary: 'Người đã đăng nhập ở nơi cấp tài khoản và chờ liên kết',
    access: can(seeProtection, councilOfPath),
    params: councilPath({}),
    query: z.object({ code: PendingCode.optional() }),
    reply: z.object({ items: z.array(PendingIdentity) }),
    handle: async ({ tx, actor, query }) => ({ items: await pendingIdentities(tx, actor, query.code) }),
  }),
  post('/councils/:council/accounts/:account/identities', {
    summary: 'Liên kết tài khoản ở nơi khác',
    access: can(helpToSignIn, findAccountOf),
    params: accountPath,
    body: LinkIdentity,
    reply: z.object({ id: z.uuid() }),
    status: 201,
    handle: async ({ tx, actor, subject, body }) => ({ id: await linkIdentity(tx, actor, subject, body) }),
  }),
  remove('/councils/:council/accounts/:account/identities/:identity', {
    summary: 'Gỡ liên kết tài khoản ở nơi khác',
    access: can(helpToSignIn, findAccountOf),
    params: councilPath({ account: AccountId, identity: z.uuid() }),
    reply: Done,
    handle: async ({ tx, actor, subject, params }) => {
      await unlinkIdentity(tx, actor, subject, params.identity)
      return DONE
    },
  }),
]
