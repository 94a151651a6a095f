export { SAMPLE_PDF, usePaperStage } from './paper-stage.ts'
export { sampleKinds } from './sample-kinds.ts'
