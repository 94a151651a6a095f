import { z } from 'zod'
import type { CouncilId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { can, councilPath, DONE, Done, get, PageQuery, pageOf, post, put } from '#platform/http'
import {
  AddLegalBasis,
  BasisFilter,
  EditHoliday,
  HolidayRow,
  HolidayYear,
  HolidayYearQuery,
  LegalBasis,
  LegalBasisId,
  UndoHoliday,
  UndoLast,
} from '#lawbook'
import { addLegalBasis } from './add-legal-basis.ts'
import { editHoliday } from './edit-holiday.ts'
import { editLibrary, readLawbook } from './lawbook.policy.ts'
import { readBases, readHolidays } from './read-bases.ts'
import { undoHoliday } from './undo-holiday.ts'
import { undoLegalBasis } from './undo-legal-basis.ts'

const itself = async (_tx: unknown, { council }: { readonly council: CouncilId }) => ({ councilId: council })
const ofCouncil = councilPath({})

export const basisRoutes = [
  get('/councils/:council/lawbook/bases', {
    summary: 'Danh mục văn bản làm căn cứ',
    access: can(readLawbook),
    params: ofCouncil,
    query: BasisFilter.extend(PageQuery.shape),
    reply: pageOf(LegalBasis).extend({ abilities: z.object({ add: z.boolean() }) }),
    handle: ({ tx, actor, params, query }) => readBases(tx, actor, params.council, query),
  }),
  post('/councils/:council/lawbook/bases', {
    summary: 'Thêm văn bản làm căn cứ',
    access: can(editLibrary, itself),
    params: ofCouncil,
    body: AddLegalBasis,
    status: 201,
    reply: z.object({ id: LegalBasisId, version: z.int() }),
    handle: ({ tx, actor, body }) => addLegalBasis(tx, actor, body),
  }),
  post('/councils/:council/lawbook/bases/:basis/undo', {
    summary: 'Bỏ văn bản vừa thêm; văn bản được nó thay thế trở lại như trước',
    access: can(editLibrary, itself),
    params: councilPath({ basis: LegalBasisId }),
    body: UndoLast,
    reply: Done,
    handle: async ({ tx, actor, params, body }) => {
      await undoLegalBasis(tx, actor, params.basis, body)
      return DONE
    },
  }),
  get('/councils/:council/lawbook/holidays', {
    summary: 'Ngày nghỉ và ngày làm bù của một năm',
    access: can(readLawbook),
    params: ofCouncil,
    query: HolidayYearQuery,
    reply: HolidayYear,
    handle: ({ tx, actor, params, query }) => readHolidays(tx, actor, params.council, query.year),
  }),
  put('/councils/:council/lawbook/holidays/:date', {
    summary: 'Đặt ngày nghỉ, ngày làm bù hoặc ngày thường',
    access: can(editLibrary, itself),
    params: councilPath({ date: CalendarDate }),
    body: EditHoliday,
    reply: z.object({ day: HolidayRow.nullable() }),
    handle: async ({ tx, actor, params, body }) => ({ day: await editHoliday(tx, actor, params.date, body) }),
  }),
  post('/councils/:council/lawbook/holidays/:date/undo', {
    summary: 'Hoàn tác lần đặt gần nhất của một ngày',
    access: can(editLibrary, itself),
    params: councilPath({ date: CalendarDate }),
    body: UndoHoliday,
    reply: z.object({ day: HolidayRow.nullable() }),
    handle: async ({ tx, actor, params, body }) => ({ day: await undoHoliday(tx, actor, params.date, body) }),
  }),
]
