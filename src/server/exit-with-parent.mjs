// Loaded first in every process that we start: should we be killed, it must not go on writing
// beside our next start.
// Processes that it starts in turn (the build has some) load this too, and they need their channel
// as it is.
if (process.channel && process.env.ATTUNE_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}
