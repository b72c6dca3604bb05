// Loaded first in every child process. If the parent is killed, the child exits, so that it does not
// write at the same time as the parent's next start. Grandchildren (the build has some) load this
// too; they are not children of the parent and must keep their channel.
if (process.channel && process.env.ATTUNE_PARENT === String(process.ppid)) {
  process.on('disconnect', () => process.exit(1))
  process.channel.unref()
}
