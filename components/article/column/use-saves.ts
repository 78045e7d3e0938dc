'use client'

import { useEffect, useState } from 'react'
import { useWatched } from '@/components/ui/watched'
import { isUnsaved, type SaveState } from '@/components/form/save-state'
import { makeSaves, type Saves } from '@/components/form/saves'

/** The forms of the screen that save themselves: tells their state upward, warns who leaves with unsaved words, tries again when the line is back. */
export function useSaves(onSaveState: (state: SaveState) => void): Saves {
  const [saves] = useState(makeSaves)
  const state = useWatched(saves.state)
  useEffect(() => onSaveState(state), [state, onSaveState])

  const isAtRisk = isUnsaved(state)
  useEffect(() => {
    if (!isAtRisk) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [isAtRisk])
  useEffect(() => {
    window.addEventListener('online', saves.retryAll)
    return () => window.removeEventListener('online', saves.retryAll)
  }, [saves])
  return saves
}
