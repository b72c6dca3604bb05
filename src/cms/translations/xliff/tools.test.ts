import { describe, expect, it } from 'vitest'
import { readXliff } from './read.ts'
import { RefusedXliff, type Inline } from './shapes.ts'

/** Files as the tools of the field write them, made from an export of answer 7: `Stop <g id="1">now</g>, or <g id="2">later</g>.` */
const SOURCE: Inline[] = ['Stop ', { id: '1', children: ['now'] }, ', or ', { id: '2', children: ['later'] }, '.']
const TARGET: Inline[] = ['Pare ', { id: '1', children: ['ahora'] }, ' o ', { id: '2', children: ['después'] }, '.']

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

const flat = (inline: readonly Inline[]): Inline[] => inline.reduce<Inline[]>((all, piece) => {
  const last = all.at(-1)
  return typeof piece === 'string' && typeof last === 'string' ? [...all.slice(0, -1), last + piece] : [...all, piece]
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

describe('a file that no tool should write', () => {
  const [omegat = ''] = Object.values(FILES)
  it.each<[string, string, RegExp]>([
    ['Traditional Chinese', omegat.replace("target-language='es'", "target-language='zh-TW'"), /target language/],
    ['no target language', omegat.replace("target-language='es'", ''), /target language/],
    ['an end without a beginning', omegat.replace("<target xml:lang='es'>", "<target xml:lang='es'><ex id='9'/>"), /ends where it has not begun/],
    ['a beginning without an end', omegat.replace("<target xml:lang='es'>", "<target xml:lang='es'><bx id='9'/>"), /does not end/],
    ['codes across each other', omegat.replace("<g id='1'>ahora</g>", "<bx id='1'/>a<bx id='2'/>ho<ex id='1'/>ra<ex id='2'/>"), /ends where it has not begun/],
    ['a native code that is no code', omegat.replace("<g id='1'>ahora</g>", "<ut id='1'>ahora</ut>"), /<ut>/],
    ['an element named like a part of every object', omegat.replace("<g id='1'>ahora</g>", "<constructor id='1'>ahora</constructor>"), /<constructor>|read as XML/],
  ])('%s is refused with the place', (_what, text, reason) => {
    expect(() => readXliff(text)).toThrow(RefusedXliff)
    expect(() => readXliff(text)).toThrow(reason)
  })
})
