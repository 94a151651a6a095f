/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const en = {
  acts: {
    'approvals.submitted': 'Paper submitted',
    'approvals.approved': 'Paper approved',
    'approvals.returned': 'Paper returned',
    'approvals.signed': 'Signed copy recorded',
    'approvals.issued': 'Paper issued',
    'approvals.recalled': 'Issued paper recalled',
    'approvals.withdrawn': 'Paper withdrawn',
    'approvals.step-undone': 'Step of approval taken back',
    'approvals.chain-set': 'Chain of approval set',
    'approvals.numbers-set': 'Source of numbers set',
    'approvals.delegated': 'Delegation recorded',
    'approvals.delegation-ended': 'Delegation ended',
    'approvals.file-taken': 'File for approval uploaded',
    'approvals.document-submitted': 'Document submitted as a file',
    'approvals.handed-over': 'Submitted paper handed over',
  },
  subjects: {
    'approvals/paper': 'Submitted paper',
    'approvals/chain': 'Chain of approval',
    'approvals/setting': 'Source of numbers',
    'approvals/delegation': 'Delegation',
    'approvals/own-document': 'Document submitted as a file',
    'approvals/file': 'File for approval',
  },
}
