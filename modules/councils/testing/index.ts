export { aCountedDelegate } from './delegate.arbitraries.ts'
export {
  aCommittee,
  aDelegate,
  aMandateEvent,
  anAgency,
  anElectionUnit,
  aPollingArea,
  aPost,
  aTerm,
} from './factories.ts'
export { type BulkDelegate, insertDelegates } from './insert-delegates.ts'
export { anEventHistory } from './mandate.arbitraries.ts'
export { Chance, sampleId } from './sample/chance.ts'
export { type SampleProvince, seedSampleProvince } from './sample/sample-province.ts'
