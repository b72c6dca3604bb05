import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readImport, type ImportCase } from '../../../testing/read-import.ts'
import { parsePlainText } from './formats/text/plain-text.ts'
import { findOtherLanguages } from './other-languages.ts'

/** Documents as page builders, site generators, help desks and offices write them. */
const KINDS: Record<string, ImportCase[]> = {
  'a page': [
    [
      'an accordion of elements of its own, with an alert that asks',
      'a.html',
      '<h1>Benefits</h1><div class="alert"><h2>In danger?</h2><p>Call now.</p></div><h2>Who</h2><x-accordion><x-accordion-item header="Can I choose?"><p>Yes.</p></x-accordion-item><x-accordion-item><h3 slot="headline">How long is it?</h3>Weeks.</x-accordion-item></x-accordion>',
      [
        '[Who] Can I choose? Yes.',
        '[Who] How long is it? Weeks.',
        '1 title: Benefits',
        '1 title: In danger?',
        '1 section-text: Call now.',
      ],
    ],
    [
      'a list of contents, and what is related',
      'a.html',
      '<h1>Online</h1><h2>On this page</h2><ul><li><a href="#a">Is it dear?</a></li><li><a href="#b">Is it safe?</a></li></ul><h2 id="a">Is it dear?</h2><p>No.</p><h2 id="b">Is it safe?</h2><p>Yes.</p><section class="related-articles"><h3>Related</h3><ul><li>Fees</li></ul></section>',
      [
        '[Online] Is it dear? No.',
        '[Online] Is it safe? Yes.',
        '1 page: On this page',
        '1 page: Is it dear? Is it safe?',
        '1 page: Related Fees',
      ],
    ],
    [
      'a table that says before each row what it is',
      'a.html',
      '<table><tr><td>Q.</td><td><b>Free?</b></td></tr><tr><td>A.</td><td>No.<p>Sixty.</td></tr><tr><td>Q.</td><td>Far?</td></tr><tr><td>A.</td><td>No.</td></tr></table><p>Open on Sunday.</p>',
      ['Free? No. / Sixty.', 'Far? No.', '1 section-text: Open on Sunday.'],
    ],
    [
      'buttons, below a title that asks',
      'a.html',
      '<h1>Need help?</h1><p>Read on.</p><button>When?</button><p>Now.</p><button>Who?</button><p>Me.</p>',
      ['[Need help?] When? Now.', '[Need help?] Who? Me.', '1 section-text: Read on.'],
    ],
    [
      'headings with a button in them, which need not ask',
      'a.html',
      '<div class="acc"><h4><button aria-expanded="false">Fees</button></h4><div>Sixty.</div><h4><button>Who pays?</button></h4><div><h5>You</h5>Or we.</div></div><p>Imprint</p>',
      ['Fees Sixty.', 'Who pays? You / Or we.', '1 section-text: Imprint'],
    ],
    [
      'labels of checkboxes',
      'a.html',
      '<h2>FAQ</h2><div><div><input type="checkbox" id="a"><label for="a">Is it far?</label><div><p>No.</p></div></div><div><input type="checkbox" id="b"><label for="b">Is it dear?</label><div><p>No!</p></div></div></div><h2>Contact</h2><p>Call.</p>',
      [
        '[FAQ] Is it far? No.',
        '[FAQ] Is it dear? No!',
        '1 title: Contact',
        '1 section-text: Call.',
      ],
    ],
    [
      'an accordion of Elementor, and what is around it',
      'a.html',
      '<header><h2>Clinic</h2></header><div class="elementor-toggle"><div><h3 class="elementor-tab-title" role="button" aria-controls="c"><a>Open?</a></h3><div class="elementor-tab-content">Yes.</div></div><div><h3 class="elementor-tab-title" role="button" aria-controls="d"><a>Parking</a></h3><div class="elementor-tab-content">Here.</div></div></div><h2>Find us</h2><p>Street 1</p>',
      [
        'Open? Yes.',
        'Parking Here.',
        '1 page: Clinic',
        '1 title: Find us',
        '1 section-text: Street 1',
      ],
    ],
    [
      'a block of Yoast, with paragraphs divided by line breaks',
      'a.html',
      '<div><div><strong class="schema-faq-question">Open?</strong> <p class="schema-faq-answer">Daily.<br/><br/>Not today.</p></div><div><strong class="schema-faq-question">Parking</strong> <p class="schema-faq-answer">Here.</p></div></div>',
      ['Open? Daily. / Not today.', 'Parking Here.'],
    ],
    [
      'details with a heading in them, and words between',
      'a.html',
      '<article><h1>FAQ</h1><details><summary>Free?</summary><p>Yes.</p><h3>But</h3><p>Ask.</p></details><p>Between.</p><details><summary>Late</summary><p>No.</p></details></article>',
      ['[FAQ] Free? Yes. / But / Ask.', '[FAQ] Late No.', '1 section-text: Between.'],
    ],
    [
      'a button that opens everything is not a question',
      'a.html',
      '<div><button class="accordion-all" aria-expanded="false">Open all</button><section><h2 class="accordion-heading"><span>How to pay</span></h2><p>By card.</p></section><section><h2 class="accordion-heading"><span>How to come</span></h2><p>By bus.</p></section></div>',
      ['How to pay By card.', 'How to come By bus.', '1 control: Open all'],
    ],
    [
      'microdata',
      'a.html',
      '<div itemscope itemtype="https://schema.org/FAQPage"><div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Hours</h3><div itemprop="acceptedAnswer"><h4>Monday</h4>Nine.</div></div><div itemscope itemtype="https://schema.org/Question"><p itemprop="name">Place</p><div itemprop="acceptedAnswer">Here.</div></div></div>',
      ['Hours Monday / Nine.', 'Place Here.'],
    ],
    [
      'RDFa',
      'a.html',
      '<div vocab="https://schema.org/"><div typeof="Question"><span property="name">Hours</span><div property="acceptedAnswer">Nine.</div></div><div typeof="schema:Question"><b property="schema:name">Place</b><div>Here.</div></div></div>',
      ['Hours Nine.', 'Place Here.'],
    ],
    [
      'data that say less than the page, and something that it does not',
      'a.html',
      '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":[{"@type":"Question","name":"Booking","acceptedAnswer":{"text":"Call."}},{"@type":"Question","name":"Old?","acceptedAnswer":{"text":"Gone."}}]}</script>\n<p>Booking</p><p>Call before noon. In danger, do not wait.</p>',
      [
        'Booking Call before noon. In danger, do not wait.',
        '1 data-differs: Booking Call.',
        '1 data: Old? Gone.',
      ],
    ],
    [
      'sections with words of their own',
      'a.html',
      '<h1>Guide</h1>\n<h2>Danger</h2>\n<p>Call at once.</p>\n<h3>Who comes?</h3><p>Help.</p>\n<h2>About</h2><p>By us.</p>',
      [
        '[Danger] Who comes? Help.',
        '1 title: Guide',
        '3 section-text: Call at once.',
        '5 title: About',
        '5 section-text: By us.',
      ],
    ],
    [
      'a table, an item with a list in its middle, a frame, a picture, a link to the site',
      'a.html',
      '<h2>Fee?</h2><table><tr><th>Visit</th><th>Fee</th></tr>\n<tr><td>First</td><td>60</td></tr></table>\n<ol><li>Call.<ul><li>Again.</li></ul>Wait.</li></ol><iframe src="https://v.example/1"></iframe><p><img src="a.png" alt="Map"> <a href="/way">Way</a></p>',
      [
        'Fee? Visit / Fee / First / 60 / Call.\n– Again.\nWait. / Map Way',
        '1 table: Visit Fee',
        '3 nested: Again.',
        '3 embedded: https://v.example/1',
        '3 picture: Map',
        '3 link: Way (/way)',
      ],
    ],
    [
      'a title that asks, with a text of its own, and who wrote it',
      'a.html',
      '<h1>How?</h1><div class="article-author">Ana</div><p>Call us.</p><h2>Online?</h2><p>Yes.</p><h3>And then?</h3><p>Wait.</p><h2>Now?</h2><p>No.</p>',
      [
        'How? Call us.',
        'Online? Yes. / And then? / Wait.',
        'Now? No.',
        '1 asking-title: How?',
        '1 page: Ana',
      ],
    ],
    [
      'a title that asks, with nothing but questions below',
      'a.html',
      '<h1>How?</h1><h2>Online?</h2><p>Yes.</p><h2>Now?</h2><p>No.</p>',
      ['[How?] Online? Yes.', '[How?] Now? No.'],
    ],
    [
      'questions in a list, of which one has no answer and one is there twice',
      'a.html',
      '<ol>\n<li>Who?<p>We.</p></li>\n<li>How?</li>\n<li>When?<ul><li>Now.</li></ul></li>\n<li>Who?<p>You.</p></li>\n</ol>',
      [
        '3 fault question-without-answer',
        '5 fault duplicate',
        'Who? We.',
        'How? ',
        'When? Now.',
        'Who? You.',
      ],
    ],
    [
      'questions in bold with their answers behind them',
      'a.html',
      '<h1>FAQ</h1><p><strong>Who pays?</strong> You.</p><p><b>I am late. May I come? </b><i>Yes.</i></p><p>Call us.</p>',
      ['[FAQ] Who pays? You.', '[FAQ] I am late. May I come? Yes. / Call us.'],
    ],
    [
      'items that begin with a question',
      'a.html',
      '<ol>\n<li>Who pays? You.</li>\n<li><b>Where?</b> Here.<ul><li>Upstairs</li></ul></li>\n</ol><p>Bye.</p>',
      ['Who pays? You.', 'Where? Here. / Upstairs', '4 section-text: Bye.'],
    ],
    [
      'items that ask in an answer',
      'a.html',
      '<p>What now?</p><ul><li>Are you sad? Call us.</li><li>Are you well? Write.</li></ul><p>And then?</p><p>Wait.</p>',
      ['What now? Are you sad? Call us. / Are you well? Write.', 'And then? Wait.'],
    ],
    [
      'marked questions with their answers in the same paragraph, beside one with a class',
      'a.html',
      '<p class="q"><b>Q: How?</b></p><p>A: So.</p><p><b>Q: Who?</b><br>A: You.<br>Or we.</p><h2>Fees</h2><p><b>Q:</b> Free? <b>A:</b> No.</p><p><a href="#top">Top</a></p>',
      ['How? So.', 'Who? You.\nOr we.', '[Fees] Free? No.', '1 page: Top'],
    ],
    [
      'a list of letters',
      'a.html',
      '<h2>How?</h2><ol type="a"><li>So</li><li>Or so</li></ol>',
      ['How? So / Or so', '1 lettered: So Or so'],
    ],
    [
      'struck-out words, in every way',
      'a.html',
      '<h2>Who?</h2><p>Call <del>1</del><ins>2</ins>, <s>3</s><span style="text-decoration: line-through">4</span> or 5.</p>',
      ['Who? Call 2, or 5.', '1 struck: 1', '1 struck: 3', '1 struck: 4'],
    ],
    [
      'a layout of tables in a form',
      'a.html',
      '<form><table><tr><td><table><tr><td>Home</td></tr></table></td><td><h2>When?</h2><p>At ten.</p></td></tr></table></form>',
      ['When? At ten.', '1 before: Home'],
    ],
    [
      'questions in bold with the answer in the same paragraph',
      'a.html',
      '<p><b>Where?</b><br>Here.</p><p><b>When?</b><br>Now.</p>',
      ['Where? Here.', 'When? Now.'],
    ],
    [
      'a table of questions with a column of numbers',
      'a.html',
      '<table><tr><th>No.</th><th>Question</th><th>Answer</th></tr><tr><td>1</td><td>Fees</td><td>None.</td></tr></table>',
      ['Fees None.', '1 column: No.', '1 column: Question', '1 column: Answer', '1 column: 1'],
    ],
    [
      'a list of Word’s “Web page, filtered”',
      'a.html',
      '<h2>What?</h2><p class=MsoListParagraphCxSpFirst><span style="font-family:Symbol">·<span>&nbsp;&nbsp; </span></span>your <b>card</b></p>\n<p class=MsoListParagraphCxSpMiddle style="margin-left:72.0pt">1.<span>&nbsp; </span>the new one</p>\n<p class=MsoListParagraphCxSpLast><span>·<span>&nbsp; </span></span>a list</p><p>Bye.</p>',
      ['What? your card / the new one / a list / Bye.'],
    ],
    [
      'an accordion of GOV.UK with its buttons, below a cookie banner',
      'a.html',
      '<div class="govuk-cookie-banner"><h2>May we?</h2></div><div class="govuk-accordion"><div class="govuk-accordion__section"><div class="govuk-accordion__section-header"><h2 class="govuk-accordion__section-heading"><button aria-controls="c"><span>Who reads it?</span><span class="govuk-visually-hidden govuk-accordion__section-heading-divider">, </span><span data-nosnippet>Show</span></button></h2></div><div id="c" hidden="until-found">We.</div></div><div class="govuk-accordion__section"><h2 class="govuk-accordion__section-heading"><button aria-controls="d">Notes</button></h2><div id="d" hidden>Kept.</div></div></div><div class="govuk-warning-text"><span aria-hidden="true">!</span>Call 112.</div>',
      [
        'Who reads it? We.',
        'Notes Kept.',
        '1 page: May we?',
        '1 control: ,',
        '1 control: Show',
        '1 embedded: !',
        '1 section-text: Call 112.',
      ],
    ],
    [
      'menus that open below their questions, as Webflow writes them',
      'a.html',
      '<div><div class="w-dropdown-toggle" id="t" aria-controls="l" role="button"><div>May I switch?</div></div><nav id="l">Yes.</nav></div><div><div class="w-dropdown-toggle" aria-controls="m" role="button"><div>Are notes kept?</div></div><nav id="m">Ten years.</nav></div><nav>Home</nav>',
      ['May I switch? Yes.', 'Are notes kept? Ten years.', '1 page: Home'],
    ],
    [
      'hidden words, and answers that a click shows',
      'a.html',
      '<h2>What now?</h2><div style="display: none">Call.</div><p hidden>Old fee.</p><h2 style="display:none">Draft?</h2><div style="display:none">Not yet.</div><h2>And then?</h2><p>Wait<span style="visibility:hidden"> long</span>.<i class="material-icons">expand_more</i></p>',
      [
        'What now? Call.',
        'And then? Wait.',
        '1 hidden: Old fee.',
        '1 hidden: Draft?',
        '1 hidden: Not yet.',
        '1 hidden: long',
        '1 embedded: expand_more',
      ],
    ],
    [
      'an accordion in an accordion',
      'a.html',
      '<div class="accordion"><div><h2><button>Fees</button></h2><div><div class="accordion"><div><h3><button>How much?</button></h3><p>Sixty.</p></div><div><h3><button>Who pays?</button></h3><p>You.</p></div></div></div></div><div><h2><button>Visits</button></h2><p>Come.</p></div></div>',
      ['[Fees] How much? Sixty.', '[Fees] Who pays? You.', 'Visits Come.'],
    ],
    [
      'two terms with one definition',
      'a.html',
      '<dl><dt>May I come late?</dt><dt>Or early?</dt><dd>Call.</dd><dt>Fees</dt><dd>None.</dd></dl>',
      ['May I come late? Or early? Call.', 'Fees None.', '1 joined: May I come late?'],
    ],
    [
      'a page of Google Docs: classes, levels, notes, comments, redirected links',
      'a.html',
      '<style>@media print{.c1{font-style:italic}}.c1{font-weight:700}.c5{text-decoration:line-through}</style><h2><span>What?</span></h2><p><span class="c1">So</span> <span class="c5">not</span> it is.<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><ul class="lst-kix_a-0 start"><li>One</li></ul><ul class="lst-kix_a-1 start"><li>Two</li></ul><h2>Who?</h2><p><a href="https://www.google.com/url?q=https://c.example/&amp;sa=D">We</a></p><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> Mostly.</p></div><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a>Sure?</p></div>',
      [
        'What? So it is. / One / Two',
        'Who? We',
        '1 struck: not',
        '1 footnote: [1]',
        '1 footnote: [1] Mostly.',
        '1 comment: [a]Sure?',
      ],
    ],
    [
      'a question that looks like those that the data name',
      'a.html',
      '<script type="application/ld+json">{"@type":"FAQPage","mainEntity":{"@type":"Question","name":"Free?","acceptedAnswer":{"text":"Yes."}}}</script><p><b>Free?</b></p><p>Yes.</p><p><b>For all?</b></p><p>No.</p><aside class="x">Ad</aside><div class="sidebar">News</div><div title="footer"><p>Page 1</p></div>',
      ['Free? Yes.', 'For all? No.', '1 page: Ad', '1 page: News', '1 page: Page 1'],
    ],
  ],
  Markdown: [
    [
      'questions of MkDocs that open, and tabs',
      'a.md',
      '??? question "Fees"\n\n    Sixty.\n\n    - or less\n\n???+ note "Who pays?"\n    You.\n\n## How?\n\n=== "Card"\n\n    Here.\n',
      [
        'Fees Sixty. / or less',
        'Who pays? You.',
        '10 title: How?',
        '12 section-text: Card',
        '14 section-text: Here.',
      ],
    ],
    [
      'short codes of Hugo and tags of GitBook around questions',
      'a.md',
      '{{% details title="Fees" %}}\n**Sixty**.\n{{% /details %}}\n\n{% tab title="Who pays?" %}\nYou. {{< ref "x.md" >}}\n\n{% hint style="danger" %}\nCall 112.\n{% endhint %}\n{% endtab %}\n',
      ['Fees Sixty.', 'Who pays? You. / Call 112.', '6 code: {{< ref "x.md" >}}'],
    ],
    [
      'components of MDX, with their titles and expressions',
      'a.mdx',
      "## How?\n\n<Tabs>\n  <TabItem label='By card'>\n    Here.\n  </TabItem>\n</Tabs>\n\nIn {year()}, {'or later'}. <Fee n={1} />\n\n## Who? {#who}\n\nWe.\n",
      [
        'How? By card / Here. / In , or later.',
        'Who? We.',
        '9 code: {year()}',
        '9 code: <Fee n={1} />',
      ],
    ],
    [
      'a page of a collection of Jekyll: its front matter asks',
      'a.md',
      '---\nlayout: faq\nquestion: "How?"\n---\nSo.\n\nOr so.\n',
      ['How? So. / Or so.', '1 front-matter: layout: faq'],
    ],
    [
      'an export of Notion: questions as items, and an aside',
      'a.md',
      '# FAQ\n\n- How?\n    \n    So.\n    \n    <aside>\n    Call.\n    \n    </aside>\n    \n- Why?\n    \n    For this.\n',
      ['[FAQ] How? So.\nCall.', '[FAQ] Why? For this.'],
    ],
    [
      'front matter with a list, and sections with marked lines',
      'a.md',
      '---\ntags:\n  - a\n---\n\n# All\n\n## Fees\n\n**Q:** What?\n**A:** Sixty.\n\nQ: Card?\nA: Yes.',
      ['[Fees] What? Sixty.', '[Fees] Card? Yes.', '1 front-matter: tags:   - a', '6 title: All'],
    ],
    [
      'front matter in TOML, footnotes and a short code of Hugo',
      'a.md',
      '+++\nt = 1\n+++\n## Who?\n\nMe.[^1] ~~Him.~~\n\n{{< note >}}\n\n[^1]: Mostly.',
      [
        'Who? Me.',
        '1 front-matter: t = 1',
        '6 footnote: [1]',
        '6 struck: Him.',
        '8 code: {{< note >}}',
        '10 footnote: Mostly.',
      ],
    ],
    [
      'Docusaurus: import, details, a callout, an id',
      'a.mdx',
      "import A from 'a';\n\n# FAQ {#top}\n\n<details>\n<summary>How **so**?</summary>\n\nCall *us*.\n\n:::danger Now\nCall 112.\n:::\n\n</details>\n\nBye.",
      [
        '[FAQ] How so? Call us. / Now / Call 112.',
        "1 code: import A from 'a';",
        '16 section-text: Bye.',
      ],
    ],
    [
      'MkDocs',
      'a.md',
      '## What?\n\n!!! warning "Care"\n    Do not stop.\n\nAfter.\n\n## Who?\n\nMe.',
      ['What? Care / Do not stop. / After.', 'Who? Me.'],
    ],
    [
      'HTML, a table, a line break',
      'a.md',
      '## Fee?\n\n<p>Sixty.</p>\n\n| A | B |\n|---|---|\n| 1 | 2 |\n\n## Call?\n\nCall <b>1</b>.<br/>Wait.',
      ['Fee? Sixty. / A / B / 1 / 2', 'Call? Call 1.\nWait.', '5 table: A B'],
    ],
    [
      'lists that Markdown does not know',
      'a.md',
      '## What?\n\nBring:\na) your **card**\nb) a list\nof medicines\n\n• one\n• two\n\n(1) this\n(2) that\n',
      ['What? Bring:\na) your card\nb) a list of medicines / • one\n• two / (1) this\n(2) that'],
    ],
    [
      'bold lines, of which one does not ask, and a section',
      'a.md',
      '**How?**\nSo.\n\n## Fees\n\n**Later**\n\nAsk.',
      ['How? So.', '[Fees] Later Ask.'],
    ],
    [
      'a section between answers',
      'a.md',
      '# Guide\n\n## Before\n\n### When?\n\nNow.\n\n## Danger\n\nCall.\n\n### Who?\n\nMe.',
      ['[Before] When? Now.', '[Danger] Who? Me.', '1 title: Guide', '11 section-text: Call.'],
    ],
  ],
}

