export { aCommitment, aJudgement, anAnswer, anAnswerPart } from './factories.ts'
export { useLedgerStage } from './ledger-stage.ts'
export { type LedgerWorld, MovableClock, useLedgerWorld } from './ledger-world.ts'
export { aHistory, aStep } from './steps.arbitraries.ts'
