/** What the trail calls this module's acts and what they are done to; loaded by its screen alone. */
export const vi = {
  acts: {
    'voters.wave-added': 'Thêm đợt tiếp xúc',
    'voters.wave-changed': 'Sửa đợt tiếp xúc',
    'voters.meeting-added': 'Thêm điểm tiếp xúc',
    'voters.meeting-changed': 'Sửa điểm tiếp xúc',
    'voters.petition-added': 'Ghi kiến nghị',
    'voters.petition-changed': 'Sửa kiến nghị',
    'voters.petition-merged': 'Gộp kiến nghị trùng',
    'voters.petition-unmerged': 'Bỏ gộp kiến nghị',
    'voters.petition-answered-on-spot': 'Ghi trả lời tại hội nghị',
    'voters.petition-forwarded': 'Chuyển kiến nghị',
    'voters.letter-submitted': 'Trình văn bản chuyển kiến nghị',
    'voters.petition-moved': 'Cập nhật kết quả theo dõi kiến nghị',
    'voters.voter-informed': 'Ghi thông báo cử tri',
    'voters.petition-ended': 'Kết thúc theo dõi kiến nghị',
    'voters.petition-reopened': 'Mở lại kiến nghị',
    'voters.register-imported': 'Nhập tiếp xúc cử tri từ Excel',
    'voters.voter-read': 'Xem thông tin cử tri có kiến nghị',
  },
  subjects: {
    'voters/wave': 'Đợt tiếp xúc',
    'voters/meeting': 'Điểm tiếp xúc',
    'voters/petition': 'Kiến nghị',
    'voters/forward-letter': 'Văn bản chuyển kiến nghị',
  },
}
