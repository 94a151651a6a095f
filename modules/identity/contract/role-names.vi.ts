/** The names of roles, apart from the other words: they travel with every screen. */
export const roleNamesVi = {
  delegate: 'Đại biểu HĐND',
  chair: 'Chủ tịch HĐND',
  viceChair: 'Phó Chủ tịch HĐND',
  standingMember: 'Ủy viên Thường trực HĐND',
  officeChief: 'Chánh Văn phòng',
  specialist: 'Chuyên viên',
  communeOfficer: 'Công chức Văn phòng HĐND và UBND',
  recordsClerk: 'Văn thư',
  agencyFocalPoint: 'Đầu mối cơ quan trả lời',
  provinceConsolidator: 'Tổng hợp cấp tỉnh',
  systemAdmin: 'Quản trị viên',
  guest: 'Khách mời',
  press: 'Phóng viên',
}
