import { z } from 'zod'
import { can, councilPath, DONE, Done, get, post } from '#platform/http'
import { RenameView, SavedView, SavedViewId, SaveView } from '#commitments'
import { readCommitments } from './commitments.policy.ts'
import { removeView, renameView, savedViews, saveView } from './saved-views.ts'

const path = '/councils/:council/commitments/saved-views' as const
const params = councilPath({})
const onePath = councilPath({ view: SavedViewId })

/** Lists that a person keeps for themselves. */
export const savedViewRoutes = [
  get(path, {
    summary: 'Các danh sách mình đã lưu',
    access: can(readCommitments),
    params,
    reply: z.object({ items: z.array(SavedView) }),
    handle: async ({ tx, actor, params: { council } }) => ({ items: await savedViews(tx, actor, council) }),
  }),
  post(path, {
    summary: 'Lưu danh sách đang lọc',
    access: can(readCommitments),
    params,
    body: SaveView,
    reply: z.object({ id: SavedViewId }),
    status: 201,
    handle: ({ tx, actor, params: { council }, body }) => saveView(tx, actor, council, body),
  }),
  post(`${path}/:view/renamings`, {
    summary: 'Đổi tên danh sách đã lưu',
    access: can(readCommitments),
    params: onePath,
    body: RenameView,
    reply: Done,
    handle: async ({ tx, actor, params: { council, view }, body }) => {
      await renameView(tx, actor, council, view, body)
      return DONE
    },
  }),
  post(`${path}/:view/removals`, {
    summary: 'Bỏ danh sách đã lưu',
    access: can(readCommitments),
    params: onePath,
    body: z.object({}),
    reply: Done,
    handle: async ({ tx, actor, params: { council, view } }) => {
      await removeView(tx, actor, council, view)
      return DONE
    },
  }),
]
