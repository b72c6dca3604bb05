import { describe, expect, it } from 'vitest'
import { XliffError, type Inline } from '../units/types.ts'
import { readXliff } from './read-xliff.ts'

/**
 * Files as the tools of the field write them, made from an export of answer 7: `Stop <g
 * id="1">now</g>, or <g id="2">later</g>.`
 */
const SOURCE: Inline[] = [
  'Stop ',
  { id: '1', children: ['now'] },
  ', or ',
  { id: '2', children: ['later'] },
  '.',
]
const TARGET: Inline[] = [
  'Pare ',
  { id: '1', children: ['ahora'] },
  ' o ',
  { id: '2', children: ['después'] },
  '.',
]

const FILES: Record<string, string> = {
  'OmegaT, 1.2: languages on the words, notes in between, single quotation marks': `<?xml version='1.0' encoding='UTF-8'?>
<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>
<file target-language='es' datatype='plaintext' source-language='en' original='entry-7'><header><note>OmegaT</note></header><body>
<trans-unit xml:space='preserve' id='answer-1'><note from='translator'>?</note><source xml:lang='en'>Stop <g id='1'>now</g>, or <g id='2'>later</g>.</source><target xml:lang='es'>Pare <g id='1'>ahora</g> o <g id='2'>después</g>.</target></trans-unit>
</body></file></xliff>`,
  'Trados, 1.2: its own namespace, regions, segments in the source and marks in the target': `\uFEFF<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2" sdl:version="1.0">
<file original="entry-7" datatype="x-sdlfilterframework2" source-language="en-US" target-language="es-419"><header><file-info xmlns="http://sdl.com/FileTypes/SdlXliff/1.0"><value key="SDL:FileId">8a</value></file-info><sdl:filetype-info/></header>
<body><group id="g1"><trans-unit id="answer-1"><source>Stop <g id="1">now</g>, or <g id="2">later</g>.</source><seg-source><mrk mtype="seg" mid="1">Stop <g id="1">now</g>, or <g id="2">later</g>.</mrk></seg-source>
<target><mrk mtype="seg" mid="1">Pare <g id="1">ahora</g> o <g id="2">después</g>.</mrk></target><sdl:seg-defs><sdl:seg id="1" conf="ApprovedTranslation" origin="interactive"/></sdl:seg-defs></trans-unit></group></body></file></xliff>`,
  'memoQ, 1.2: beginnings and ends of codes apart, other translations beside': `<?xml version="1.0" encoding="utf-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:mq="MQXliff"><file original="entry-7" source-language="en-gb" target-language="es-es" datatype="x-memoq"><body>
<trans-unit id="answer-1" mq:status="ManuallyConfirmed" approved="yes"><source xml:space="preserve">Stop <bpt id="1" ctype="bold">{}</bpt>now<ept id="1">{}</ept>, or <bpt id="2" rid="9">&lt;i></bpt>later<ept id="3" rid="9">&lt;/i></ept>.</source>
<target xml:space="preserve" state="final">Pare <bpt id="1" ctype="bold">{}</bpt>ahora<ept id="1">{}</ept> o <bpt id="2" rid="9">&lt;i></bpt>después<ept id="3" rid="9">&lt;/i></ept>.</target>
<alt-trans match-quality="76%" origin="memoQ TM"><source>Stop now.</source><target>Pare ya.</target></alt-trans><context-group name="x"><context context-type="sourcefile">a</context></context-group></trans-unit>
</body></file></xliff>`,
  'Phrase, 1.2: begin and end as single elements, attributes in another order, a reviewed state': `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:m="http://www.memsource.com/mxlf/2.0" m:level="1" version="1.2"><file target-language="es_mx" source-language="en" original="entry-7"><body>
<group id="0"><trans-unit m:confirmed="1" id="answer-1"><source>Stop <bx id="1" rid="1"/>now<ex id="3" rid="1"/>, or <g id="2">later</g>.</source><target state="signed-off" state-qualifier="exact-match">Pare <bx rid="1" id="1"/>ahora<ex rid="1" id="3"/> o <g id="2">después</g>.</target></trans-unit></group>
</body></file></xliff>`,
  'a tool of 2.0 with a prefix, cut into sentences, codes apart, marks and matches': `<?xml version="1.0"?>
<x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0" version="2.0" srcLang="en" trgLang="es"><x:file id="entry-7"><x:group id="a"><x:unit id="answer-1">
<mtc:matches><mtc:match ref="#m1"><x:source>Stop</x:source><x:target>Pare</x:target></mtc:match></mtc:matches><x:notes><x:note category="reviewer">Good.</x:note></x:notes>
<x:segment state="reviewed" id="s1"><x:source>Stop <x:sc id="1"/>now<x:ec startRef="1"/>,</x:source><x:target>Pare <x:sc id="1"/>ahora<x:ec startRef="1"/></x:target></x:segment><x:ignorable><x:source> </x:source></x:ignorable>
<x:segment id="s2" state="reviewed"><x:source>or <x:mrk id="m1" type="term"><x:pc id="2">later</x:pc></x:mrk>.</x:source><x:target>o <x:sm id="m2" type="comment"/><x:pc id="2">después</x:pc><x:em startRef="m2"/>.</x:target></x:segment>
</x:unit></x:group></x:file></x:xliff>`,
}

