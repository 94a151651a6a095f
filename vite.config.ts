import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { firstLoadBudget } from './apps/web/build/first-load.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env['DEV_SERVER'] ?? 'http://127.0.0.1:8080'

export default defineConfig({
  root: here('apps/web'),
  base: '/app/',
  cacheDir: here('node_modules/.vite'),
  plugins: [
    react(),
    firstLoadBudget(),
    VitePWA({
      // A new version waits until the tabs are closed: nobody loses what they are typing to a reload.
      registerType: 'prompt',
      injectRegister: 'script-defer',
      manifest: {
        id: '/app/',
        name: 'Nghị Trường',
        short_name: 'Nghị Trường',
        description: 'Phần mềm làm việc của Hội đồng nhân dân',
        lang: 'vi',
        start_url: '/app/',
        scope: '/app/',
        display: 'standalone',
        background_color: '#FAF8F4',
        theme_color: '#A3191C',
        icons: [
          { src: 'crest.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
          { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png', purpose: 'any' },
          { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
          { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        // The app's own files only: what the API says is never kept by the service worker.
        globPatterns: ['**/*.{js,css,html,svg,woff2}'],
        navigateFallback: '/app/index.html',
        cleanupOutdatedCaches: true,
      },
    }),
  ],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      // Doors only re-export: a screen takes from them what it names, and nothing else of them travels.
      treeshake: {
        moduleSideEffects: (id) => !/\/(platform\/[^/]+|modules\/[^/]+\/(web|contract))\/.*\.tsx?$/.test(id),
      },
      output: {
        // What is always loaded together comes in few files: a phone asks for a third of them, and together they pack smaller.
        codeSplitting: {
          groups: [
            { name: 'frame', test: /node_modules\/(react|react-dom|scheduler|@tanstack|i18next|react-i18next)\// },
            { name: 'words-vi', test: /\/messages\.vi\.ts$/ },
            { name: 'words-en', test: /\/messages\.en\.ts$/ },
            { name: 'start', tags: ['$initial'] },
            { name: 'icons', test: /node_modules\/@tabler\// },
            { name: 'cards', test: /\/web\/today\/[^/]+-card\.tsx$/, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': server } },
})
