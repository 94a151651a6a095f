import { describe, expect, it } from 'vitest'
import { freeName, nameInSuccessor } from './merger.rules.ts'

const kinhBac = { name: 'Kinh Bắc', fullName: 'Phường Kinh Bắc' }
const vanMon = { name: 'Văn Môn', fullName: 'Xã Văn Môn' }

describe('what an agency is called after a merger', () => {
  it.each([
    ['UBND phường Kinh Bắc', 'UBND xã Văn Môn'],
    ['Ủy ban MTTQ Việt Nam phường Kinh Bắc', 'Ủy ban MTTQ Việt Nam xã Văn Môn'],
    ['Trạm Y tế Kinh Bắc', 'Trạm Y tế Văn Môn'],
    ['Công ty Điện lực Bắc Ninh', 'Công ty Điện lực Bắc Ninh'],
    ['Công ty Kinh Bắcland', 'Công ty Kinh Bắcland'],
  ])('%s becomes %s', (before, after) => {
    expect(nameInSuccessor(before, kinhBac, vanMon)).toBe(after)
  })

  it('reads no name as a pattern', () => {
    expect(nameInSuccessor('UBND xã A+B', { name: 'A+B', fullName: 'Xã A+B' }, vanMon)).toBe('UBND xã Văn Môn')
  })
})

describe('a name for a Tổ that comes in', () => {
  it('is its own where nobody has it', () => {
    expect(freeName('Tổ đại biểu số 1', kinhBac, ['Tổ đại biểu số 2'])).toBe('Tổ đại biểu số 1')
  })

  it('says where it comes from where it is taken, and counts when that is taken, too', () => {
    const taken = ['Tổ đại biểu số 1']
    expect(freeName('Tổ đại biểu số 1', kinhBac, taken)).toBe('Tổ đại biểu số 1 (phường Kinh Bắc)')
    const again = [...taken, 'Tổ đại biểu số 1 (phường Kinh Bắc)']
    expect(freeName('Tổ đại biểu số 1', kinhBac, again)).toBe('Tổ đại biểu số 1 (phường Kinh Bắc) 2')
  })
})
