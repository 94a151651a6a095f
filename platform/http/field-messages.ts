import { z } from 'zod'

/** A zod issue before it has a message; the shape differs by code. */
type RawIssue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0]

/**
 * What stands beside a field when its schema says nothing better: plain Vietnamese that says what to do. Set once for the
 * process; the screens write their own English beside the same paths.
 */
export function speakPlainly(): void {
  z.config({ customError: (issue) => sentence(issue) })
}

function sentence(issue: RawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? 'Chưa nhập ô này.'
        : expected(String(issue['expected']))
    case 'invalid_value':
    case 'invalid_union':
      return 'Giá trị không có trong danh sách được chọn.'
    case 'too_small':
      return bound(issue['origin'], Number(issue['minimum']), 'ít nhất')
    case 'too_big':
      return bound(issue['origin'], Number(issue['maximum']), 'nhiều nhất')
    case 'invalid_format':
      return format(String(issue['format']))
    case 'unrecognized_keys':
      return 'Có mục không được nhận ở đây.'
    case 'not_multiple_of':
      return 'Số này không được nhận ở đây.'
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    default:
      return undefined
  }
}

function expected(type: string): string {
  switch (type) {
    case 'number':
    case 'int':
      return 'Ô này cần một số.'
    case 'string':
      return 'Ô này cần chữ.'
    case 'boolean':
      return 'Ô này chỉ nhận có hoặc không.'
    case 'array':
      return 'Ô này cần một danh sách.'
    default:
      return 'Nội dung chưa đúng cách ghi.'
  }
}

function bound(origin: unknown, limit: number, word: string): string {
  if (origin === 'string')
    return limit === 1 && word === 'ít nhất' ? 'Chưa nhập ô này.' : `Nhập ${word} ${limit} ký tự.`
  if (origin === 'array' || origin === 'set') return `Chọn ${word} ${limit} mục.`
  return `Nhập số ${word} là ${limit}.`
}

function format(name: string): string {
  switch (name) {
    case 'email':
      return 'Địa chỉ thư điện tử chưa đúng, ví dụ ten@example.vn.'
    case 'date':
    case 'datetime':
      return 'Ngày chưa đúng; ghi theo ngày/tháng/năm, ví dụ 24/11/2026.'
    case 'uuid':
      return 'Mã không đúng; chọn lại từ danh sách.'
    default:
      return 'Nội dung chưa đúng cách ghi.'
  }
}
