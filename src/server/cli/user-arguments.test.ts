import { describe, expect, test } from 'vitest'
import { changesOf, languagesOf, readArguments, rolesOf } from './user-arguments.ts'

describe('npm run user', () => {
  test('takes roles and languages as lists', () => {
    const { verb, email, options } = readArguments([
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
    expect([verb, email, rolesOf(options), languagesOf(options), options.title]).toEqual([
      'add',
      'nora@clinic.example',
      ['editor', 'reviewer', 'admin'],
      ['es', 'ar'],
      'Nurse',
    ])
  })
  test('changes what is named and nothing else', () => {
    expect(changesOf(readArguments(['change', 'a@b.example', '--role', 'admin']).options)).toEqual({
      roles: ['admin'],
    })
    expect(changesOf(readArguments(['change', 'a@b.example', '--title', '']).options)).toEqual({
      title: '',
    })
    expect(() => changesOf(readArguments(['change', 'a@b.example']).options)).toThrow(
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
    expect(() => readArguments(args)).toThrow('npm run user -- add EMAIL')
  })
  test('names what it does not know', () => {
    expect(() => rolesOf(readArguments(['add', 'a@b.example', '--role', 'boss']).options)).toThrow(
      'There is no role “boss”',
    )
    expect(() =>
      languagesOf(readArguments(['add', 'a@b.example', '--languages', 'xx']).options),
    ).toThrow('There is no language “xx”')
  })
})
