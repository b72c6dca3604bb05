import { describe, expect, test } from 'vitest'
import { parseChanges, parseLanguages, readUserArguments, parseRoles } from './user-arguments.ts'

describe('npm run user', () => {
  test('accepts lists of roles and languages', () => {
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
  test('changes only what is named', () => {
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
      'Name what to change',
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
  test('names unknown roles and languages', () => {
    expect(() =>
      parseRoles(readUserArguments(['add', 'a@b.example', '--role', 'boss']).options),
    ).toThrow('There is no role “boss”')
    expect(() =>
      parseLanguages(readUserArguments(['add', 'a@b.example', '--languages', 'xx']).options),
    ).toThrow('There is no language “xx”')
  })
})
