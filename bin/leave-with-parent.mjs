// Loaded into the app before anything else: when the process that started it is gone, killed even, the app goes too.
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5000).unref()
  process.kill(process.pid, 'SIGTERM')
})
