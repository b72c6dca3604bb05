// Kept to words that an old Node understands, so that it can say what is wrong.
var version = process.versions.node.split('.').map(Number)
if (version[0] < 20 || (version[0] === 20 && version[1] < 19)) {
  console.error('Attune needs Node 20.19 or newer, and this is Node ' + process.versions.node + '. Install a newer one from nodejs.org, then start again.')
  process.exit(1)
}

/** Loads one of our TypeScript modules, and no more than that: Next and the build have their own ways, which a loader would slow down. */
export function load(url) {
  return import('tsx/esm/api').then(
    function (tsx) {
      var unregister = tsx.register()
      return import(url).then(function (module) {
        return unregister().then(function () {
          return module
        })
      })
    },
    function () {
      console.error('The packages are not installed. Run "npm ci" in this folder, then start again.')
      process.exit(1)
    },
  )
}
