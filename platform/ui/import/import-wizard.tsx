import { Button, FileButton, Stepper } from '@mantine/core'
import { formatCount } from '#platform/text'
import { useState } from 'react'
import { problemOf } from '../api/index.ts'
import { useWords } from '../language.ts'
import { useLocale } from '../locale.ts'
import { ErrorState } from '../states/states.tsx'
import { CheckRows, isNothing } from './check-rows.tsx'
import { ChooseFile, XLSX } from './choose-file.tsx'
import styles from './import-wizard.module.css'
import type { ImportPreview } from './preview.ts'

export interface ImportWizardProps {
  /** Reads the file and writes nothing; `sheet` is the one chosen where a workbook has several. */
  readonly preview: (file: File, sheet: string | undefined) => Promise<ImportPreview>
  /** Writes all rows or none, of the sheet that was shown. */
  readonly confirm: (file: File, sheet: string | undefined) => Promise<{ readonly written: number }>
  /** The address of an empty file with the right heads. */
  readonly templateHref?: string
  readonly onDone?: (written: number) => void
}

type Step =
  | { readonly at: 'choose'; readonly error?: unknown }
  | { readonly at: 'check'; readonly file: File; readonly preview: ImportPreview; readonly error?: unknown }
  | { readonly at: 'done'; readonly written: number }

const ORDER = ['choose', 'check', 'done'] as const

/** Excel in three steps: choose, see row, column and reason of every fault, write all or none. */
export function ImportWizard({ preview, confirm, templateHref, onDone }: ImportWizardProps) {
  const t = useWords('ui')
  const locale = useLocale()
  const [step, setStep] = useState<Step>({ at: 'choose' })
  const [busy, setBusy] = useState(false)

  async function work(act: () => Promise<Step>, onError: (error: unknown) => Step): Promise<void> {
    setBusy(true)
    setStep(await act().catch(onError))
    setBusy(false)
  }
  const choose = (file: File) =>
    work(
      async () => ({ at: 'check', file, preview: await preview(file, undefined) }),
      (error) => ({ at: 'choose', error }),
    )
  const chooseSheet = (checked: Extract<Step, { at: 'check' }>, sheet: string) =>
    work(
      async () => ({ at: 'check', file: checked.file, preview: await preview(checked.file, sheet) }),
      (error) => ({ ...checked, error }),
    )
  const write = (checked: Extract<Step, { at: 'check' }>) =>
    work(
      async () => {
        const { written } = await confirm(checked.file, checked.preview.sheets?.read)
        onDone?.(written)
        return { at: 'done', written }
      },
      (error) => ({ ...checked, error }),
    )

  return (
    <div className={styles.wizard}>
      <Stepper active={ORDER.indexOf(step.at)} size="sm" allowNextStepsSelect={false}>
        {ORDER.map((at) => (
          <Stepper.Step key={at} label={t(`import.${at}`)} />
        ))}
      </Stepper>
      {step.at === 'choose' && (
        <ChooseFile busy={busy} templateHref={templateHref} onFile={(file) => void choose(file)} />
      )}
      {step.at === 'check' && (
        <CheckRows
          preview={step.preview}
          busy={busy}
          onSheet={(sheet) => void chooseSheet(step, sheet)}
          actions={
            <>
              <FileButton accept={XLSX} onChange={(file) => file && void choose(file)}>
                {(button) => (
                  <Button {...button} variant="default">
                    {t('import.another')}
                  </Button>
                )}
              </FileButton>
              {step.preview.faults.length === 0 && !isNothing(step.preview) && (
                <Button loading={busy} onClick={() => void write(step)}>
                  {t('import.confirm', { count: formatCount(step.preview.total, locale) })}
                </Button>
              )}
            </>
          }
        />
      )}
      {step.at === 'done' && <output>{t('import.written', { count: formatCount(step.written, locale) })}</output>}
      {step.at !== 'done' && step.error !== undefined && <Refused error={step.error} />}
    </div>
  )
}

/** Why nothing was written, and at which row where one row was the reason. */
function Refused({ error }: { readonly error: unknown }) {
  const t = useWords('ui')
  const { params, errors } = problemOf(error)
  const row = params['row']
  const said = errors.map(({ message }) => message).filter((message) => message !== '')
  return (
    <div>
      {row !== undefined && (
        <output className={styles.verdict}>{[t('import.refusedAt', { row }), ...said].join(' ')}</output>
      )}
      <ErrorState error={error} />
    </div>
  )
}
