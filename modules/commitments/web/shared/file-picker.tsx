import { Button, FileButton, Input } from '@mantine/core'
import type { AttachedFile, UploadPurpose } from '#commitments'
import { formatCount } from '#platform/text'
import { type Problem, problemOf, useLocale, useMyCouncil } from '#platform/ui'
import { IconPaperclip, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { uploadFile } from '../commitments.queries.ts'
import styles from './shared.module.css'
import { useCommitmentWords } from './words.ts'

export interface FilePickerProps {
  readonly label: string
  readonly help?: string
  readonly purpose: UploadPurpose['purpose']
  readonly files: readonly AttachedFile[]
  readonly onChange: (files: readonly AttachedFile[]) => void
  readonly most: number
  readonly required?: boolean
  readonly error?: string | undefined
}

const KILOBYTE = 1024

/** Takes files in one by one as they are picked, so that the form is sent at once later. */
export function FilePicker({ label, help, purpose, files, onChange, most, required = false, error }: FilePickerProps) {
  const { t } = useCommitmentWords()
  const locale = useLocale()
  const { id: council } = useMyCouncil()
  const [sending, setSending] = useState<string>()
  const [problem, setProblem] = useState<Problem>()

  async function take(file: File | null): Promise<void> {
    if (file === null) return
    setProblem(undefined)
    setSending(file.name)
    try {
      const taken = await uploadFile(council, purpose, file)
      onChange(most === 1 ? [taken] : [...files, taken])
    } catch (thrown) {
      setProblem(problemOf(thrown))
    } finally {
      setSending(undefined)
    }
  }

  const wrong = problem === undefined ? error : [problem.title, problem.next].filter(Boolean).join('. ')
  return (
    <Input.Wrapper label={label} description={help} error={wrong} required={required} labelElement="div" size="md">
      <ul className={styles.files}>
        {files.map((file) => (
          <li key={file.id}>
            <IconPaperclip size={18} aria-hidden />
            <span className={styles.fileName}>{file.name}</span>
            <span className={styles.quiet}>
              {t('files.size', { size: formatCount(Math.ceil(file.bytes / KILOBYTE), locale) })}
            </span>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconX size={16} aria-hidden />}
              aria-label={t('files.remove', { name: file.name })}
              onClick={() => onChange(files.filter(({ id }) => id !== file.id))}
            >
              {t('files.drop')}
            </Button>
          </li>
        ))}
      </ul>
      {files.length < most && (
        <FileButton
          {...(purpose === 'letter' && { accept: 'application/pdf,.pdf' })}
          onChange={(file) => void take(file)}
        >
          {(button) => (
            <Button
              {...button}
              variant="default"
              loading={sending !== undefined}
              leftSection={<IconPaperclip size={18} aria-hidden />}
            >
              {t(purpose === 'letter' ? 'files.chooseLetter' : 'files.choose')}
            </Button>
          )}
        </FileButton>
      )}
    </Input.Wrapper>
  )
}
