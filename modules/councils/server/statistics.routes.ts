import { z } from 'zod'
import { CalendarDate } from '#platform/calendar'
import { can, councilPath, get } from '#platform/http'
import { CouncilStatistics, DENOMINATORS, StructureStatistics } from '#councils'
import { readComposition } from './councils.policy.ts'
import { readStatistics, readStatisticsBelow, readStatisticsOfEach } from './read-statistics.ts'

const asked = z.object({ on: CalendarDate.optional(), of: z.enum(DENOMINATORS).default('present') })

export const statisticsRoutes = [
  get('/councils/:council/statistics', {
    summary: 'Cơ cấu đại biểu vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: asked,
    reply: StructureStatistics,
    handle: ({ tx, params, query }) => readStatistics(tx, [params.council], query),
  }),
  get('/councils/:council/statistics/below', {
    summary: 'Cơ cấu đại biểu HĐND các xã, phường, đặc khu vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: asked,
    reply: StructureStatistics,
    handle: ({ tx, params, query }) => readStatisticsBelow(tx, params.council, query),
  }),
  get('/councils/:council/statistics/each-below', {
    summary: 'Cơ cấu đại biểu của từng HĐND các xã, phường, đặc khu vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: asked,
    reply: z.array(CouncilStatistics),
    handle: ({ tx, params, query }) => readStatisticsOfEach(tx, params.council, query),
  }),
]
