import type { CodeValue, ParameterKind, ParameterValue } from '#lawbook'
import { formatCount } from '#platform/text'
import styles from './lawbook.module.css'
import { useLawbookWords } from './lawbook-words.ts'

interface ValueSaidProps {
  readonly kind: ParameterKind
  readonly value: ParameterValue
  /** The codes of a list are for who keeps it; others read its words. */
  readonly withCodes: boolean
}

/** A value as a sentence, or, where it is a list, as a list with its figures. */
export function ValueSaid({ kind, value, withCodes }: ValueSaidProps) {
  const words = useLawbookWords()
  if (!isCodes(value)) return <p className={styles.value}>{words.value(kind, value)}</p>
  const withFigures = value.codes.some(({ figure }) => figure !== undefined)
  return (
    <table className={styles.codes}>
      <thead>
        <tr>
          <th scope="col">{words.t('parameter.content')}</th>
          {withCodes && <th scope="col">{words.t('parameter.code')}</th>}
          {withFigures && <th scope="col">{words.t('parameter.figure')}</th>}
        </tr>
      </thead>
      <tbody>
        {value.codes.map(({ code, figure, ...names }) => (
          <tr key={code}>
            <td>{names[words.locale]}</td>
            {withCodes && (
              <td>
                <code>{code}</code>
              </td>
            )}
            {withFigures && <td>{figure === undefined ? '' : formatCount(figure, words.locale)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function isCodes(value: ParameterValue): value is CodeValue {
  return 'codes' in value
}
