import { z } from 'zod'
import { AccountId } from '#platform/access'
import { can, councilPath, DONE, Done, get, post, put } from '#platform/http'
import { ChangeContact, CouncilPerson, InvitationId } from '#identity'
import { manageAccounts } from './identity.policy.ts'
import { councilOfPath } from './paths.ts'
import { askReset, changeContact, disableAccount, enableAccount, listPeople } from './people.ts'
import { findPerson } from './people.store.ts'

const one = { access: can(manageAccounts, findPerson), params: councilPath({ account: AccountId }) }

export const peopleRoutes = [
  get('/councils/:council/people', {
    summary: 'Người dùng của cơ quan: tài khoản, vai trò, liên hệ',
    access: can(manageAccounts, councilOfPath),
    params: councilPath({}),
    reply: z.object({ items: z.array(CouncilPerson) }),
    handle: async ({ tx, actor, params }) => ({ items: await listPeople(tx, actor, params.council) }),
  }),
  put('/councils/:council/people/:account/contact', {
    summary: 'Sửa thông tin liên hệ của một người',
    ...one,
    body: ChangeContact,
    reply: Done,
    handle: async ({ tx, actor, subject, body }) => {
      await changeContact(tx, actor, subject, body)
      return DONE
    },
  }),
  post('/councils/:council/people/:account/disabling', {
    summary: 'Khóa tài khoản và mọi nơi đăng nhập',
    ...one,
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await disableAccount(tx, actor, subject)
      return DONE
    },
  }),
  post('/councils/:council/people/:account/enabling', {
    summary: 'Mở khóa tài khoản',
    ...one,
    reply: Done,
    handle: async ({ tx, actor, subject }) => {
      await enableAccount(tx, actor, subject)
      return DONE
    },
  }),
  post('/councils/:council/people/:account/reset', {
    summary: 'Lập mã đặt lại mật khẩu cho người quên mật khẩu',
    ...one,
    reply: z.object({ id: InvitationId }),
    status: 201,
    handle: async ({ tx, actor, subject }) => ({ id: await askReset(tx, actor, subject) }),
  }),
]
