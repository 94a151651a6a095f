import { expect, it } from 'vitest'
import { hasSecrecyMark } from './secrecy.ts'

it.each([
  'Báo cáo MẬT.pdf',
  '123-BC (Mật).docx',
  'TỐI MẬT - kế hoạch.pdf',
  'ke-hoach_tuyệt_mật.pdf',
  'TOI MAT 12.pdf',
  'van ban_TUYET MAT.pdf',
  'Tờ trình mật.pdf'.normalize('NFD'),
])('finds the mark in %s', (name) => expect(hasSecrecyMark(name)).toBe(true))

it.each([
  'Kế hoạch bảo vệ bí mật nhà nước.pdf',
  'BÁO CÁO MẬT ĐỘ DÂN SỐ.xlsx',
  'Hướng dẫn đổi mật khẩu.pdf',
  'Đề án nuôi ong lấy mật ong.docx',
  'Chính sách bảo mật.pdf',
  'don toi mat the.pdf',
  'MAT TRAN TO QUOC.pdf',
  'Đường bị mất nước.pdf',
])('finds none in %s', (name) => expect(hasSecrecyMark(name)).toBe(false))
