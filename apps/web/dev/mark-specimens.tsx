import { calendarDate } from '#platform/calendar'
import { ClearTriple, OpeningFigure, Thread } from '#platform/ui'
import styles from './components-screen.module.css'

const on = calendarDate
const today = on('2026-11-24')
const assigned = { on: on('2026-10-12'), by: 'Thường trực HĐND tỉnh' }
const acknowledged = { on: on('2026-10-14'), by: 'Sở Xây dựng' }
const due = on('2026-12-01')
const work = 'Sửa chữa mặt đường tỉnh 295B đoạn qua phường Kinh Bắc'
const definition = 'Số kiến nghị khác nhau sau khi tổng hợp, tính theo ngày tiếp nhận.'

const specimenRecords = () => <p>KN-26-000001, KN-26-000002, KN-26-000003</p>

export function MarkSpecimens() {
  return (
    <>
      <div className={styles.specimen}>
        <Thread
          done={{ assigned, acknowledged }}
          due={due}
          today={today}
          remaining={{ days: 5, overdue: false, dueToday: false }}
        />
      </div>
      <div className={styles.specimen}>
        <Thread
          done={{ assigned, acknowledged }}
          due={on('2026-11-03')}
          today={today}
          remaining={{ days: 15, overdue: true, dueToday: false }}
        />
      </div>
      <div className={styles.specimen}>
        <Thread
          done={{ assigned, acknowledged, answered: { on: on('2026-12-11'), by: 'Giám đốc Sở' } }}
          due={due}
          today={on('2026-12-20')}
        />
      </div>
      <div className={styles.specimen}>
        <Thread
          done={{
            assigned,
            acknowledged,
            answered: { on: on('2026-11-10'), by: 'Sở Xây dựng' },
            judged: { on: on('2026-11-16'), by: 'Ban Kinh tế - Ngân sách' },
            closed: { on: on('2026-11-20'), by: 'Văn phòng' },
          }}
          due={due}
          today={today}
        />
      </div>
      <div className={styles.specimen}>
        <Thread done={{ assigned }} due={on('2026-11-03')} today={today} paused />
      </div>
      <div className={styles.specimen}>
        <Thread done={{ assigned }} today={today} />
      </div>
      <div className={styles.specimen}>
        <Thread
          compact
          done={{ assigned, acknowledged }}
          due={on('2026-11-03')}
          today={today}
          remaining={{ days: 15, overdue: true, dueToday: false }}
        />
      </div>
      <div className={styles.specimen}>
        <ClearTriple
          who={{ name: 'Nguyễn Văn An', of: 'Giám đốc Sở Xây dựng' }}
          what={work}
          product="Mặt đường sửa xong, có biên bản nghiệm thu"
          due={due}
          remaining={{ days: 5, overdue: false, dueToday: false }}
        />
      </div>
      <div className={styles.specimen}>
        <ClearTriple what={work} due={on('2026-11-19')} remaining={{ days: 3, overdue: true, dueToday: false }} />
      </div>
      <div className={styles.specimen}>
        <p>
          Trong kỳ, HĐND tỉnh tiếp nhận{' '}
          <OpeningFigure
            name="Kiến nghị cử tri đã tiếp nhận"
            value={{ state: 'counted', value: 1062 }}
            definition={definition}
            source="Sổ kiến nghị cử tri"
            records={specimenRecords}
          />{' '}
          kiến nghị, trong đó{' '}
          <OpeningFigure
            name="Kiến nghị nhận cách khác"
            value={{ state: 'declared', value: 17 }}
            definition={definition}
            source="Báo cáo số 12/BC-HĐND, Văn phòng, 03/11/2026"
          />{' '}
          nhận trước khi dùng phần mềm.
        </p>
        <div className={styles.row}>
          <OpeningFigure
            size="large"
            name="Đã trả lời"
            value={{ state: 'counted', value: 42 }}
            definition={definition}
          />
          <OpeningFigure size="large" name="Đơn thư" value={{ state: 'zero' }} definition={definition} />
          <OpeningFigure
            size="large"
            name="Nghị quyết"
            value={{ state: 'forecast', value: 17 }}
            definition={definition}
          />
          <OpeningFigure
            size="large"
            name="Kiến nghị"
            value={{ state: 'not-reported', who: 'HĐND xã Đại Sơn' }}
            definition={definition}
          />
          <OpeningFigure size="large" name="Kỳ họp" value={{ state: 'not-applicable' }} definition={definition} />
        </div>
      </div>
    </>
  )
}
