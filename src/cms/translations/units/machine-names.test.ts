import { expect, it } from 'vitest'
import { namesMachine } from './machine-names.ts'

it.each([
  ...['mt', 'NMT', 'amt', 'MT!', 'x-mt', 'machine-trans', 'Machine Translation', 'Crowdin MT'],
  ...[
    'DeepL',
    'deepl-pro',
    'Google',
    'Google Translate',
    'google_translate',
    'Google Cloud AutoML',
  ],
  ...['Microsoft', 'Microsoft Translator', 'Azure AI Translator', 'Amazon Translate', 'AWS'],
  ...['Amazon', 'SYSTRAN PNMT', 'ModernMT', 'Yandex', 'IBM Watson Translator', 'Baidu'],
  ...[
    'ChatGPT',
    'gpt-4o',
    'OpenAI',
    'claude-3-5-sonnet',
    'LLM',
    'Automatic translation',
    'NLLB-200',
  ],
])('%s is a machine', (origin) => expect(namesMachine(origin)).toBe(true))

it.each([
  ...['', 'tm', 'anna', 'memoQ TM', 'Mt. Blanc', 'Amazon TM', 'microsoft.tmx', 'Google Docs', 'x'],
  ...['Attune', 'interactive', 'document-match', 'DeepL glossary', 'Amtsblatt', 'Claude'],
])('%s is none', (origin) => expect(namesMachine(origin)).toBe(false))