describe.each(Object.entries(KINDS))('%s', (_kind, cases) => {
  it.each(cases)('%s', async (_what, name, source, found) =>
    expect(await readImport(name, source)).toEqual(found),
  )
})

it('a document in another language is found, and one answer in another language', async () => {
  const languages = async (text: string) =>
    Array.from(
      (await findOtherLanguages(parsePlainText('a.txt', text).pairs, 'en')).values(),
      ({ code, isWhole }) => [code, isWhole],
    )
  const french =
    'Comment venir ?\n\nAppelez l’accueil entre neuf heures et midi, ou écrivez-nous. Nous répondons dans les deux jours. Apportez votre carte et la liste de vos médicaments.'
  const english =
    'How do I book?\n\nCall the front desk between nine and noon, or write to us. We answer within two days. Please bring your card and a list of your medicines.'
  expect(await languages(french)).toEqual([['fr', true]])
  expect(await languages(`${english}\n\n${english.replace('book', 'come')}\n\n${french}`)).toEqual([
    ['fr', false],
  ])
  expect(await languages(english)).toEqual([])
  const spanish = readFileSync('seed/client-therapist-relationship.es.txt', 'utf8')
  expect((await findOtherLanguages(parsePlainText('a.txt', spanish).pairs, 'es')).size).toBe(0)
})

it('a page is read in the encoding that it declares', async () => {
  const bytes = Buffer.concat([
    Buffer.from('<meta charset="windows-1252"><h2>Co\xfbt ?</h2><p>L', 'latin1'),
    Buffer.from([0x92]),
    Buffer.from('\xe9t\xe9.</p>', 'latin1'),
  ])
  expect(await readImport('a.html', bytes)).toEqual(['Coût ? L’été.'])
  expect(await readImport('a.txt', bytes)).toEqual(['1 fault encoding'])
})
