import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FailureNote } from './failure-note.tsx'
import { RadioField } from './radio-field.tsx'
import { SelectField } from './select-field.tsx'
import { TextArea } from './text-area.tsx'

/** The value of an attribute of the first element of a name. Throws if it has none. */
function attribute(html: string, element: string, name: string): string {
  const value = new RegExp(`<${element}\\b[^>]*\\s${name}="([^"]*)"`).exec(html)?.[1]
  if (!value) throw new Error(`${element} has no ${name}: ${html}`)
  return value
}

test('a text area has its label, and takes the direction of what is typed', () => {
  const html = renderToStaticMarkup(<TextArea label="Note" name="note" required rows={2} />)
  expect(attribute(html, 'label', 'for')).toBe(attribute(html, 'textarea', 'id'))
  expect(attribute(html, 'textarea', 'dir')).toBe('auto')
  expect(attribute(html, 'textarea', 'maxLength')).toBe('2000')
})

test('a text area may take less', () => {
  const html = renderToStaticMarkup(<TextArea label="Question" maxLength={300} />)
  expect(attribute(html, 'textarea', 'maxLength')).toBe('300')
})

test('a list has its label and its hint, and first an option without a value', () => {
  const html = renderToStaticMarkup(
    <SelectField
      hint="All of them count."
      label="Language"
      name="language"
      none="Every language"
      options={[{ value: 'ar', label: 'العربية', lang: 'ar' }]}
    />,
  )
  expect(attribute(html, 'label', 'for')).toBe(attribute(html, 'select', 'id'))
  expect(attribute(html, 'select', 'aria-describedby')).toBe(attribute(html, 'p', 'id'))
  expect(html).toContain(
    '<option value="">Every language</option><option lang="ar" value="ar">العربية</option>',
  )
})

test('a list without a hint is described by nothing', () => {
  const html = renderToStaticMarkup(<SelectField hint={false} label="Days" options={[]} />)
  expect(html).not.toMatch(/aria-describedby|<p|<option/)
})

test('the options of a choice are one group, with the chosen one checked', () => {
  const options = [
    { value: 'now', label: 'Now' },
    { value: 'at', label: 'At a time' },
  ] as const
  const html = renderToStaticMarkup(
    <RadioField legend="When" onChange={() => undefined} options={options} value="at" />,
  )
  const names = [...html.matchAll(/ name="([^"]*)"/g)].map(([, name]) => name)
  expect(new Set(names).size).toBe(1)
  expect(/<input[^>]*checked[^>]*>/.exec(html)?.[0]).toContain('value="at"')
})

test('a failure is announced with its details, and only if there is one', () => {
  const note = (text: string | null) =>
    renderToStaticMarkup(<FailureNote details={<ul />}>{text}</FailureNote>)
  expect(note('It failed.')).toBe(
    '<div class="desk-note desk-note--urgent" role="alert"><p>It failed.</p><ul></ul></div>',
  )
  expect(note(null)).toBe('')
})
