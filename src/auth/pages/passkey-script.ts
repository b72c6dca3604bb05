import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// The library's own bundle for browsers.
const LIBRARY = 'node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js'

/**
 * Asks the browser for a passkey, puts its response into the form and submits the form. Without this
 * script, the form stays hidden.
 */
const OWN_SCRIPT = `
(function () {
  'use strict'
  var library = window.SimpleWebAuthnBrowser
  if (!library || !library.browserSupportsWebAuthn()) return
  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    if (form.dataset.host !== window.location.hostname) return
    var button = form.querySelector('button')
    var fault = form.querySelector('[role=alert]')
    form.hidden = false
    form.addEventListener('submit', function (event) {
      event.preventDefault()
      button.disabled = true
      fault.hidden = true
      fetch('/sign-in/passkey/options', { method: 'POST', body: new URLSearchParams({ for: form.dataset.passkey }) })
        .then(function (response) {
          if (!response.ok) throw new Error(String(response.status))
          return response.json()
        })
        .then(function (options) {
          var start = form.dataset.passkey === 'add' ? library.startRegistration : library.startAuthentication
          return start({ optionsJSON: options })
        })
        .then(function (answer) {
          form.elements.answer.value = JSON.stringify(answer)
          form.submit()
        })
        .catch(function () {
          button.disabled = false
          fault.hidden = false
        })
    })
  })
})()
`

let script: Promise<string> | undefined
/** Returns the script of the pages with passkey forms. */
export const passkeyScript = (): Promise<string> =>
  (script ??= readFile(join(process.cwd(), LIBRARY), 'utf8').then(
    (library) => `${library}\n${OWN_SCRIPT}`,
  ))
