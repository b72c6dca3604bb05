import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Quote } from './quote.tsx'

test('words keep their direction among those of the page', () => {
  expect(renderToStaticMarkup(<Quote words="Please look at part 12 first." />)).toContain(
    '<bdi>Please look at part 12 first.</bdi>',
  )
})
