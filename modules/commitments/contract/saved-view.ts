import { z } from 'zod'
import { CommitmentFilter } from './commitment.ts'
import { VIEW_NAME_LONGEST } from './limits.ts'
import { line } from './typed-text.ts'

/** A list as somebody narrowed it, under a name of their own. */
export const SavedViewId = z.uuid().brand<'SavedViewId'>()
export type SavedViewId = z.infer<typeof SavedViewId>

const name = line('tên danh sách', VIEW_NAME_LONGEST)

/** What the address of the list asks; only what the list can be narrowed by. */
const asked = z
  .partialRecord(z.enum(Object.keys(CommitmentFilter.shape) as (keyof CommitmentFilter)[]), z.string().max(200))
  .refine((questions) => CommitmentFilter.safeParse(questions).success, {
    error: 'Danh sách không lọc được theo các điều kiện này.',
  })

/** Lưu danh sách đang lọc. */
export const SaveView = z.object({
  name,
  asked: asked.refine((questions) => Object.keys(questions).length > 0, {
    error: 'Lọc danh sách trước rồi lưu.',
  }),
})
export type SaveView = z.infer<typeof SaveView>

/** Đổi tên danh sách đã lưu. */
export const RenameView = z.object({ name })
export type RenameView = z.infer<typeof RenameView>

export const SavedView = z.object({ id: SavedViewId, name: z.string(), asked })
export type SavedView = z.infer<typeof SavedView>
