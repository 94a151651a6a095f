import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { anyone, can, councilPath, get } from '#platform/http'
import { Council, CouncilHistory, CouncilHome, Unit, UnitCode, UnitId, UnitMap } from '#councils'
import { readComposition } from './councils.policy.ts'
import { listCouncilsBelow } from './councils.store.ts'
import { readHistory, readHome } from './read-council.ts'
import { readUnits } from './read-units.ts'
import { communesOfProvince, provinces } from './unit-map.ts'

const onDay = z.object({ on: CalendarDate.optional() })

export const councilRoutes = [
  get('/councils/:council', {
    summary: 'HĐND: nhiệm kỳ, cơ cấu, tổ chức',
    access: can(readComposition),
    params: councilPath({}),
    query: onDay,
    reply: CouncilHome,
    handle: ({ tx, params, query }) => readHome(tx, params.council, query.on),
  }),
  get('/councils/:council/history', {
    summary: 'Các khóa và các đơn vị hành chính trước đây',
    access: can(readComposition),
    params: councilPath({}),
    reply: CouncilHistory,
    handle: ({ tx, params }) => readHistory(tx, params.council),
  }),
  get('/councils/:council/below', {
    summary: 'HĐND các xã, phường, đặc khu',
    access: can(readComposition),
    params: councilPath({}),
    reply: z.array(Council),
    handle: ({ tx, params }) => listCouncilsBelow(tx, params.council),
  }),
  get('/units', {
    summary: 'Đơn vị hành chính: các tỉnh, hoặc các xã, phường, đặc khu của một tỉnh',
    access: anyone('the registry of administrative units is public'),
    query: z.object({ parent: UnitId.optional(), ...onDay.shape }),
    reply: z.array(Unit),
    handle: ({ tx, query }) => readUnits(tx, query.parent ?? null, query.on),
  }),
  get('/maps/provinces', {
    summary: 'Bản đồ các tỉnh (TopoJSON)',
    access: anyone('the map of the country is public'),
    reply: UnitMap,
    handle: provinces,
  }),
  get('/maps/provinces/:code', {
    summary: 'Bản đồ các xã, phường, đặc khu của một tỉnh (TopoJSON)',
    access: anyone('the map of the country is public'),
    params: z.object({ code: UnitCode }),
    reply: UnitMap,
    handle: ({ params }) => communesOfProvince(params.code),
  }),
]
