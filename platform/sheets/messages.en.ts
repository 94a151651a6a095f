import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'
import { en as reasons } from './reasons.en.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'sheets/not-xlsx': {
      title: 'The file is not an Excel workbook (.xlsx)',
      detail: 'The content of the file is not an .xlsx workbook. Nothing was imported.',
      next: 'Open it in Excel or LibreOffice, save it as .xlsx and choose it again.',
    },
    'sheets/protected': {
      title: 'The file has a password or is of an old format',
      detail: 'The file cannot be read: it has a password, or is an Excel 97-2003 file (.xls). Nothing was imported.',
      next: 'Remove the password, save as .xlsx and choose it again.',
    },
    'sheets/damaged': {
      title: 'The workbook is damaged',
      detail: 'The file cannot be read whole. Nothing was imported.',
      next: 'Open it in Excel, save it as a new file and choose it again.',
    },
    'sheets/too-large': {
      title: 'The sheet is too large',
      detail: 'The sheet has more than {rows} rows or {columns} columns, or unpacks to too much. Nothing was imported.',
      next: 'Delete formatted empty rows and columns at its end, or split it and import the parts in turn.',
    },
    'sheets/no-header': {
      title: 'No row of column names was found',
      detail: 'No sheet (hidden ones aside) has a row with the columns: {columns}. Nothing was imported.',
      next: 'Download the form, copy your rows into it and choose it again.',
    },
    'sheets/no-header-there': {
      title: 'This sheet has no row of column names',
      detail: 'The sheet “{sheet}” is not there, or has no row with the columns: {columns}. Nothing has been imported.',
      next: 'Choose another sheet of the file, or download the template and copy your data into it.',
    },
  },
  reasons,
  guide: {
    title: 'Guide',
    column: 'Column',
    required: 'Required',
    rule: 'How to write',
    example: 'Example',
    yes: 'Yes',
    sample: 'SAMPLE DATA, NOT FOR USE',
    note: 'Keep the column names. The example row may be deleted; if it stays, the import passes over it.',
  },
  rules: {
    text: 'Text of at most {longest} characters',
    int: 'A whole number, {least} or more',
    'int-between': 'A whole number from {least} to {most}',
    date: 'Day/month/year, for example 05/02/2026',
    'yes-no': '“x” for yes; empty for no',
    choice: 'One of: {choices}',
    reference: 'The name as it stands in the register',
  },
}
