import { render } from '@testing-library/react'
import {
  AppRouterContext,
  type AppRouterInstance,
} from 'next/dist/shared/lib/app-router-context.shared-runtime'
import type { ReactNode } from 'react'
import { vi } from 'vitest'

/** What of Next's router a test listens to. */
export const router = {
  push: vi.fn<AppRouterInstance['push']>(),
  replace: vi.fn<AppRouterInstance['replace']>(),
  refresh: vi.fn<AppRouterInstance['refresh']>(),
}

/** Draws within a router that goes nowhere and remembers where it was sent. */
export function renderWithRouter(node: ReactNode) {
  router.push.mockClear()
  router.replace.mockClear()
  router.refresh.mockClear()
  return render(node, {
    wrapper: ({ children }) => (
      <AppRouterContext value={router as unknown as AppRouterInstance}>{children}</AppRouterContext>
    ),
  })
}
