import type { ServerModule } from '#platform/module'
import { measuresMessagesEn, measuresMessagesVi } from '#measures'
import { declaredFigureRoutes } from './declared-figures.routes.ts'
import type { Measure } from './define-measure.ts'
import { measureRoutes } from './measures.routes.ts'
import { measureRegistry } from './registry.ts'
import { submissionRoutes } from './submissions.routes.ts'

export { declareComplete } from './declare-complete.ts'
export { declareFigure } from './declare-figure.ts'
export {
  defineMeasure,
  type Measure,
  type RecordRow,
  type ShareRow,
  type StandingRow,
  type ValueNames,
} from './define-measure.ts'
export {
  type CurrentFigure,
  type FigureRequest,
  freezeFigures,
  readFigureRecords,
  readFigures,
  readFrozenRecords,
  sinceFrozen,
} from './freeze-figures.ts'
export { findFrozen, listFrozen } from './frozen.store.ts'
export { readBreakdown, readCounted, readFigure } from './read-figure.ts'
export { readRollUp } from './read-roll-up.ts'
export { type MeasureRegistry, measureRegistry } from './registry.ts'

/** The measures of the whole product: composed from the definitions that the modules export. */
export function measuresModule(definitions: readonly Measure[]): ServerModule {
  const registry = measureRegistry(definitions)
  return {
    name: 'measures',
    routes: [...measureRoutes(registry), ...submissionRoutes, ...declaredFigureRoutes(registry)],
    messages: { vi: measuresMessagesVi, en: measuresMessagesEn },
  }
}
