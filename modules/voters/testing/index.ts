export { aMeeting, aPetition, aWave } from './factories.ts'
export { firstThreadWorkbook, type WorkbookOptions } from './first-thread-workbook.ts'
export { FIRST_THREAD, type FirstThread, type FirstThreadOptions, seedFirstThread } from './seed-first-thread.ts'
export { type PetitionLogins, usePetitionStage } from './petition-stage.ts'
