import { z } from 'zod'
import { can, councilPath, DONE, Done, get, post, put, type Route } from '#platform/http'
import type { CouncilId } from '#platform/access'
import {
  ApprovalPerson,
  ApprovalSettings,
  ChainId,
  Delegate,
  Delegation,
  DelegationId,
  EndDelegation,
  KindCard,
  SetChain,
} from '#approvals'
import * as may from './approvals.policy.ts'
import { findSettings } from './chains.store.ts'
import { delegate, endDelegation, readDelegations } from './delegate.ts'
import { findDelegation } from './delegations.store.ts'
import type { Kinds } from './kinds.ts'
import { readKinds, readPeople, setChain, setNumbers } from './set-chain.ts'

const params = councilPath({})
const root = '/councils/:council/approvals'

/** The council of the path, as policies that ask for no paper look at it. */
export const councilOfPath = async (_tx: unknown, { council }: { council: CouncilId }) => ({ councilId: council })

/** By which steps papers go, who stands in for whom, and where numbers come from. */
export function settingsRoutes(kinds: Kinds): readonly Route[] {
  return [
    get(`${root}/kinds`, {
      summary: 'Các loại văn bản trình ký và quy trình đang áp dụng',
      access: can(may.readInbox, councilOfPath),
      params,
      reply: z.object({ items: z.array(KindCard) }),
      handle: async ({ tx, params: { council } }) => ({ items: await readKinds(tx, kinds, council) }),
    }),
    post(`${root}/chains`, {
      summary: 'Đặt quy trình trình ký của một loại văn bản',
      access: can(may.setChains, councilOfPath),
      params,
      body: SetChain,
      reply: z.object({ id: ChainId }),
      status: 201,
      handle: ({ tx, actor, params: { council }, body }) => setChain(tx, actor, kinds, council, body),
    }),
    get(`${root}/settings`, {
      summary: 'Nguồn cấp số văn bản',
      access: can(may.readInbox, councilOfPath),
      params,
      reply: ApprovalSettings,
      handle: ({ tx, params: { council } }) => findSettings(tx, council),
    }),
    put(`${root}/settings`, {
      summary: 'Đặt nguồn cấp số văn bản',
      access: can(may.setNumbers, councilOfPath),
      params,
      body: ApprovalSettings,
      reply: Done,
      handle: async ({ tx, actor, params: { council }, body }) => {
        await setNumbers(tx, actor, council, body)
        return DONE
      },
    }),
    get(`${root}/people`, {
      summary: 'Những người đang giữ vai trò, để chọn trong quy trình và ủy quyền',
      access: can(may.readInbox, councilOfPath),
      params,
      reply: z.object({ items: z.array(ApprovalPerson) }),
      handle: async ({ tx, params: { council } }) => ({ items: await readPeople(tx, council) }),
    }),
    get(`${root}/delegations`, {
      summary: 'Ủy quyền, ký thay',
      access: can(may.readInbox, councilOfPath),
      params,
      reply: z.object({ items: z.array(Delegation) }),
      handle: async ({ tx, actor, params: { council } }) => ({ items: await readDelegations(tx, actor, council) }),
    }),
    post(`${root}/delegations`, {
      summary: 'Ghi ủy quyền, ký thay trong một thời gian',
      access: can(may.delegate, councilOfPath),
      params,
      body: Delegate,
      reply: z.object({ id: DelegationId }),
      status: 201,
      handle: ({ tx, actor, params: { council }, body }) => delegate(tx, actor, kinds, council, body),
    }),
    post(`${root}/delegations/:delegation/end`, {
      summary: 'Kết thúc ủy quyền',
      access: can(may.endDelegations, findDelegation),
      params: councilPath({ delegation: DelegationId }),
      body: EndDelegation,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await endDelegation(tx, actor, subject, body)
        return DONE
      },
    }),
  ]
}
