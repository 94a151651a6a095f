export {
  aVoterRecord,
  recordsOfTheSource,
  TEST_WAVE,
  type VoterRecord,
  voterContactMeasures,
} from './voter-contact-measures.ts'