Object.assign(FILES, {
  'Okapi (Rainbow), 1.2: words cut into sentences, codes that say what they stand for, its own attributes': `<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:okp="okapi-framework:xliff-extensions" xmlns:its="http://www.w3.org/2005/11/its" its:version="2.0">
<file original="entry-7" source-language="en" target-language="es" datatype="x-undefined" okp:inputEncoding="UTF-8"><body><trans-unit id="answer-1" xml:space="preserve" okp:wordCount="4">
<source xml:lang="en">Stop <g id="1" ctype="bold" equiv-text="b">now</g>, or <g id="2">later</g>.</source>
<seg-source><mrk mid="0" mtype="seg">Stop <g id="1">now</g>,</mrk> <mrk mid="1" mtype="seg">or <g id="2">later</g>.</mrk></seg-source>
<target xml:lang="es" state="translated"><mrk mid="0" mtype="seg">Pare <g id="1">ahora</g></mrk> <mrk mid="1" mtype="seg">o <g id="2">después</g>.</mrk></target>
<alt-trans match-quality="100" origin="x" okp:matchType="EXACT"><target xml:lang="es">Pare.</target></alt-trans></trans-unit></body></file></xliff>`,
  'Weblate, 1.2: CDATA, notes of developers, a state that asks for review': `<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">\r\n  <file original="entry-7" datatype="plaintext" source-language="en" target-language="es">\r\n    <body>\r\n      <trans-unit id="answer-1" xml:space="preserve" approved="no">\r\n        <source>Stop <g id="1"><![CDATA[now]]></g>, or <g id="2">later</g>.</source>\r\n        <target state="needs-review-translation"><![CDATA[Pare ]]><g id="1">ahora</g> o <g id="2">después</g>.</target>\r\n        <note from="developer">Kind &amp; short.</note>\r\n      </trans-unit>\r\n    </body>\r\n  </file>\r\n</xliff>`,
  'Okapi, 2.0: original data, references to it, metadata, a glossary and sentences in another order': `<?xml version="1.0"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0" xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0" version="2.0" srcLang="en-US" trgLang="es-ES"><file id="entry-7" canResegment="no" original="x.html"><skeleton href="x.skl"/>
<notes><note id="n1" appliesTo="target">For the whole file.</note></notes><group id="g"><group id="h"><unit id="answer-1" name="p">
<mda:metadata><mda:metaGroup><mda:meta type="a">b</mda:meta></mda:metaGroup></mda:metadata><gls:glossary><gls:glossEntry ref="#m"><gls:term>stop</gls:term></gls:glossEntry></gls:glossary>
<originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data></originalData>
<segment id="s1" state="final" subState="okp:done"><source>Stop <pc id="1" dataRefStart="d1" dataRefEnd="d2" canDelete="no">now</pc>, </source><target order="2">o <pc id="2">después</pc>.</target></segment>
<segment id="s2" state="final"><source>or <pc id="2">later</pc>.</source><target order="1">Pare <pc id="1" dataRefStart="d1" dataRefEnd="d2">ahora</pc> </target></segment>
</unit></group></group></file></xliff>`,
})

const flat = (inline: readonly Inline[]): Inline[] =>
  inline.reduce<Inline[]>((all, piece) => {
    const last = all.at(-1)
    return typeof piece === 'string' && typeof last === 'string'
      ? [...all.slice(0, -1), last + piece]
      : [...all, piece]
  }, [])

describe('a file from', () => {
  it.each(Object.entries(FILES))('%s', (_tool, text) => {
    const { sourceLocale, locale, files } = readXliff(text.replace(/^\uFEFF/, ''))
    expect([sourceLocale, locale, files.map(({ sourceId }) => sourceId)]).toEqual(['en', 'es', [7]])
    const [unit] = files[0]?.units ?? []
    expect(unit?.id).toBe('answer-1')
    expect([flat(unit?.source ?? []), flat(unit?.target ?? [])]).toEqual([SOURCE, TARGET])
  })
})

