// The whole of Attune's script for readers. Without it the link “leave this page” works as a link, and printing is in the browser's own menu.
;(function () {
  'use strict'
  var print = document.querySelector('[data-print]')
  if (print) {
    print.classList.remove('waiting')
    print.addEventListener('click', function () {
      window.print()
    })
  }

  var link = document.querySelector('[data-leave]')
  var status = document.querySelector('[data-leave-status]')
  if (!link) return
  var presses = 0
  var timer

  function leave() {
    document.documentElement.hidden = true
    document.title = '…'
    if (status) status.textContent = link.dataset.done
    window.location.replace(link.href)
  }
  function say(text) {
    if (status) status.textContent = text
  }
  function forget() {
    if (presses > 0) say(link.dataset.timeout)
    presses = 0
  }
  link.addEventListener('click', function (event) {
    event.preventDefault()
    leave()
  })
  document.addEventListener('keyup', function (event) {
    if (event.key !== 'Shift') {
      // Shift held for a capital letter or for Shift+Tab is no signal.
      presses = 0
      clearTimeout(timer)
      return
    }
    presses += 1
    clearTimeout(timer)
    if (presses === 3) return leave()
    say(presses === 1 ? link.dataset.two : link.dataset.one)
    timer = setTimeout(forget, 5000)
  })
  // A page that comes back from the browser's memory must not stay covered.
  window.addEventListener('pageshow', function () {
    document.documentElement.hidden = false
  })
})()
