import { z } from 'zod'
import { abilities, type CouncilId } from '#platform/access'
import { can, councilPath, DONE, Done, get, patch, post, type Route } from '#platform/http'
import { CorrectDeclared, DeclaredFigureId, DeclaredFigureView, DeclareFigure, Withdraw } from '#measures'
import { correctDeclared, declareFigure, withdrawDeclared } from './declare-figure.ts'
import { findDeclared, listDeclared } from './declared-figures.store.ts'
import {
  correctDeclared as mayCorrect,
  declareFigures,
  readMeasures,
  withdrawDeclared as mayWithdraw,
} from './measures.policy.ts'
import type { MeasureRegistry } from './registry.ts'

const ofCouncil = councilPath({})
const ofFigure = councilPath({ figure: DeclaredFigureId })
const itself = async (_tx: unknown, { council }: { council: CouncilId }) => ({ councilId: council })
const Declared = z.object({ id: DeclaredFigureId })

/** Totals that were typed in, for months before the records begin, and forecasts. */
export function declaredFigureRoutes(registry: MeasureRegistry): readonly Route[] {
  return [
    get('/councils/:council/declared-figures', {
      summary: 'Các số kê khai của HĐND',
      access: can(readMeasures),
      params: ofCouncil,
      reply: z.object({ items: z.array(DeclaredFigureView) }),
      handle: async ({ tx, actor, params }) => ({
        items: (await listDeclared(tx, params.council)).map((figure) => ({
          ...figure,
          abilities: abilities(actor, figure, { correct: mayCorrect, withdraw: mayWithdraw }),
        })),
      }),
    }),
    post('/councils/:council/declared-figures', {
      summary: 'Ghi số kê khai của một kỳ',
      access: can(declareFigures, itself),
      params: ofCouncil,
      body: DeclareFigure,
      reply: Declared,
      status: 201,
      handle: ({ tx, actor, params, body }) => declareFigure(tx, actor, registry, params.council, body),
    }),
    patch('/councils/:council/declared-figures/:figure', {
      summary: 'Sửa số kê khai; số cũ được giữ cùng lý do',
      access: can(mayCorrect, findDeclared),
      params: ofFigure,
      body: CorrectDeclared,
      reply: Declared,
      handle: ({ tx, actor, subject, body }) => correctDeclared(tx, actor, subject, body),
    }),
    post('/councils/:council/declared-figures/:figure/withdraw', {
      summary: 'Rút số kê khai',
      access: can(mayWithdraw, findDeclared),
      params: ofFigure,
      body: Withdraw,
      reply: Done,
      handle: async ({ tx, actor, subject, body }) => {
        await withdrawDeclared(tx, actor, subject, body)
        return DONE
      },
    }),
  ]
}
