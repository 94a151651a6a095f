import { z } from 'zod'
import { can, councilPath, get, post, put } from '#platform/http'
import {
  ElectionResults,
  ElectionUnitId,
  EndTerm,
  EnterElectionResult,
  StartTerm,
  TermId,
  TermProposal,
  UndoTermEnd,
} from '#councils'
import { changeBodies, readComposition, startTerms } from './councils.policy.ts'
import { enterElectionResult, readElectionResults } from './election-results.ts'
import { endTerm, undoTermEnd } from './end-term.ts'
import { councilOfPath } from './paths.ts'
import { proposeTerm } from './propose-term.ts'
import { startTerm } from './start-term.ts'

const termPath = councilPath({ term: TermId })
const TermVersion = z.object({ term: TermId, version: z.int() })

export const termRoutes = [
  get('/councils/:council/terms/proposal', {
    summary: 'Nhiệm kỳ mới theo quy định: khóa, cách tính số đại biểu',
    access: can(startTerms, councilOfPath),
    params: councilPath({}),
    query: z.object({ population: z.coerce.number().int().min(0).optional() }),
    reply: TermProposal.extend({ seats: z.int().nullable() }),
    handle: ({ tx, params, query }) => proposeTerm(tx, params.council, query.population),
  }),
  post('/councils/:council/terms', {
    summary: 'Bắt đầu nhiệm kỳ',
    access: can(startTerms, councilOfPath),
    params: councilPath({}),
    body: StartTerm,
    status: 201,
    reply: z.object({ term: TermId }),
    handle: ({ tx, actor, params, body }) => startTerm(tx, actor, params.council, body),
  }),
  post('/councils/:council/terms/:term/end', {
    summary: 'Kết thúc nhiệm kỳ',
    access: can(startTerms, councilOfPath),
    params: termPath,
    body: EndTerm,
    reply: TermVersion,
    handle: ({ tx, actor, params, body }) => endTerm(tx, actor, params.council, params.term, body),
  }),
  post('/councils/:council/terms/:term/undo-end', {
    summary: 'Hoàn tác kết thúc nhiệm kỳ',
    access: can(startTerms, councilOfPath),
    params: termPath,
    body: UndoTermEnd,
    reply: TermVersion,
    handle: ({ tx, actor, params, body }) => undoTermEnd(tx, actor, params.council, params.term, body),
  }),
  get('/councils/:council/terms/:term/results', {
    summary: 'Kết quả bầu cử theo đơn vị bầu cử',
    access: can(readComposition),
    params: termPath,
    reply: ElectionResults,
    handle: ({ tx, actor, params }) => readElectionResults(tx, actor, params.council, params.term),
  }),
  put('/councils/:council/election-units/:unit/result', {
    summary: 'Ghi kết quả bầu cử ở một đơn vị bầu cử',
    access: can(changeBodies, councilOfPath),
    params: councilPath({ unit: ElectionUnitId }),
    body: EnterElectionResult,
    reply: z.object({ electionUnit: ElectionUnitId, version: z.int() }),
    handle: ({ tx, actor, params, body }) => enterElectionResult(tx, actor, params.council, params.unit, body),
  }),
]
