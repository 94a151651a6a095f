export { expectMeasure } from './expect-measure.ts'
export { aMeasure, aRecord, type TestRecord } from './records.ts'
