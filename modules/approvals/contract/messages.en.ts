import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'approvals/already-submitted': {
      title: 'This is under approval already',
      detail: 'It was submitted and is not finished. What was submitted stays as it is.',
      next: 'Open what was submitted; to submit something else, withdraw it first.',
    },
    'approvals/state': {
      title: 'The paper has moved on',
      detail: 'The paper stands at “{state}”, where this can’t be done. What was recorded is safe.',
      next: 'Open the paper again to see what happened last.',
    },
    'approvals/not-your-step': {
      title: 'This step is another’s',
      detail: 'By its chain the present step is not for the capacity you act in. Nothing was changed.',
      next: 'Choose another capacity, or wait for whoever is named.',
    },
    'approvals/post-ended': {
      title: 'The post has ended',
      detail: 'The capacity you act in is not held on {day}. Nothing was changed.',
      next: 'Choose another capacity, or ask the office to hand the work over.',
    },
    'approvals/own-work': {
      title: 'Nobody approves what they submitted',
      detail: 'Somebody else of the council can decide this step. Nothing was changed.',
      next: 'Ask another person of this step.',
    },
    'approvals/nobody-could': {
      title: 'Nobody could approve this paper',
      detail: 'Its chain needs {who}, and nobody holds that today. The paper was not submitted.',
      next: 'Give the role, delegate it, or change the chain; then submit again.',
    },
    'approvals/decider-unknown': {
      title: 'The person named can’t decide this step',
      detail: 'On {day} that person did not hold what this step asks for. Nothing was recorded.',
      next: 'Choose the person again, or check the day.',
    },
    'approvals/day-outside': {
      title: 'The day is not right',
      detail: '{day} lies before the submission or after today. Nothing was recorded.',
      next: 'Check the day and send again.',
    },
    'approvals/file-unknown': {
      title: 'The uploaded file was not found',
      detail: 'This account has not sent that file, or sent it for something else. Nothing was recorded.',
      next: 'Choose the file and send it again.',
    },
    'approvals/number-missing': {
      title: 'The number is missing',
      detail: 'The council takes numbers from the province’s document system. Nothing was issued.',
      next: 'Write the number that was given, then issue.',
    },
    'approvals/number-taken': {
      title: 'This number is used',
      detail: 'In {year} there is a paper {number}/{code} already. Nothing was issued.',
      next: 'Check the number and the code.',
    },
    'approvals/undo-over': {
      title: 'This can’t be taken back any more',
      detail: '{minutes} minutes are over, or something followed. What was recorded is safe.',
      next: 'If it must be changed, return or withdraw the paper.',
    },
    'approvals/chain-day': {
      title: 'The day is not right',
      detail: 'A new chain holds from today or later, one version a day. The present chain stays.',
      next: 'Choose another day.',
    },
    'approvals/chain-unknown': {
      title: 'There is no such kind, body or person',
      detail: 'What was chosen can’t be used any more. Nothing was changed.',
      next: 'Choose from the list again.',
    },
    'approvals/delegation-unfit': {
      title: 'This delegation does not fit',
      detail: 'Nobody delegates to themself or records a delegation to themself, and both must hold a role.',
      next: 'Choose who delegates or to whom again.',
    },
    'approvals/delegation-over': {
      title: 'The delegation is over',
      detail: 'It does not hold any more. Nothing was changed.',
      next: 'Load the list again.',
    },
    'approvals/export-too-large': {
      title: 'Too many rows for one file',
      detail: 'A workbook takes at most {most} rows. The data is safe.',
      next: 'Narrow the list and export again.',
    },
  },
  title: 'Papers for approval',
  paper: 'Submitted paper',
  namedPerson: 'the person named in the chain',
  states: {
    waitingApproval: 'Waits for approval',
    waitingSignature: 'Waits for signature',
    returned: 'Returned',
    signed: 'Signed',
    approved: 'Approved',
    issued: 'Issued',
    withdrawn: 'Withdrawn',
  },
  steps: {
    submitted: 'Submitted',
    approved: 'Approved',
    returned: 'Returned',
    signed: 'Signed',
    issued: 'Issued',
    withdrawn: 'Withdrawn',
    undone: 'Taken back',
  },
  ways: {
    tap: 'In this system',
    note: 'Handwritten note, with photo',
    ink: 'Signed in ink, scanned',
    file: 'Signed digitally elsewhere',
  },
  forms: { KT: 'For the head (KT.)', TL: 'By order (TL.)', TUQ: 'By delegation (TUQ.)' },
  delegationStandings: { coming: 'Not yet', inForce: 'In force', over: 'Over' },
  do: {
    submit: 'Submit',
    approve: 'Approve',
    return: 'Return',
    recordDecision: 'Record a decision',
    sign: 'Record the signed copy',
    issue: 'Issue',
    withdraw: 'Withdraw',
    resubmit: 'Submit again',
    undo: 'Take back',
  },
  fields: {
    title: 'Subject',
    kind: 'Kind',
    state: 'State',
    submittedBy: 'Submitted by',
    submittedOn: 'Submitted on',
    number: 'Number and code',
    issuedOn: 'Date of the paper',
    signer: 'Signer',
    signedOn: 'Signed on',
    round: 'Round',
  },
  numbers: {
    typed: 'Numbers from the province’s document system',
    allotted: 'Numbers given here',
  },
}
