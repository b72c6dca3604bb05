// Loaded first in every process that we start: should we be killed, they must not go on writing beside our next start.
process.on('disconnect', () => process.exit(1))
if (process.channel) process.channel.unref()
