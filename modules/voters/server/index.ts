import type { ServerModule } from '#platform/module'
import { votersMessagesEn, votersMessagesVi } from '#voters'
import { contactRoutes } from './contact.routes.ts'
import { followLedger } from './follow-ledger.handlers.ts'
import { letterRoutes } from './letters.routes.ts'
import { petitionRoutes } from './petitions.routes.ts'
import { registerRoutes } from './registers.routes.ts'

export { addMeeting, changeMeeting } from './add-meeting.ts'
export { addPetition } from './add-petition.ts'
export { addWave, changeWave } from './add-wave.ts'
export { changePetition, classifyPetitions } from './change-petition.ts'
export { endPetition, reopenPetition } from './end-petition.ts'
export { followLedger } from './follow-ledger.handlers.ts'
export { forwardLetterKind } from './forward-letter.kind.ts'
export { forwardPetitions } from './forward-petitions.ts'
export { importRegister, previewRegister } from './import-register.ts'
export { answerOnSpot, informVoters } from './inform-voters.ts'
export { mergePetitions, unmergePetition } from './merge-petitions.ts'
export { publicPetition, publicPetitions } from './public-petitions.ts'
export { countPetitions, listPetitions, readPetition } from './read-voters.ts'
export { changeLetter, submitLetter } from './submit-letter.ts'
export { votersMeasures } from './voters.measures.ts'
export { votersRetention } from './retention.ts'
export { votersSubjects } from './trail-subjects.ts'

/** Contact with voters: its routes, what it does when the ledger moves, and its texts. */
export const votersModule: ServerModule = {
  name: 'voters',
  routes: [...contactRoutes, ...letterRoutes, ...petitionRoutes, ...registerRoutes],
  handlers: followLedger,
  messages: { vi: votersMessagesVi, en: votersMessagesEn },
}