describe('words that a machine wrote', () => {
  const v12 = (unit: string, target: string, more = '') =>
    `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="s" xmlns:mq="q" xmlns:m="m"><file original="entry-7" source-language="en" target-language="es"><body><trans-unit id="answer-1" ${unit}><source>Stop.</source><target ${target}>Pare.</target>${more}</trans-unit></body></file></xliff>`
  const v20 = (segment: string, more = '') =>
    `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:mtc="c" xmlns:its="i" srcLang="en" trgLang="es"><file id="entry-7"><unit id="answer-1">${more}<segment ${segment}><source>Stop.</source><target>Pare.</target></segment></unit></file></xliff>`
  const sdl = (attributes: string) =>
    v12('', '', `<sdl:seg-defs><sdl:seg id="1" ${attributes}/></sdl:seg-defs>`)
  const match = (attributes: string, words: string) =>
    `<mtc:matches><mtc:match ref="#1" ${attributes}><source>Stop.</source><target>${words}</target></mtc:match></mtc:matches>`
  it.each<[string, string, boolean]>([
    ['the standard, Crowdin', v12('', 'state-qualifier="leveraged-mt"'), true],
    ['Trados', sdl('origin="mt" origin-system="NMT"'), true],
    ['Trados, adaptive', sdl('origin="amt"'), true],
    ['Trados, from a memory', sdl('origin="tm" origin-system="Mt. Blanc"'), false],
    [
      'Trados, edited since',
      v12(
        '',
        '',
        '<sdl:seg-defs><sdl:seg id="1" origin="interactive"><sdl:prev-origin origin="mt"/></sdl:seg></sdl:seg-defs>',
      ),
      false,
    ],
    ['memoQ', v12('mq:status="MachineTranslated"', ''), true],
    [
      'memoQ, inserted and not edited',
      v12(
        'mq:status="Pretranslated"',
        '',
        '<mq:insertedmatch matchtype="1" source="MT / Engine"><source>Stop.</source><target>Pare.</target></mq:insertedmatch>',
      ),
      true,
    ],
    [
      'memoQ, inserted from a memory',
      v12(
        'mq:status="Pretranslated"',
        '',
        '<mq:insertedmatch matchtype="0" source="Mt. Blanc"><source>Stop.</source><target>Pare.</target></mq:insertedmatch>',
      ),
      false,
    ],
    [
      'memoQ, with an earlier version from a machine',
      v12(
        'mq:status="PartiallyEdited"',
        '',
        '<mq:minorversions><mq:historical-unit mq:status="MachineTranslated"><source>Stop.</source><target>Alto.</target></mq:historical-unit></mq:minorversions>',
      ),
      false,
    ],
    ['Trados, translated automatically', sdl('origin="automatic-translation"'), true],
    ['Trados, neural', sdl('origin="nmt"'), true],
    ['memoQ, confirmed', v12('mq:status="ManuallyConfirmed"', ''), false],
    ['Phrase', v12('m:trans-origin="mt" m:level-edited="false"', ''), true],
    ['Phrase, edited since', v12('m:trans-origin="mt" m:level-edited="true"', ''), false],
    [
      'a suggestion of a machine, taken',
      v12('', '', '<alt-trans origin="machine-trans"><target>Pare.</target></alt-trans>'),
      true,
    ],
    [
      'a suggestion of a machine, not taken',
      v12('', '', '<alt-trans origin="machine-trans"><target>Alto.</target></alt-trans>'),
      false,
    ],
    [
      'a suggestion by its kind, taken',
      v12('', '', '<alt-trans extype="MACHINE-TRANSLATION"><target>Pare.</target></alt-trans>'),
      true,
    ],
    [
      'the metadata of 2.0',
      v20(
        '',
        '<mda:metadata xmlns:mda="m"><mda:metaGroup><mda:meta type="origin">machine</mda:meta></mda:metaGroup></mda:metadata>',
      ),
      true,
    ],
    [
      'the metadata of 2.0, of a person',
      v20(
        '',
        '<mda:metadata xmlns:mda="m"><mda:metaGroup><mda:meta type="origin">human</mda:meta></mda:metaGroup></mda:metadata>',
      ),
      false,
    ],
    ...[
      ['origin="DeepL"', true],
      ['origin="Google Translate" match-quality="100"', true],
      ['origin="Amazon TM" match-quality="100"', false],
      ['tool-id="microsoft-translator"', true],
      ['alttranstype="x-mt"', true],
    ].map(([marks, machine]): [string, string, boolean] => [
      `a suggestion with ${marks}, taken`,
      v12('', '', `<alt-trans ${marks}><target>Pare.</target></alt-trans>`),
      machine === true,
    ]),
    ['an engine of a tool’s own', v12('', 'state-qualifier="x-deepl"'), true],
    ['a phase of the standard', v12('', 'phase-name="machine-translation"'), true],
    ['a property of 1.1', v12('', '', '<prop prop-type="origin">Amazon Translate</prop>'), true],
    ['Smartcat', v12('', 'state="needs-review-translation" state-qualifier="leveraged-mt"'), true],
    ['Wordbee and XTM', v12('', 'state="translated" state-qualifier="mt-suggestion"'), true],
    [
      'Weblate, needs editing, which says nothing of a machine',
      v12('approved="no"', 'state="needs-translation"'),
      false,
    ],
    ['a match of 2.0, taken', v20('', match('type="mt"', 'Pare.')), true],
    ['a match of 2.0 from a memory', v20('', match('type="tm"', 'Pare.')), false],
    ['ours', v20('subState="attune:machine"'), true],
    ['the confidence of a machine', v20('its:mtConfidence="0.8"'), true],
    ['nothing', v20('state="translated"'), false],
  ])('%s', (_tool, text, machine) =>
    expect(readXliff(text).files[0]?.units[0]?.machine).toBe(machine),
  )
})

