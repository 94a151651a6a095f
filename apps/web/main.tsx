import '@mantine/core/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import '../../platform/ui/fonts.css'
import '../../platform/ui/base.css'
import { applyTextSize, startLanguage } from '#platform/ui'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { shellMessages } from './messages.ts'
import { reloadOnceWhenReplaced } from './shell/replaced-version.ts'

reloadOnceWhenReplaced()
applyTextSize()
await startLanguage(shellMessages)

const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(<App />)
