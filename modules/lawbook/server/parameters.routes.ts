import { z } from 'zod'
import type { CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { can, councilPath, DONE, Done, download, get, PageQuery, pageOf, post } from '#platform/http'
import {
  ConfirmParameter,
  EndOwnParameter,
  OwnParameterId,
  ParameterCard,
  ParameterFilter,
  ParameterId,
  ParameterKeySchema,
  SetOwnParameter,
  SetParameter,
  UndoLast,
} from '#lawbook'
import { confirmParameter } from './confirm-parameter.ts'
import { endOwn } from './end-own-parameter.ts'
import { exportParameters, XLSX } from './export-parameters.ts'
import { editLibrary, readLawbook, setOwnParameters } from './lawbook.policy.ts'
import { readCard, readCards } from './read-cards.ts'
import { setOwnParameter } from './set-own-parameter.ts'
import { setParameter } from './set-parameter.ts'
import { undoOwn } from './undo-own-parameter.ts'
import { undoParameter } from './undo-parameter.ts'

const itself = async (_tx: unknown, { council }: { readonly council: CouncilId }) => ({ councilId: council })
const ofCouncil = councilPath({})
const ofOwn = councilPath({ own: OwnParameterId })
const ofParameter = councilPath({ parameter: ParameterId })
const OwnVersion = z.object({ id: OwnParameterId, version: z.int() })
const ParameterVersion = z.object({ id: ParameterId, version: z.int() })

export const parameterRoutes = [
  get('/councils/:council/lawbook/parameters', {
    summary: 'Các quy định và giá trị áp dụng cho HĐND vào một ngày',
    access: can(readLawbook),
    params: ofCouncil,
    query: ParameterFilter.extend(PageQuery.shape),
    reply: pageOf(ParameterCard),
    handle: ({ tx, actor, params, query }) => readCards(tx, actor, params.council, query),
  }),
  get('/councils/:council/lawbook/parameters/:key', {
    summary: 'Một quy định: giá trị áp dụng, các giá trị trước đó, giá trị theo quy chế',
    access: can(readLawbook),
    params: councilPath({ key: ParameterKeySchema }),
    query: z.object({ on: CalendarDate.optional() }),
    reply: ParameterCard,
    handle: ({ tx, actor, params, query }) => readCard(tx, actor, params.council, params.key, query.on),
  }),
  download('/councils/:council/lawbook/export', {
    summary: 'Xuất các quy định ra Excel',
    access: can(readLawbook),
    params: ofCouncil,
    query: ParameterFilter,
    produces: [XLSX],
    handle: ({ tx, actor, params, query }) => exportParameters(tx, actor, params.council, query),
  }),
  post('/councils/:council/lawbook/own-parameters', {
    summary: 'Đặt giá trị theo quy chế làm việc của HĐND',
    access: can(setOwnParameters, itself),
    params: ofCouncil,
    body: SetOwnParameter,
    status: 201,
    reply: OwnVersion,
    handle: ({ tx, actor, params, body }) => setOwnParameter(tx, actor, params.council, body),
  }),
  post('/councils/:council/lawbook/own-parameters/:own/end', {
    summary: 'Kết thúc giá trị theo quy chế',
    access: can(setOwnParameters, itself),
    params: ofOwn,
    body: EndOwnParameter,
    reply: OwnVersion,
    handle: ({ tx, actor, params, body }) => endOwn(tx, actor, params.council, params.own, body),
  }),
  post('/councils/:council/lawbook/own-parameters/:own/undo', {
    summary: 'Hoàn tác lần đặt hoặc kết thúc gần nhất của giá trị theo quy chế',
    access: can(setOwnParameters, itself),
    params: ofOwn,
    body: UndoLast,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await undoOwn(tx, actor, params.council, params.own, body)
      return DONE
    },
  }),
  post('/councils/:council/lawbook/parameters', {
    summary: 'Cập nhật quy định theo văn bản mới, áp dụng cho mọi HĐND của cấp',
    access: can(editLibrary, itself),
    params: ofCouncil,
    body: SetParameter,
    status: 201,
    reply: ParameterVersion,
    handle: ({ tx, actor, body }) => setParameter(tx, actor, body),
  }),
  post('/councils/:council/lawbook/parameters/:parameter/confirm', {
    summary: 'Xác nhận căn cứ của một giá trị',
    access: can(editLibrary, itself),
    params: ofParameter,
    body: ConfirmParameter,
    reply: ParameterVersion,
    handle: ({ tx, actor, params, body }) => confirmParameter(tx, actor, params.parameter, body),
  }),
  post('/councils/:council/lawbook/parameters/:parameter/undo', {
    summary: 'Hoàn tác cập nhật hoặc xác nhận của quản trị viên',
    access: can(editLibrary, itself),
    params: ofParameter,
    body: UndoLast,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await undoParameter(tx, actor, params.parameter, body)
      return DONE
    },
  }),
]
