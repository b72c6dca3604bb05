import { describe, expect, test } from 'vitest'
import { parseChanges, parseLanguages, readUserArguments, parseRoles } from './user-arguments.ts'

describe('npm run user', () => {
  test('takes roles and languages as lists', () => {
    const { verb, email, options } = readUserArguments([
      'add',
      'nora@clinic.example',
      '--role',
      'editor,reviewer',
      '--role',
      'admin',
      '--languages',
      'es, ar',
      '--title',
      'Nurse',
    ])
    expect([verb, email, parseRoles(options), parseLanguages(options), options.title]).toEqual([
      'add',
      'nora@clinic.example',
      ['editor', 'reviewer', 'admin'],
      ['es', 'ar'],
      'Nurse',
    ])
  })
  test('changes what is named and nothing else', () => {
    expect(
      parseChanges(readUserArguments(['change', 'a@b.example', '--role', 'admin']).options),
    ).toEqual({
      roles: ['admin'],
    })
    expect(
      parseChanges(readUserArguments(['change', 'a@b.example', '--title', '']).options),
    ).toEqual({
      title: '',
    })
    expect(() => parseChanges(readUserArguments(['change', 'a@b.example']).options)).toThrow(
      'Say what to change',
    )
  })
  test.each([
    [[]],
    [['list', 'x', 'y']],
    [['add']],
    [['delete', 'a@b.example']],
    [['add', 'a@b.example', '--colour', 'red']],
  ])('%j gets the usage', (args) => {
    expect(() => readUserArguments(args)).toThrow('npm run user -- add EMAIL')
  })
  test('names what it does not know', () => {
    expect(() =>
      parseRoles(readUserArguments(['add', 'a@b.example', '--role', 'boss']).options),
    ).toThrow('There is no role “boss”')
    expect(() =>
      parseLanguages(readUserArguments(['add', 'a@b.example', '--languages', 'xx']).options),
    ).toThrow('There is no language “xx”')
  })
})
