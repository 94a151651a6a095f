import type { Translation } from '#platform/refusal'
import type { vi } from './messages.vi.ts'

export const en: Translation<typeof vi> = {
  refusals: {
    'files/empty': {
      title: 'The file is empty',
      detail: 'The file “{name}” has 0 bytes. Nothing was saved.',
      next: 'Open the file on your computer, save it again and choose it again.',
    },
    'files/too-large': {
      title: 'The file is too large',
      detail: 'The file “{name}” is over the limit of {limit} MB. Nothing was saved.',
      next: 'Make it smaller (compress pictures, scan at a lower resolution) or split it.',
    },
    'files/interrupted': {
      title: 'The file did not arrive whole',
      detail: 'The line broke while “{name}” was being sent. Nothing was saved.',
      next: 'Check the line and send again.',
    },
    'files/kind-not-allowed': {
      title: 'This kind of file is not accepted here',
      detail:
        'The content of “{name}” is {found}; accepted here: {allowed}. Changing the ending of a name does not change the kind. Nothing was saved.',
      next: 'Save or export the file as an accepted kind and choose it again.',
    },
    'files/has-macros': {
      title: 'The file contains macros',
      detail:
        'The file “{name}” carries macros and is not accepted, to protect the computers of those who open it. Nothing was saved.',
      next: 'Save it without macros (.docx, .xlsx) and choose it again.',
    },
    'files/protected': {
      title: 'The file has a password or is of an old format',
      detail: '“{name}” cannot be read: it has a password, or is a Word or Excel 97-2003 file. Nothing was saved.',
      next: 'Remove the password, save as .docx or .xlsx and choose it again.',
    },
    'files/damaged': {
      title: 'The file is damaged or its end is missing',
      detail: '“{name}” cannot be read whole. Nothing was saved.',
      next: 'Open it on your computer, save or download it again and choose it again.',
    },
    'files/unpacks-too-large': {
      title: 'The file is packed in an unusual way',
      detail: '“{name}” unpacks to many times what is allowed. Nothing was saved.',
      next: 'Open it in Word or Excel, save it as a new file and choose it again.',
    },
    'files/state-secret': {
      title: 'Documents that are state secrets are not accepted',
      detail:
        'The file “{name}” carries a secrecy mark. By the Law on Protection of State Secrets, documents marked Mật, Tối mật or Tuyệt mật must not be put into this system. Nothing was saved.',
      next: 'Send it on paper under the rules on state secrets; here only number, date and place of keeping are recorded. If it is not secret, rename the file and choose it again.',
    },
    'files/not-found': {
      title: 'File not found',
      detail: 'It does not exist, was withdrawn, or belongs to another council.',
      next: 'Go back and open it from the list.',
    },
  },
  kinds: {
    pdf: 'PDF',
    docx: 'Word (.docx)',
    xlsx: 'Excel (.xlsx)',
    png: 'a PNG picture',
    jpeg: 'a JPEG picture',
    webp: 'a WebP picture',
  },
}
