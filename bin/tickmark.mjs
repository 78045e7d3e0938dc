#!/usr/bin/env node
process.argv.splice(2, 0, 'tickmark')
await import('./launch.mjs')
