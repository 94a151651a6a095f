/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  acts: {
    'approvals.submitted': 'Trình văn bản',
    'approvals.approved': 'Duyệt văn bản trình',
    'approvals.returned': 'Trả lại văn bản trình',
    'approvals.signed': 'Ghi bản đã ký',
    'approvals.issued': 'Phát hành văn bản',
    'approvals.recalled': 'Thu hồi văn bản',
    'approvals.withdrawn': 'Rút văn bản trình',
    'approvals.step-undone': 'Hoàn tác bước trình ký',
    'approvals.chain-set': 'Đặt quy trình trình ký',
    'approvals.numbers-set': 'Đặt nguồn cấp số',
    'approvals.delegated': 'Ghi ủy quyền, ký thay',
    'approvals.delegation-ended': 'Kết thúc ủy quyền',
    'approvals.file-taken': 'Tải tệp trình ký',
    'approvals.document-submitted': 'Trình văn bản bằng tệp',
    'approvals.handed-over': 'Bàn giao văn bản trình',
  },
  subjects: {
    'approvals/paper': 'Văn bản trình',
    'approvals/chain': 'Quy trình trình ký',
    'approvals/setting': 'Nguồn cấp số',
    'approvals/delegation': 'Ủy quyền, ký thay',
    'approvals/own-document': 'Văn bản trình bằng tệp',
    'approvals/file': 'Tệp trình ký',
  },
}
