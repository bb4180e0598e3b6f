import { defineConfig } from 'vitest/config'
import base from './vitest.config.ts'

// The suites that take long: every lesson, every name, tampered bytes, faults.
export default defineConfig({ ...base, test: { ...base.test, include: ['tests/long/**/*.test.ts'], testTimeout: 600_000 } })
