import { expect, it } from 'vitest'
import { readTmx } from './tmx.ts'

const file = (unit: string, target: string, inside = '') =>
  `<tmx version="1.4"><header srclang="en"/><body><tu ${unit}>${inside}<tuv xml:lang="en"><seg>Stop.</seg></tuv><tuv xml:lang="es" ${target}><seg>Pare.</seg></tuv></tu></body></tmx>`

it.each([
  ['nothing', file('', ''), 0],
  ['a person', file('creationid="anna" changeid="ben"', ''), 0],
  ['Okapi and MyMemory', file('', 'creationid="MT!"'), 1],
  ['an engine as who wrote it', file('creationid="DeepL"', ''), 1],
  [
    'an engine as who changed it last',
    file('', 'creationid="anna" changeid="Google Translate"'),
    1,
  ],
  ['a person who changed what an engine wrote', file('', 'creationid="MT!" changeid="anna"'), 0],
  ['a person who changed it in one language', file('creationid="MT"', 'changeid="anna"'), 0],
  ['Trados', file('', '', '<prop type="x-Origin:SingleString">MachineTranslation</prop>'), 1],
  ['Trados, of a memory', file('', '', '<prop type="x-Origin:SingleString">TM</prop>'), 0],
  ['Matecat', file('', '', '<prop type="x-MateCAT-suggestion_source">MT</prop>'), 1],
  ['a flag', file('', '', '<prop type="x-machine-translated">true</prop>'), 1],
  ['a flag that says no', file('', '', '<prop type="x-mt">false</prop>'), 0],
  ['a tool that is an engine', file('creationtool="Amazon Translate"', ''), 1],
  ['a project', file('', '', '<prop type="x-Project">Machine shop</prop>'), 0],
])('leaves out a pair if a machine made it: %s', (_, text, machine) =>
  expect(readTmx(text)).toMatchObject({
    machine,
    pairs: machine ? [] : [{ source: 'Stop.', target: 'Pare.' }],
    leftOut: 0,
  }),
)
