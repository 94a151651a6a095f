/** The levels of secrecy that a sender can declare; only `none` may enter. */
export type Secrecy = 'none' | 'mat' | 'toi-mat' | 'tuyet-mat'

/** Neighbours that make another word of `mật`: bí mật, bảo mật; mật độ, mật khẩu, mật ong. */
const BEFORE = new Set(['bí', 'bảo', 'thân'])
const AFTER = new Set(['độ', 'khẩu', 'mã', 'ong', 'thư', 'thiết', 'vụ'])

/**
 * Does a file's name carry a mark of secrecy (MẬT, TỐI MẬT, TUYỆT MẬT)? Also as typed without accents in capitals
 * (TOI MAT, TUYET MAT). A name that only contains the syllable in another word, as a plan to protect state secrets
 * ("bảo vệ bí mật nhà nước") does, carries none.
 */
export function hasSecrecyMark(name: string): boolean {
  const words = name.normalize('NFC').split(/[^\p{L}\p{N}]+/u)
  return words.some((word, at) => {
    const before = words[at - 1] ?? ''
    const after = words[at + 1] ?? ''
    if (word === 'MAT') return before === 'TOI' || before === 'TUYET'
    return word.toLowerCase() === 'mật' && !BEFORE.has(before.toLowerCase()) && !AFTER.has(after.toLowerCase())
  })
}