describe('a paragraph of which only a part is translated', () => {
  const unitOf = (text: string) => readXliff(text).files[0]?.units[0]
  const okapi =
    Object.entries(FILES).find(([name]) => name.startsWith('Okapi (Rainbow)'))?.[1] ?? ''
  const cut = Object.entries(FILES).find(([name]) => name.startsWith('a tool of 2.0'))?.[1] ?? ''
  it.each([
    [
      'a mark of the target that is missing',
      okapi.replace(/<mrk mid="1" mtype="seg">o .*?<\/mrk>(?=<\/target>)/, ''),
      true,
    ],
    [
      'a mark of the target without words',
      okapi.replace(
        '<mrk mid="1" mtype="seg">o <g id="2">después</g>.</mrk></target>',
        '<mrk mid="1" mtype="seg"/></target>',
      ),
      true,
    ],
    ['a segment without a target', cut.replace(/<x:target>o <x:sm[\s\S]*?<\/x:target>/, ''), true],
    ['nothing: all is there', okapi, false],
    ['nothing: all is there, in 2.0', cut, false],
  ])('by %s', (_what, text, partial) => expect(unitOf(text)?.partial).toBe(partial))
})

describe('a file that no tool should write', () => {
  const [omegat = ''] = Object.values(FILES)
  it.each<[string, string, RegExp]>([
    [
      'Traditional Chinese',
      omegat.replace("target-language='es'", "target-language='zh-TW'"),
      /target language/,
    ],
    ['no target language', omegat.replace("target-language='es'", ''), /target language/],
    [
      'an end without a beginning',
      omegat.replace("<target xml:lang='es'>", "<target xml:lang='es'><ex id='9'/>"),
      /has an end but no start/,
    ],
    [
      'a beginning without an end',
      omegat.replace("<target xml:lang='es'>", "<target xml:lang='es'><bx id='9'/>"),
      /has a start but no end/,
    ],
    [
      'codes across each other',
      omegat.replace(
        "<g id='1'>ahora</g>",
        "<bx id='1'/>a<bx id='2'/>ho<ex id='1'/>ra<ex id='2'/>",
      ),
      /has an end but no start/,
    ],
    [
      'a tracked change of Trados',
      omegat.replace("<g id='1'>ahora</g>", "<mrk mtype='x-sdl-deleted'>ya</mrk>"),
      /answer-1.*tracked change/,
    ],
    [
      'a tracked change of memoQ',
      omegat.replace("<g id='1'>ahora</g>", "<mrk mtype='x-mq-tc' tctype='del'>ya</mrk>"),
      /answer-1.*tracked change/,
    ],
    [
      'codes as words',
      omegat.replace("<g id='1'>ahora</g>", '&lt;g id="1"&gt;ahora&lt;/g&gt;'),
      /answer-1.*code as words \(<g id="1">\)/,
    ],
    [
      'a native code that is not code',
      omegat.replace("<g id='1'>ahora</g>", "<ut id='1'>ahora</ut>"),
      /<ut>/,
    ],
    [
      'an element named like a part of every object',
      omegat.replace("<g id='1'>ahora</g>", "<constructor id='1'>ahora</constructor>"),
      /<constructor>|read as XML/,
    ],
  ])('%s is refused with the place', (_what, text, reason) => {
    expect(() => readXliff(text)).toThrow(XliffError)
    expect(() => readXliff(text)).toThrow(reason)
  })
})
