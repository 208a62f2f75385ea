import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [react({ compiler: true }), tailwind()],
  envPrefix: ['VITE_', 'NEXT_PUBLIC_'],
  worker: { format: 'es' },
  // The manifest is what the size gate reads.
  build: { manifest: true, target: 'baseline-widely-available' },
  test: {
    maxWorkers: '100%',
    // Machines are noisy; what hangs is still told apart from what is slow.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        // Node, not jsdom: the pure rooms must not find a DOM to lean on.
        test: {
          name: 'unit',
          // They leave nothing behind, and loading each file's modules anew took most of their time.
          isolate: false,
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'jsdom',
          include: ['tests/**/*.test.tsx'],
          setupFiles: ['tests/support/ui-setup.ts'],
        },
      },
    ],
  },
})
