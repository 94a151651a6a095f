import { z } from 'zod'
import { AgencyId, CouncilId } from '#platform/access'
import { can, councilPath, get, post } from '#platform/http'
import {
  MergerId,
  MergerList,
  MergerPreview,
  MergerUndoing,
  MergeUnits,
  NameSuccessor,
  UndoMerger,
  UnitId,
} from '#councils'
import type { AgencyWork } from './agency-work.ts'
import { mergeUnits as mayMergeUnits } from './councils.policy.ts'
import { mergeUnits } from './merge-units.ts'
import { nameSuccessor } from './name-successor.ts'
import { councilOfPath } from './paths.ts'
import { previewMerger } from './preview-merger.ts'
import { readMergers } from './read-mergers.ts'
import { readUndoing } from './read-undoing.ts'
import { undoMerger } from './undo-merger.ts'

const common = { access: can(mayMergeUnits, councilOfPath), params: councilPath({}) }

/** Mergers of units; `kinds` is the work of agencies that stands against undoing one. */
export const mergerRoutes = (kinds: readonly AgencyWork[]) => [
  get('/councils/:council/mergers', {
    ...common,
    summary: 'Các lần sắp xếp đơn vị hành chính đã ghi',
    reply: MergerList,
    handle: async ({ tx, params }) => ({ items: await readMergers(tx, params.council) }),
  }),
  post('/councils/:council/mergers/preview', {
    ...common,
    summary: 'Sắp xếp đơn vị hành chính: xem trước mọi thay đổi',
    idempotent: true,
    body: MergeUnits,
    reply: MergerPreview,
    handle: ({ tx, actor, params, body }) => previewMerger(tx, actor, params.council, body),
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
    reply: z.object({ merger: MergerId, closed: CouncilId.nullable() }),
    handle: ({ tx, actor, params, body }) => undoMerger(tx, actor, params.council, params.merger, body, kinds),
  }),
  get('/councils/:council/mergers/:merger/undoing', {
    summary: 'Hoàn tác một lần sắp xếp: cơ quan nào đóng lại, điều gì còn vướng',
    access: can(mayMergeUnits, councilOfPath),
    params: councilPath({ merger: MergerId }),
    reply: MergerUndoing,
    handle: ({ tx, params }) => readUndoing(tx, params.council, params.merger, kinds),
  }),
  post('/councils/:council/mergers/:merger/successors', {
    summary: 'Chọn cơ quan tiếp nhận cho cơ quan chưa có nơi tiếp nhận sau sắp xếp',
    access: can(mayMergeUnits, councilOfPath),
    params: councilPath({ merger: MergerId }),
    body: NameSuccessor,
    reply: z.object({ merger: MergerId, into: AgencyId }),
    handle: ({ tx, actor, params, body }) => nameSuccessor(tx, actor, params.council, params.merger, body),
  }),
]
