import { CODES_MAX } from '#lawbook'
import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'
import type { TypedCode } from './typed-value.ts'

interface CodeFieldsProps {
  readonly codes: readonly TypedCode[]
  readonly onChange: (codes: readonly TypedCode[]) => void
}

/** A closed list, item by item: renamed, taken out, added. */
export function CodeFields({ codes, onChange }: CodeFieldsProps) {
  const { t } = useLawbookWords()
  const withFigures = codes.some(({ figure }) => figure !== undefined)
  return (
    <>
      <ol className={styles.codeFields}>
        {codes.map((item, at) => (
          <li key={item.code === '' ? `new-${at}` : item.code} className={styles.codeField}>
            <Item
              item={item}
              number={at + 1}
              withFigure={withFigures}
              onChange={(changes) =>
                onChange(codes.map((each, index) => (index === at ? { ...each, ...changes } : each)))
              }
            />
            <ActionIcon
              variant="default"
              size="xl"
              disabled={codes.length === 1}
              aria-label={t('value.codeRemove', { number: at + 1 })}
              onClick={() => onChange(codes.toSpliced(at, 1))}
            >
              <IconTrash size={18} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {codes.length < CODES_MAX && (
        <Button
          variant="default"
          leftSection={<IconPlus size={18} />}
          onClick={() => onChange([...codes, { code: '', vi: '', en: '', figure: withFigures ? 0 : undefined }])}
        >
          {t('value.codeAdd')}
        </Button>
      )}
    </>
  )
}

interface ItemProps {
  readonly item: TypedCode
  readonly number: number
  readonly withFigure: boolean
  readonly onChange: (changes: Partial<TypedCode>) => void
}

function Item({ item, number, withFigure, onChange }: ItemProps) {
  const { t } = useLawbookWords()
  return (
    <div className={styles.codeNames}>
      <TextInput
        required
        name={`codes.${number}.vi`}
        label={t('value.codeName', { number })}
        value={item.vi}
        onChange={(event) => onChange({ vi: event.currentTarget.value })}
      />
      <TextInput
        required
        name={`codes.${number}.en`}
        label={t('value.codeNameEn', { number })}
        value={item.en}
        onChange={(event) => onChange({ en: event.currentTarget.value })}
      />
      {withFigure && (
        <NumberInput
          hideControls
          size="md"
          allowDecimal={false}
          allowNegative={false}
          label={t('value.codeFigure', { number })}
          value={item.figure ?? ''}
          onChange={(figure) => onChange({ figure: typeof figure === 'number' ? figure : undefined })}
        />
      )}
    </div>
  )
}
