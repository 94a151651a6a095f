import { z } from 'zod'
import { can, councilPath, get, PageQuery, pageOf, type Route } from '#platform/http'
import {
  Breakdown,
  BreakdownQuery,
  CountedRecord,
  Figure,
  FigureQuery,
  MeasureCard,
  MeasureId,
  RollUpFigure,
  spanOf,
  whereOf,
} from '#measures'
import { readMeasures } from './measures.policy.ts'
import { readBreakdown, readCounted, readFigure } from './read-figure.ts'
import { readRollUp } from './read-roll-up.ts'
import { cardOf, type MeasureRegistry } from './registry.ts'

const ofCouncil = councilPath({})
const ofMeasure = councilPath({ measure: MeasureId })

/** One council's figures, from the list of definitions down to the records behind a number. */
export function measureRoutes(registry: MeasureRegistry): readonly Route[] {
  return [
    get('/councils/:council/measures', {
      summary: 'Danh mục chỉ tiêu: định nghĩa, cách tính, căn cứ',
      access: can(readMeasures),
      params: ofCouncil,
      reply: z.object({ items: z.array(MeasureCard) }),
      handle: async ({ tx }) => ({ items: registry.all.map((measure) => cardOf(tx, measure)) }),
    }),
    get('/councils/:council/measures/:measure', {
      summary: 'Số liệu của một HĐND trong một kỳ',
      access: can(readMeasures),
      params: ofMeasure,
      query: FigureQuery,
      reply: Figure,
      handle: ({ tx, params, query }) => readFigure(tx, registry.get(params.measure), params.council, asked(query)),
    }),
    get('/councils/:council/measures/:measure/breakdown', {
      summary: 'Số liệu tách theo lĩnh vực, thẩm quyền, địa bàn …',
      access: can(readMeasures),
      params: ofMeasure,
      query: BreakdownQuery,
      reply: Breakdown,
      handle: ({ tx, params, query }) =>
        readBreakdown(tx, registry.get(params.measure), params.council, asked(query), query.by),
    }),
    get('/councils/:council/measures/:measure/records', {
      summary: 'Các hồ sơ đằng sau một con số',
      access: can(readMeasures),
      params: ofMeasure,
      query: FigureQuery.extend(PageQuery.shape),
      reply: pageOf(CountedRecord),
      handle: ({ tx, params, query }) =>
        readCounted(tx, registry.get(params.measure), params.council, asked(query), query),
    }),
    get('/councils/:council/measures/:measure/by-commune', {
      summary: 'Số liệu của các HĐND cấp xã trực thuộc: từng nơi, tổng, nơi chưa báo cáo',
      access: can(readMeasures),
      params: ofMeasure,
      query: FigureQuery,
      readsBelow: true,
      reply: RollUpFigure,
      handle: ({ tx, params, query }) => readRollUp(tx, registry.get(params.measure), params.council, asked(query)),
    }),
  ]
}

function asked(query: z.output<typeof FigureQuery>) {
  return { span: spanOf(query), where: whereOf(query) }
}
