/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  acts: {
    'commitments.issued': 'Giao nội dung theo dõi',
    'commitments.acknowledged': 'Cơ quan tiếp nhận',
    'commitments.passed-on': 'Giao cơ quan trả lời',
    'commitments.returned': 'Trả lại, không đúng thẩm quyền',
    'commitments.answered': 'Nhập văn bản trả lời',
    'commitments.judged': 'Đánh giá trả lời',
    'commitments.opinion-recorded': 'Ghi ý kiến cử tri',
    'commitments.extension-asked': 'Đề nghị gia hạn',
    'commitments.extension-decided': 'Quyết định gia hạn',
    'commitments.reminded': 'Nhắc việc',
    'commitments.closed': 'Kết thúc theo dõi',
    'commitments.reopened': 'Mở lại theo dõi',
    'commitments.step-undone': 'Hoàn tác một bước theo dõi',
    'commitments.agency-changed': 'Chuyển cơ quan trả lời sau sắp xếp',
    'commitments.follower-changed': 'Giao người theo dõi',
    'commitments.urging-drawn-up': 'Soạn công văn đôn đốc',
    'commitments.urging-issued': 'Phát hành công văn đôn đốc',
    'commitments.urging-dropped': 'Bỏ dự thảo công văn đôn đốc',
    'commitments.file-taken': 'Nhận tệp đính kèm',
  },
  subjects: {
    'commitments/commitment': 'Nội dung theo dõi',
    'commitments/urging': 'Công văn đôn đốc',
    'commitments/file': 'Tệp đính kèm',
  },
}
