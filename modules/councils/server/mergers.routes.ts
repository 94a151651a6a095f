import { z } from 'zod'
import { can, councilPath, get, post } from '#platform/http'
import { MergerId, MergerList, MergerPreview, MergeUnits, UndoMerger, UnitId } from '#councils'
import { mergeUnits as mayMergeUnits } from './councils.policy.ts'
import { mergeUnits } from './merge-units.ts'
import { listMergers } from './mergers.store.ts'
import { councilOfPath } from './paths.ts'
import { previewMerger } from './preview-merger.ts'
import { undoMerger } from './undo-merger.ts'

const common = { access: can(mayMergeUnits, councilOfPath), params: councilPath({}) }

export const mergerRoutes = [
  get('/councils/:council/mergers', {
    ...common,
    summary: 'Các lần sắp xếp đơn vị hành chính đã ghi',
    reply: MergerList,
    handle: async ({ tx, params }) => ({ items: await listMergers(tx, params.council) }),
  }),
  post('/councils/:council/mergers/preview', {
    ...common,
    summary: 'Sắp xếp đơn vị hành chính: xem trước mọi thay đổi',
    idempotent: true,
    body: MergeUnits,
    reply: MergerPreview,
    handle: ({ tx, params, body }) => previewMerger(tx, params.council, body),
  }),
  post('/councils/:council/mergers', {
    ...common,
    summary: 'Ghi sắp xếp đơn vị hành chính',
    body: MergeUnits,
    status: 201,
    reply: z.object({ merger: MergerId, successor: UnitId }),
    handle: ({ tx, actor, params, body }) => mergeUnits(tx, actor, params.council, body),
  }),
  post('/councils/:council/mergers/:merger/undo', {
    summary: 'Hoàn tác một lần sắp xếp đơn vị hành chính',
    access: can(mayMergeUnits, councilOfPath),
    params: councilPath({ merger: MergerId }),
    body: UndoMerger,
    reply: z.object({ merger: MergerId }),
    handle: ({ tx, actor, params, body }) => undoMerger(tx, actor, params.council, params.merger, body),
  }),
]
