import { Button, FileButton, Input } from '@mantine/core'
import type { PaperUpload, TakenFile } from '#approvals'
import { formatCount } from '#platform/text'
import { type Problem, problemOf, useLocale, useMyCouncil } from '#platform/ui'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { uploadFile } from '../approvals.queries.ts'
import styles from './approvals.module.css'
import { useApprovalWords } from './words.ts'

export interface FilePickerProps {
  readonly label: string
  readonly help?: string
  readonly purpose: PaperUpload['purpose']
  readonly file: TakenFile | null
  readonly onChange: (file: TakenFile | null) => void
  readonly required?: boolean
  readonly error?: string | undefined
}

const KILOBYTE = 1024
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document,.docx'
const ACCEPTED = {
  signed: 'application/pdf,.pdf',
  document: `application/pdf,.pdf,${WORD}`,
  note: 'image/*,application/pdf',
}

/** Takes one file in as soon as it is picked, so that the form is sent at once later. */
export function FilePicker({ label, help, purpose, file, onChange, required = false, error }: FilePickerProps) {
  const { t } = useApprovalWords()
  const locale = useLocale()
  const { id: council } = useMyCouncil()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem>()

  async function take(picked: File | null): Promise<void> {
    if (picked === null) return
    setProblem(undefined)
    setSending(true)
    try {
      onChange(await uploadFile(council, purpose, picked))
    } catch (thrown) {
      setProblem(problemOf(thrown))
    } finally {
      setSending(false)
    }
  }

  const wrong = problem === undefined ? error : [problem.title, problem.next].filter(Boolean).join('. ')
  return (
    <Input.Wrapper size="md" label={label} description={help} error={wrong} required={required} labelElement="div">
      {file === null ? (
        <FileButton accept={ACCEPTED[purpose]} onChange={(picked) => void take(picked)}>
          {(button) => (
            <Button
              {...button}
              variant="default"
              loading={sending}
              leftSection={<IconPaperclip size={18} aria-hidden />}
            >
              {t(`files.choose.${purpose}`)}
            </Button>
          )}
        </FileButton>
      ) : (
        <ul className={styles.files}>
          <li>
            <IconPaperclip size={18} aria-hidden />
            <span>{file.name}</span>
            <span className={styles.quiet}>
              {t('files.size', { size: formatCount(Math.ceil(file.bytes / KILOBYTE), locale) })}
            </span>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconX size={16} aria-hidden />}
              aria-label={t('files.remove', { name: file.name })}
              onClick={() => onChange(null)}
            >
              {t('files.drop')}
            </Button>
          </li>
        </ul>
      )}
    </Input.Wrapper>
  )
}
