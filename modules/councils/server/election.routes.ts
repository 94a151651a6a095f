import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { can, councilPath, get, PageQuery, pageOf, patch, post } from '#platform/http'
import {
  AddElectionUnit,
  AddPollingArea,
  ChangeElectionUnit,
  ChangePollingArea,
  ElectionRegister,
  ElectionUnitId,
  PollingArea,
  PollingAreaId,
  SeenVersion,
} from '#councils'
import { addElectionUnit } from './add-election-unit.ts'
import { addPollingArea } from './add-polling-area.ts'
import { changeElectionUnit } from './change-election-unit.ts'
import { changePollingArea, removePollingArea, restorePollingArea } from './change-polling-area.ts'
import { changeElectionUnits, readComposition } from './councils.policy.ts'
import { councilOfPath } from './paths.ts'
import { readElectionRegister, readPollingAreas } from './read-election-register.ts'
import { removeElectionUnit, restoreElectionUnit } from './remove-election-unit.ts'

const unitPath = councilPath({ unit: ElectionUnitId })
const areaPath = councilPath({ area: PollingAreaId })
const UnitVersion = z.object({ electionUnit: ElectionUnitId, version: z.int() })
const AreaVersion = z.object({ pollingArea: PollingAreaId, version: z.int() })
const keeps = can(changeElectionUnits, councilOfPath)

export const electionRoutes = [
  get('/councils/:council/election-units', {
    summary: 'Đơn vị bầu cử của khóa vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: z.object({ on: CalendarDate.optional() }),
    reply: ElectionRegister,
    handle: ({ tx, actor, params, query }) => readElectionRegister(tx, actor, params.council, query.on),
  }),
  post('/councils/:council/election-units', {
    summary: 'Thêm đơn vị bầu cử',
    access: keeps,
    params: councilPath({}),
    body: AddElectionUnit,
    status: 201,
    reply: UnitVersion,
    handle: ({ tx, actor, params, body }) => addElectionUnit(tx, actor, params.council, body),
  }),
  patch('/councils/:council/election-units/:unit', {
    summary: 'Sửa đơn vị bầu cử',
    access: keeps,
    params: unitPath,
    body: ChangeElectionUnit,
    reply: UnitVersion,
    handle: ({ tx, actor, params, body }) => changeElectionUnit(tx, actor, params.council, params.unit, body),
  }),
  post('/councils/:council/election-units/:unit/remove', {
    summary: 'Bỏ đơn vị bầu cử',
    access: keeps,
    params: unitPath,
    body: SeenVersion,
    reply: UnitVersion,
    handle: ({ tx, actor, params, body }) => removeElectionUnit(tx, actor, params.council, params.unit, body),
  }),
  post('/councils/:council/election-units/:unit/restore', {
    summary: 'Đưa lại đơn vị bầu cử đã bỏ',
    access: keeps,
    params: unitPath,
    body: SeenVersion,
    reply: UnitVersion,
    handle: ({ tx, actor, params, body }) => restoreElectionUnit(tx, actor, params.council, params.unit, body),
  }),
  get('/councils/:council/election-units/:unit/polling-areas', {
    summary: 'Khu vực bỏ phiếu của một đơn vị bầu cử',
    access: can(readComposition),
    params: unitPath,
    query: PageQuery,
    reply: pageOf(PollingArea),
    handle: ({ tx, params, query }) => readPollingAreas(tx, params.council, params.unit, query),
  }),
  post('/councils/:council/election-units/:unit/polling-areas', {
    summary: 'Thêm khu vực bỏ phiếu',
    access: keeps,
    params: unitPath,
    body: AddPollingArea,
    status: 201,
    reply: AreaVersion,
    handle: ({ tx, actor, params, body }) => addPollingArea(tx, actor, params.council, params.unit, body),
  }),
  patch('/councils/:council/polling-areas/:area', {
    summary: 'Sửa khu vực bỏ phiếu',
    access: keeps,
    params: areaPath,
    body: ChangePollingArea,
    reply: AreaVersion,
    handle: ({ tx, actor, params, body }) => changePollingArea(tx, actor, params.council, params.area, body),
  }),
  post('/councils/:council/polling-areas/:area/remove', {
    summary: 'Bỏ khu vực bỏ phiếu',
    access: keeps,
    params: areaPath,
    body: SeenVersion,
    reply: AreaVersion,
    handle: ({ tx, actor, params, body }) => removePollingArea(tx, actor, params.council, params.area, body),
  }),
  post('/councils/:council/polling-areas/:area/restore', {
    summary: 'Đưa lại khu vực bỏ phiếu đã bỏ',
    access: keeps,
    params: areaPath,
    body: SeenVersion,
    reply: AreaVersion,
    handle: ({ tx, actor, params, body }) => restorePollingArea(tx, actor, params.council, params.area, body),
  }),
]
