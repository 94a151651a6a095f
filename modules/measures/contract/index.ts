export { measuresAuditKinds } from './audit-kinds.ts'
export {
  CorrectDeclared,
  DECLARED_KINDS,
  DeclaredFigure,
  DeclaredFigureId,
  DeclaredFigureView,
  DeclaredKind,
  DeclareFigure,
} from './declared-figure.ts'
export { measuresEvents } from './events.ts'
export {
  Breakdown,
  BreakdownQuery,
  BreakdownRow,
  CouncilFigure,
  CountedRecord,
  Coverage,
  Dimension,
  Figure,
  FigureQuery,
  MeasureCard,
  MeasureId,
  type PeriodQuery,
  RollUpFigure,
  Span,
  spanOf,
  Where,
  whereOf,
} from './figure.ts'
export { FrozenFigure, FrozenFigureId, FrozenRecord, Reach, Since } from './frozen.ts'
export * from './limits.ts'
export { en as measuresMessagesEn } from './messages.en.ts'
export { vi as measuresMessagesVi } from './messages.vi.ts'
export { refuse } from './refusals.ts'
export {
  DeclareComplete,
  Submission,
  SubmissionId,
  SubmissionOverview,
  SubmissionView,
  Withdraw,
} from './submission.ts'
export { MeasureValue, type ValueState } from './value.ts'
export {
  Bilingual,
  Counts,
  COUNTS,
  DIMENSION_NAMES,
  GROUP_NAMES,
  MeasureGroup,
  type MeasureUnit,
  ROLL_UPS,
  RollUp,
  UNIT_NAMES,
} from './vocabulary.ts'
