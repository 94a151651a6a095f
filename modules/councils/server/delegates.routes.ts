import { z } from 'zod'
import { MandateId, PersonId } from '#platform/access'
import { CalendarDate } from '#platform/calendar'
import { MEDIA_TYPES } from '#platform/files'
import { can, councilPath, download, get, PageQuery, pageOf, patch, post, put, upload } from '#platform/http'
import {
  AddDelegate,
  ChangeMandate,
  ChangePerson,
  Delegate,
  DelegateFilter,
  DelegateRow,
  MandateEventId,
  PortraitId,
  RecordMandateEvent,
  ShowPortrait,
  TermId,
  UndoMandateEvent,
} from '#councils'
import { addDelegate } from './add-delegate.ts'
import { changeMandate } from './change-mandate.ts'
import { addPortrait, readPortrait, showPortrait } from './change-portrait.ts'
import { changePerson } from './change-person.ts'
import { addDelegates, changeDelegate, readComposition, recordEvents } from './councils.policy.ts'
import { councilOfPath } from './paths.ts'
import { readDelegate, readDelegates } from './read-delegates.ts'
import { recordMandateEvent } from './record-mandate-event.ts'
import { undoMandateEvent } from './undo-mandate-event.ts'

const onDay = z.object({ on: CalendarDate.optional() })
const delegatePath = councilPath({ mandate: MandateId })
const personPath = councilPath({ person: PersonId })
const PortraitChanged = z.object({ portrait: PortraitId.nullable(), before: PortraitId.nullable() })
/** More than is kept, so that a photo as phones make them is refused in words and not cut off. */
const PORTRAIT_TAKEN_IN = 10 * 1024 * 1024
const MandateVersion = z.object({ mandate: MandateId, version: z.int() })

export const delegateRoutes = [
  get('/councils/:council/delegates', {
    summary: 'Danh sách đại biểu vào một ngày',
    access: can(readComposition),
    params: councilPath({}),
    query: DelegateFilter.extend({ ...onDay.shape, term: TermId.optional(), ...PageQuery.shape }),
    reply: pageOf(DelegateRow),
    handle: ({ tx, params, query }) => readDelegates(tx, params.council, query),
  }),
  get('/councils/:council/delegates/:mandate', {
    summary: 'Một đại biểu: thông tin, nhiệm vụ đại biểu, chức danh',
    access: can(readComposition),
    params: delegatePath,
    query: onDay,
    reply: Delegate,
    handle: ({ tx, actor, params, query }) => readDelegate(tx, actor, params.council, params.mandate, query.on),
  }),
  post('/councils/:council/delegates', {
    summary: 'Thêm đại biểu',
    access: can(addDelegates, councilOfPath),
    params: councilPath({}),
    body: AddDelegate,
    status: 201,
    reply: z.object({ mandate: MandateId, person: PersonId, term: TermId }),
    handle: ({ tx, actor, params, body }) => addDelegate(tx, actor, params.council, body),
  }),
  patch('/councils/:council/persons/:person', {
    summary: 'Sửa thông tin đại biểu',
    access: can(changeDelegate, councilOfPath),
    params: personPath,
    body: ChangePerson,
    reply: z.object({ person: PersonId, version: z.int() }),
    handle: ({ tx, actor, params, body }) => changePerson(tx, actor, params.council, params.person, body),
  }),
  upload('/councils/:council/persons/:person/portrait', {
    summary: 'Thêm hoặc thay ảnh đại biểu',
    access: can(changeDelegate, councilOfPath),
    params: personPath,
    maxBytes: PORTRAIT_TAKEN_IN,
    reply: PortraitChanged,
    handle: ({ tx, actor, params, upload: file }) => addPortrait(tx, actor, params.council, params.person, file),
  }),
  put('/councils/:council/persons/:person/portrait', {
    summary: 'Bỏ ảnh đại biểu, hoặc dùng lại ảnh trước',
    access: can(changeDelegate, councilOfPath),
    params: personPath,
    body: ShowPortrait,
    reply: PortraitChanged,
    handle: ({ tx, actor, params, body }) => showPortrait(tx, actor, params.council, params.person, body),
  }),
  download('/councils/:council/persons/:person/portraits/:portrait', {
    summary: 'Ảnh đại biểu',
    access: can(readComposition),
    params: councilPath({ person: PersonId, portrait: PortraitId }),
    produces: [MEDIA_TYPES.jpeg, MEDIA_TYPES.png, MEDIA_TYPES.webp],
    handle: ({ tx, params }) => readPortrait(tx, params.council, params.person, params.portrait),
  }),
  patch('/councils/:council/delegates/:mandate', {
    summary: 'Sửa kết quả bầu cử của đại biểu',
    access: can(changeDelegate, councilOfPath),
    params: delegatePath,
    body: ChangeMandate,
    reply: MandateVersion,
    handle: ({ tx, actor, params, body }) => changeMandate(tx, actor, params.council, params.mandate, body),
  }),
  post('/councils/:council/delegates/:mandate/events', {
    summary: 'Ghi thay đổi nhiệm vụ đại biểu',
    access: can(recordEvents, councilOfPath),
    params: delegatePath,
    body: RecordMandateEvent,
    status: 201,
    reply: z.object({ event: MandateEventId, version: z.int() }),
    handle: ({ tx, actor, params, body }) => recordMandateEvent(tx, actor, params.council, params.mandate, body),
  }),
  post('/councils/:council/delegates/:mandate/undo', {
    summary: 'Hoàn tác một thay đổi nhiệm vụ đại biểu',
    access: can(recordEvents, councilOfPath),
    params: delegatePath,
    body: UndoMandateEvent,
    reply: MandateVersion,
    handle: ({ tx, actor, params, body }) => undoMandateEvent(tx, actor, params.council, params.mandate, body),
  }),
]
