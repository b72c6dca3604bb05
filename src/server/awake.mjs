// Node 20 compiles its reader of CommonJS packages (WebAssembly) beside a loop that has nothing else to do while a program loads: on a busy machine the
// loop then ends (exit code 13, without a word) or is never woken. So the reader is made ready once, while a timer runs.
const awake = setInterval(() => undefined, 20)
await import('./common.cjs')
clearInterval(awake)
