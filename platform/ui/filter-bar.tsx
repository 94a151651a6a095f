import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { fold } from '#platform/text'
import { IconChevronDown, IconSearch, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import styles from './filter-bar.module.css'
import { useWords } from './language.ts'

export interface Filter {
  readonly id: string
  readonly label: string
  /** The word before the value, so that the chips read as a sentence: "của", "về", "trong". */
  readonly before?: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
}

export interface FilterBarProps {
  /** What is listed; the beginning of the sentence: "Kiến nghị". Without filters there is no sentence. */
  readonly subject: string
  readonly filters: readonly Filter[]
  readonly onChange: (id: string, value: string | undefined) => void
  readonly search?: { readonly value: string; readonly onChange: (text: string) => void; readonly label?: string }
}

const SEARCHED_FROM = 10

/** Filters as chips that read as a sentence: Kiến nghị · giao thông · quá hạn · của Sở Xây dựng. */
export function FilterBar({ subject, filters, onChange, search }: FilterBarProps) {
  const t = useWords('ui')
  const chosen = filters.filter((filter) => filter.value !== undefined)
  return (
    <fieldset className={`${styles.bar} nt-no-print`} aria-label={t('filter.title')}>
      {search !== undefined && (
        <TextInput
          type="search"
          className={styles.search}
          aria-label={search.label ?? t('filter.search')}
          placeholder={search.label ?? t('filter.search')}
          leftSection={<IconSearch size={18} />}
          value={search.value}
          onChange={(event) => search.onChange(event.currentTarget.value)}
        />
      )}
      {filters.length > 0 && (
        <div className={styles.chips}>
          <span className={styles.subject}>{subject}</span>
          {filters.map((filter) => (
            <FilterChip key={filter.id} filter={filter} onChange={(value) => onChange(filter.id, value)} />
          ))}
          {chosen.length > 1 && (
            <button
              type="button"
              className={styles.clear}
              onClick={() => chosen.forEach((filter) => onChange(filter.id, undefined))}
            >
              {t('filter.clear')}
            </button>
          )}
        </div>
      )}
    </fieldset>
  )
}

function FilterChip({
  filter,
  onChange,
}: {
  readonly filter: Filter
  readonly onChange: (value: string | undefined) => void
}) {
  const t = useWords('ui')
  const [sought, setSought] = useState('')
  const box = useCombobox({
    onDropdownOpen: () => box.focusSearchInput(),
    onDropdownClose: () => {
      box.resetSelectedOption()
      setSought('')
    },
  })
  const current = filter.options.find((option) => option.value === filter.value)
  const shown = filter.options.filter((option) => fold(option.label).includes(fold(sought)))
  const searched = filter.options.length >= SEARCHED_FROM
  return (
    <span className={styles.chip} data-chosen={current !== undefined || undefined}>
      <Combobox
        store={box}
        width="18rem"
        position="bottom-start"
        onOptionSubmit={(value) => {
          onChange(value)
          box.closeDropdown()
        }}
      >
        <Combobox.Target targetType="button">
          <button type="button" className={styles.choose} onClick={() => box.toggleDropdown()}>
            {current === undefined ? (
              <>
                {filter.label}
                <span className="nt-visually-hidden">: {t('filter.any')}</span>
              </>
            ) : (
              <>
                <span className="nt-visually-hidden">{filter.label}: </span>
                {`${filter.before ?? ''} ${current.label}`.trim()}
              </>
            )}
            <IconChevronDown size={16} aria-hidden />
          </button>
        </Combobox.Target>
        <Combobox.Dropdown>
          {searched && (
            <Combobox.Search
              aria-label={t('filter.search')}
              placeholder={t('filter.search')}
              value={sought}
              onChange={(event) => setSought(event.currentTarget.value)}
            />
          )}
          <Combobox.Options mah="20rem" style={{ overflowY: 'auto' }} aria-label={filter.label}>
            {shown.map((option) => (
              <Combobox.Option key={option.value} value={option.value} active={option.value === filter.value}>
                {option.label}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {current !== undefined && (
        <button
          type="button"
          className={styles.remove}
          aria-label={t('filter.remove', { name: filter.label })}
          onClick={() => onChange(undefined)}
        >
          <IconX size={16} aria-hidden />
        </button>
      )}
    </span>
  )
}
