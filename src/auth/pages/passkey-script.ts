import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

// Finished for browsers by its makers, so it is served as it is.
const LIBRARY = 'node_modules/@simplewebauthn/browser/dist/bundle/index.umd.min.js'

/**
 * Asks the browser for a passkey and puts its answer into the form, which then goes its way as any
 * form does. Where this does not run, the form stays hidden.
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

let whole: Promise<string> | undefined
/** The script of the pages that take passkeys. */
export const passkeyScript = (): Promise<string> =>
  (whole ??= readFile(join(process.cwd(), LIBRARY), 'utf8').then(
    (library) => `${library}\n${OWN_SCRIPT}`,
  ))
