import { describe, expect, it } from 'vitest'
import { markLead } from './lead.ts'

describe('the lead of an answer', () => {
  it.each([
    ['<p>One. Two.</p>', 'One.', '<p><span class="lead">One.</span> Two.</p>'],
    ['<p>One.</p><p>Two.</p>', 'One.', '<p><span class="lead">One.</span></p><p>Two.</p>'],
    ['<p>A &amp; B. Two.</p>', 'A & B.', '<p><span class="lead">A &amp; B.</span> Two.</p>'],
    [
      '<p>So <strong>bold</strong>. Two.</p>',
      'So bold.',
      '<p><span class="lead">So <strong>bold</strong>.</span> Two.</p>',
    ],
    [
      '<p><em>All of it.</em> Two.</p>',
      'All of it.',
      '<p><span class="lead"><em>All of it.</em></span> Two.</p>',
    ],
  ])('is marked where it stands: %s', (html, opening, marked) => {
    expect(markLead(html, opening)).toBe(marked)
  })

  it.each([
    ['<p><em>One. Two.</em></p>', 'One.', 'ends inside an element'],
    ['<p>Another text.</p>', 'One.', 'is another text'],
    ['<ul><li>One.</li></ul>', 'One.', 'is not a paragraph'],
    ['<p>One', 'One. Two.', 'is longer than the paragraph'],
    ['<p>Benefits of counseling</p>', 'Benefits of counseling', 'is not a sentence'],
    ['', 'One.', 'has no answer'],
  ])('is left alone when %s %s: it %s', (html, opening) => {
    expect(markLead(html, opening)).toBe(html)
  })
})
