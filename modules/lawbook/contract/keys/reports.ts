import { council, law } from './shape.ts'

/** Periodic reports, the scheme's reviews, measures of work. */
export const reportKeys = {
  'report.kinds': law('code'),
  'report.halfYearBy': council('yearly'),
  'report.annualBy': council('yearly'),
  'report.percentDecimals': council('count'),
  'report.leadingZero': law('text'),
  'report.staffGeneralPoints': council('count'),
  'report.staffResultPoints': council('count'),
  'report.councilGrades': council('code'),
  'scheme.progressReportEvery': council('count'),
  'scheme.softwareBy': council('date'),
  'scheme.interimReviewBy': council('date'),
  'scheme.finalReviewBy': council('date'),
} as const
