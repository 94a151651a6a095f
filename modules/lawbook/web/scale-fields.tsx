import { ActionIcon, Button, NumberInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import type { TypedStep } from './typed-value.ts'

/** As many steps as a scale may have. */
const STEPS_MAX = 10

interface ScaleFieldsProps {
  readonly steps: readonly TypedStep[]
  readonly onChange: (steps: readonly TypedStep[]) => void
}

/** The steps of a scale, one after the other: one seat more for so many people, up to so many; the last without an end. */
export function ScaleFields({ steps, onChange }: ScaleFieldsProps) {
  const { t } = useLawbookWords()
  return (
    <>
      <ol className={styles.codeFields}>
        {[...steps.entries()].map(([at, step]) => (
          // A step has nothing that names it but its place.
          <li key={at} className={styles.codeField}>
            <div className={styles.codeNames}>
              {(['every', 'upTo'] as const).map((name) => (
                <NumberInput
                  key={name}
                  hideControls
                  size="md"
                  required={name === 'every'}
                  allowDecimal={false}
                  allowNegative={false}
                  thousandSeparator="."
                  decimalSeparator=","
                  label={t(`value.${name}`, { number: at + 1 })}
                  value={step[name]}
                  onChange={(typed) => {
                    const figure = typeof typed === 'number' ? typed : ''
                    onChange(steps.map((each, index) => (index === at ? { ...each, [name]: figure } : each)))
                  }}
                />
              ))}
            </div>
            <ActionIcon
              variant="default"
              size="xl"
              disabled={steps.length === 1}
              aria-label={t('value.stepRemove', { number: at + 1 })}
              onClick={() => onChange(steps.toSpliced(at, 1))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {steps.length < STEPS_MAX && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() => onChange([...steps, { every: '', upTo: '' }])}
        >
          {t('value.stepAdd')}
        </Button>
      )}
    </>
  )
}
