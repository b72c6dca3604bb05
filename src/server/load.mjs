// Syntax that old versions of Node understand, so that they print the message.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error(
    'Attune needs Node 20.19 or newer. This is Node ' +
      process.versions.node +
      '. Install a newer version from nodejs.org, then start again.',
  )
  process.exit(1)
}

/** Compiles and imports one of our TypeScript modules, given by its file URL. */
export function load(url) {
  return import('./preload-lexical.mjs')
    .then(function () {
      return import('./compile.mjs')
    })
    .then(
      function (compiler) {
        return compiler.compile(decodeURIComponent(new URL(url).pathname)).then(function (file) {
          return import('file://' + file)
        })
      },
      function (error) {
        if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
        console.error(
          'The packages are not installed. Run "npm ci" in this folder, then start again.',
        )
        process.exit(1)
      },
    )
}
