import { z } from 'zod'
import { BodyId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { can, councilPath, get, patch, post } from '#platform/http'
import {
  AppointToPost,
  ChangeBody,
  CreateBody,
  DissolveBody,
  EndPost,
  OrganisationChart,
  PostId,
  RestoreBody,
  UndoPost,
} from '#councils'
import { appointToPost } from './appoint-to-post.ts'
import { changeBody } from './change-body.ts'
import { changeBodies, readComposition } from './councils.policy.ts'
import { createBody } from './create-body.ts'
import { dissolveBody, restoreBody } from './dissolve-body.ts'
import { endPost } from './end-post.ts'
import { councilOfPath } from './paths.ts'
import { readOrganisation } from './read-organisation.ts'
import { undoPost } from './undo-post.ts'

const postPath = councilPath({ post: PostId })
const bodyPath = councilPath({ body: BodyId })
const BodyVersion = z.object({ body: BodyId, version: z.int() })
const PostVersion = z.object({ post: PostId, version: z.int() })

export const organisationRoutes = [
  get('/councils/:council/organisation', {
    summary: 'Thường trực, các Ban, các Tổ đại biểu vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: z.object({ on: CalendarDate.optional() }),
    reply: OrganisationChart,
    handle: ({ tx, actor, params, query }) => readOrganisation(tx, actor, params.council, query.on),
  }),
  post('/councils/:council/bodies', {
    summary: 'Thành lập Thường trực, Ban, Tổ đại biểu',
    access: can(changeBodies, councilOfPath),
    params: councilPath({}),
    body: CreateBody,
    status: 201,
    reply: z.object({ body: BodyId }),
    handle: ({ tx, actor, params, body }) => createBody(tx, actor, params.council, body),
  }),
  patch('/councils/:council/bodies/:body', {
    summary: 'Sửa hoặc giải thể Ban, Tổ đại biểu',
    access: can(changeBodies, councilOfPath),
    params: bodyPath,
    body: ChangeBody,
    reply: BodyVersion,
    handle: ({ tx, actor, params, body }) => changeBody(tx, actor, params.council, params.body, body),
  }),
  post('/councils/:council/bodies/:body/dissolve', {
    summary: 'Giải thể Ban, Tổ đại biểu',
    access: can(changeBodies, councilOfPath),
    params: bodyPath,
    body: DissolveBody,
    reply: BodyVersion,
    handle: ({ tx, actor, params, body }) => dissolveBody(tx, actor, params.council, params.body, body),
  }),
  post('/councils/:council/bodies/:body/restore', {
    summary: 'Khôi phục Ban, Tổ đại biểu giải thể nhầm',
    access: can(changeBodies, councilOfPath),
    params: bodyPath,
    body: RestoreBody,
    reply: BodyVersion,
    handle: ({ tx, actor, params, body }) => restoreBody(tx, actor, params.council, params.body, body),
  }),
  post('/councils/:council/posts', {
    summary: 'Ghi chức danh',
    access: can(changeBodies, councilOfPath),
    params: councilPath({}),
    body: AppointToPost,
    status: 201,
    reply: z.object({ post: PostId }),
    handle: ({ tx, actor, params, body }) => appointToPost(tx, actor, params.council, body),
  }),
  post('/councils/:council/posts/:post/end', {
    summary: 'Kết thúc chức danh',
    access: can(changeBodies, councilOfPath),
    params: postPath,
    body: EndPost,
    reply: PostVersion,
    handle: ({ tx, actor, params, body }) => endPost(tx, actor, params.council, params.post, body),
  }),
  post('/councils/:council/posts/:post/undo', {
    summary: 'Hoàn tác lần ghi gần nhất của chức danh',
    access: can(changeBodies, councilOfPath),
    params: postPath,
    body: UndoPost,
    reply: PostVersion,
    handle: ({ tx, actor, params, body }) => undoPost(tx, actor, params.council, params.post, body),
  }),
]
