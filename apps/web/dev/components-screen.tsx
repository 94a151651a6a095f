import { Button, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { PageHeader, switchLanguage, useLocale, useTextSize, useWords } from '#platform/ui'
import type { ReactNode } from 'react'
import styles from './components-screen.module.css'
import { FormSpecimens } from './form-specimens.tsx'
import { ListSpecimens } from './list-specimens.tsx'
import { MarkSpecimens } from './mark-specimens.tsx'
import { StateSpecimens } from './state-specimens.tsx'
import { ToneSpecimens } from './tone-specimens.tsx'

/** Every component in every state, for looking at while it is made. In development only. */
export function ComponentsScreen() {
  const t = useWords('shell')
  const locale = useLocale()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const [size, setSize] = useTextSize()
  return (
    <main className={styles.page} tabIndex={-1}>
      <PageHeader title={t('components.title')} action={<Button>Chuyển kiến nghị</Button>} />
      <div className={styles.settings}>
        <SegmentedControl
          aria-label={t('person.scheme')}
          value={colorScheme}
          data={['light', 'dark', 'auto']}
          onChange={(scheme) => setColorScheme(scheme)}
        />
        <SegmentedControl
          aria-label={t('person.text')}
          value={size}
          data={['normal', 'large']}
          onChange={(next) => setSize(next)}
        />
        <SegmentedControl
          aria-label={t('person.language')}
          value={locale}
          data={['vi', 'en']}
          onChange={(language) => void switchLanguage(language)}
        />
      </div>
      <Chapter title="Ba dấu hiệu riêng">
        <MarkSpecimens />
      </Chapter>
      <Chapter title="Trạng thái, nút">
        <ToneSpecimens />
      </Chapter>
      <Chapter title="Danh sách, bộ lọc, bản đồ">
        <ListSpecimens />
      </Chapter>
      <Chapter title="Biểu mẫu, nhập từ Excel">
        <FormSpecimens />
      </Chapter>
      <Chapter title="Trống, lỗi, không có quyền, mất mạng, chờ">
        <StateSpecimens />
      </Chapter>
    </main>
  )
}

function Chapter({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.chapter}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
