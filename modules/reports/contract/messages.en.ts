import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'reports/wrong-state': {
      title: 'The report is at another step',
      detail: 'This can not be done while the report is "{state}". Nothing was changed.',
      next: 'Look at the state of the report and choose the next step.',
    },
    'reports/cutoff-outside': {
      title: 'The cutoff can not be right',
      detail: '{day} is before the period begins or after today. The figures are not closed.',
      next: 'Choose a day from the beginning of the period to today.',
    },
    'reports/figures-disagree': {
      title: 'The parts do not add up to the total',
      detail: '"{figure}" is {total}, but by {by} it adds up to {sum}. The figures are not closed.',
      next: 'Open the figure, correct the record that is wrong and close again.',
    },
    'reports/number-taken': {
      title: 'The number is used',
      detail: 'Number {number}/{code} of {year} belongs to another report. This one is not issued.',
      next: 'Check the number in the register of outgoing documents.',
    },
    'reports/issued-too-early': {
      title: 'The date of issue can not be right',
      detail: '{day} is before the cutoff or after today. The report is not issued.',
      next: 'Check the date of the document.',
    },
    'reports/measure-missing': {
      title: 'A measure of the report is missing',
      detail: 'This installation has no measure "{measure}", which the report needs. Nothing was changed.',
      next: 'Ask the administrator to check the version of the software.',
    },
    'reports/no-such-figure': {
      title: 'The report has no such figure',
      detail: 'There is no figure "{key}" in the report.',
      next: 'Open the report again and choose a figure.',
    },
  },
  paper: 'Report',
  states: {
    collecting: 'Collecting figures',
    closed: 'Figures closed',
    draft: 'Draft',
    submitted: 'Waits for approval',
    signed: 'Signed',
    issued: 'Issued',
    recalled: 'Recalled',
    corrected: 'Corrected',
  },
  acts: {
    open: 'Open a report',
    change: 'Change the report',
    close: 'Close the figures',
    reopen: 'Reopen the figures',
    draft: 'Start the draft',
    submit: 'Submit to the leader',
    issue: 'Issue the report',
    correct: 'Correct the report',
    word: 'Download Word',
    pdf: 'Download PDF',
  },
  styles: { exact: 'Print exactly', over: 'Print as "over …"' },
  cutoff: 'Figures up to {day}',
  provisional: 'Figures being collected, not closed',
  since: 'After the cutoff',
  audit: {
    'reports.report-opened': 'Opened a report',
    'reports.report-changed': 'Changed a report',
    'reports.figures-closed': 'Closed the figures of a report',
    'reports.report-reopened': 'Reopened the figures of a report',
    'reports.draft-started': 'Started the draft of a report',
    'reports.report-submitted': 'Report submitted',
    'reports.report-issued': 'Issued a report',
    'reports.report-recalled': 'Recalled a report',
    'reports.report-corrected': 'Corrected a report',
  },
}
