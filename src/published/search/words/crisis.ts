import type { Locale } from '../../../i18n/locales.ts'

/**
 * What people type who may be in danger, phrases between commas: taking one's life, self-harm,
 * being hurt by someone, wanting to hurt someone. Rather one too many: the cost is a card with
 * numbers. `*` stands for the rest of a word, `{a|b}` for one or the other (`{a|}`: or nothing), so
 * that each thing is said in all the ways in which it is said. Phrases of every language are looked
 * for in every search.
 */
export const CRISIS: Partial<Record<Locale, string>> = {
  en: `
    {sleep|go to sleep|fall asleep} forever, better off gone, {grabbed|grabs|held|holds} me by {the|my} {throat|neck}, {driving|drive|crashing|crash} into a {tree|wall}, tired of {fighting|trying} to stay alive, {want|see} a tomorrow, {cry|notice|care} {when|if|once} {im|i'm|i am} gone
    {im|i'm|i am|being|feel like|feeling like|just} {such a|a|only a|just a|} burden {to|on|for} {everyone|everybody|my|them|others|people}, {im|i am|i'm} {such a|just a|nothing but a} burden, {cant|can't|cannot|can not} {keep|carry|keep on} {going|living} {like this|anymore|any more|}, i {cant|can't|cannot} carry on
    {world|family|kids|they|everyone|everybody|people} {would|will|d} be {better|happier|better off} {if i was gone|if i were gone|if i died|without me}, {want|wish|need} the {pain|hurting|suffering} to {stop|end}, want everything to stop, {plan|ready|want|going|decided} to end {things|it} {tonight|all|today|}, why am i {still|even} alive, {dont|don't|do not} deserve to {live|be alive}
    {rather|hope i} {not be alive|not wake|dont wake|don't wake|do not wake|never wake}, {just|only} want to {vanish|disappear}, {dont|don't|cant|can't} see {a|any} future for {me|myself}, {jump|jumping|jumped} {off|from} {the|a} {bridge|roof|building|balcony}, {step|jump|walk|lie} in front of {a|the} {train|car|truck|bus}
    {swallowed|took|taken|ate} all {the|my|of the|of my|his|her} {pills|tablets|meds|medication|medicine}, how {much|many} {insulin|tylenol|paracetamol|pills|ibuprofen|aspirin} {would|will|to|does it take to} kill, {comes|came} into my {room|bed} at night
    {dont|don't|do not|not} feel safe {with|around} {my|him|her|at home}, {scared|afraid|terrified} of my {boyfriend|husband|partner|girlfriend|wife|dad|father|stepdad|ex}, {hands|hand} around my {neck|throat}, {is|shes|she's|hes|he's|gets|was} violent {to|with|towards} me, {might|could|going to|want to|will} hurt my {kid|kids|children|son|daughter}, started cutting again, bleeding from cutting, wrote {a|my} {note|goodbye}{| letter} {for|to} my parents
    {think|thinking|thought|thoughts|dream|dreaming} {about|of|on} {death|dying|being dead|harming|hurting|killing}, noose, drink bleach, drank bleach, {will|wish|reason|strength} to live, {sleep|go to sleep} and {not|never} wake, goodbye {everyone|everybody|forever}, {cant|can't|cannot} live like this
    die, how to kill, {tired|sick|hate|done} {of|with|} {living|being alive|life|existing|it all}, {want|wanna} {to|} {disappear|vanish|give up on everything}, {hang|shoot|drown|kill|harm|hurt|cut|hanging|shooting|killing|hurting} {yourself|oneself|themselves|himself|herself}
    {better|happier|fine|relieved} {off|} without me, {gun|knife|rope|pills} {and|to|on|for} {i|my|myself|me|kill|end}, {no|any|a} way out anymore, {see|find|is} no way out, forces me to {do|have|touch|sleep|watch}, {chokes|choked|hits|hit|punches|punched|slaps|slapped|kicks|kicked|beats} me
    {kill|hurt|harm|cut|burn|hang|hit|choke|drown|stab|punish|starve}{|ing} {myself|my self}, {killing|killin|cutting|cuting|burning} {myself|my self}, {cut|cutting|slice|slit|burn|burning} my {arm|arms|leg|legs|thigh|thighs|skin|wrists|veins}
    {want|wanna|going|gonna|ready|like|try|trying|thinking of|thinking about|better if i} {to|too|} {die|dying|dye|be dead|be gone forever|be gone for good|end it|ending it|not exist|not wake up|jump off}, feel like dying, thinking about ending it, should just die, wish i {was not|wasnt|wasn't|were never} born
    {dont|don't|do not|no longer|didnt} {want to|wanna|wanto} {be alive|be here|exist|live|go on|wake up}, {no|whats the|what's the|see no|isnt any|any} {point|reason|use} {of|in|to|for|} {living|live|being alive|go on|going on|life}
    life {isnt|isn't|is not|aint|not|has no|is} {worth|meaning|pointless|meaningless|point}, {give|giving|given} up on {life|living|everything}, {cant|can't|cannot} {take it|take this|do this|do it|cope|go on} {anymore|any more|no more|any longer}
    {nobody|no one|noone|anyone|who} {would|will|even|} {miss|care|notice} {me|} if i {died|die|was dead|were dead|was gone|were gone|disappeared}, goodbye {note|letter} {for|to} my
    {took|take|taken|taking|swallowed|swallow} {a bunch|a lot|lots|a bottle|bottle|a handful|handful|a whole|all the|so many|too much} {of|} {pills|tablets|pill|meds|medication|tylenol|paracetamol|painkillers}, swallowed a bottle, od on, oding, od'd
    {touches|touched|touching|forces|forced} me {sexually|down there|at night|into sex}, {uncle|dad|father|stepdad|brother|cousin|grandpa|teacher|coach} {touches|touched|rapes|hurts|molests} me, {sewer|sewr} {slide|slid}, toaster bath
    suicid*, sucide, sucidal, suiside, suacide, suecide, suside, soicide, sewerslide, unalive, unaliving, kms, kys
    kill myself, killing myself, kill my self, killin myself, kill me, off myself, offing myself, murder myself, drown myself, hang myself, hanging myself, shoot myself, poison myself, jump off a, jump off the, jump in front, throw myself
    end my life, ending my life, end it all, ending it all, end my own life, take my life, take my own life, taking my own life, finish my life, want it to end, want it all to stop
    want to die, wanna die, wanting to die, want die, wish i was dead, wish i were dead, wish to die, better off dead, better off without me, ready to die, going to die by, want to be dead, rather be dead, let me die, hope i die, make me die, ways to die, how to die, should i die, i should die
    do not want to live, dont want to live, don't want to live, dont wanna live, don't wanna live, not want to live, no reason to live, nothing to live for, cant live anymore, can't live anymore, tired of living, tired of life, sick of living, hate living, life is not worth, not worth living, no point in living, no point living
    cant go on, can't go on, can not go on, cannot go on, cant do this anymore, can't do this anymore, not want to be here anymore, dont want to be here, don't want to be here, dont want to exist, don't want to exist, want to disappear, dont want to wake up, don't want to wake up, never wake up
    hurt myself, hurting myself, harm myself, harming myself, self harm*, selfharm*, self injur*, cut myself, cutting myself, cut my wrist*, slit my wrist*, burn myself, burning myself, hit myself, starve myself
    overdos*, took too many pills, take all my pills, too many pills, took all my
    being abused, abuses me, abusing me, he hits me, she hits me, hits me, hit me, beats me, beat me, beating me, chokes me, choked me, strangled me, raped, rape, raping, molested, molests me, sexually assaulted, sexual assault, domestic violence, afraid to go home, scared to go home, threatens to kill, threatened to kill, trafficked
    kill someone, kill somebody, kill him, kill her, kill them, kill my, hurt someone, hurt somebody, hurt my baby, hurt my child, shoot up, voices tell me, voices telling me
    emergency, crisis, in danger, help me please, please help me, not safe at home`,
  es: `
    {dormir|dormirme} para siempre, sin mi {vivirian|estarian|seria} mas
    soy {una carga|un estorbo|un peso}, {mundo|todos|familia|hijos} {estaria|estarian|estara} mejor sin mi, {ojala|espero|quisiera} no {despertar|despertara|despierte}, {trague|tragado|tome|tomado|tomarme} {todas|todo} {las|el|mis|} {pastillas|frasco|medicamentos|pastilla}, {quiero|solo quiero} desaparecer {para siempre|}, no merezco {vivir|la vida|estar vivo|estar viva}
    {marido|novio|esposo|pareja|padre|papa|padrastro|mama|ex} {me maltrata|me golpea|me pega|me toca|me viola|me amenaza}, ya no puedo mas, no puedo {mas con|seguir asi|seguir viviendo}
    {pienso|pensar|pensando|pensamientos} {en|de} {la muerte|morir|morirme|matarme}, dejar de existir, {no|} estar en este mundo, dormir y no despertar, dormirme y no despertar, {frasco|caja|blister} de pastillas
    {para|como|quiero|prefiero} {morir|morirme|la muerte}, no quiero {seguir|continuar|estar} {con vida|vivo|viva|viviendo|aqui}, ojala {no|nunca} {me|} {despierte|despertara|levante}, me {estoy|ando|sigo} {cortando|lastimando|quemando|matando}, {quitar|kitar|quitarse|kitarme} la vida
    {fuerzas|razones|motivos} {para|de|por|pa} {vivir|seguir|continuar}, {mejor|felices|tranquilos} sin mi, me {pego|golpeo|ahorco|amenazo|patea|pateo}, sin salida
    {me|quiero|kiero|qiero|voy a|pensando en} {quiero|kiero|qiero|voy a|quisiera|} {matar|matarme|colgar|colgarme|ahorcar|ahorcarme|cortar las venas|tirar por la ventana|suicidar|lastimarme}, me {corto|corte|cortar} {los|las|el|la} {brazos|brazo|piernas|pierna|venas|munecas|piel}, me tiro {por|de|desde|al}
    {tome|me tome|trague|me trague|tomado} {muchas|demasiadas|todas las|un monton de|un frasco de|varias} pastillas, {no le|no} {encuentro|veo|hallo} {el|} sentido a {la vida|vivir|nada}, {para|pa} {que|q} {vivir|seguir viviendo|sigo vivo|sigo viva}
    {quisiera|quiero|ojala} no {despertar|haber nacido|existir|estar aqui}, {arto|arta|cansado|cansada|harto|harta} de {vivir|la vida|todo}, {ya|} no {puedo|aguanto} {mas|con esto|con la vida|seguir}, vale la pena {vivir|bibir|seguir viviendo}, me quiero morir
    suicid*, suisid*, suicidar*, sucidio, suisidio
    matarme, matarse, me quiero matar, quiero matarme, me voy a matar, me mato, quitarme la vida, quitarse la vida, acabar con mi vida, terminar con mi vida, acabar con todo, terminar con todo
    quiero morir, quiero morirme, me quiero morir, kiero morir, quisiera morir, deseo morir, ganas de morir, ganas de morirme, ojala me muera, ojala estuviera muerto, ojala estuviera muerta, quiero estar muerto, quiero estar muerta, mejor muerto, mejor muerta, estarian mejor sin mi, como morir, formas de morir, prefiero morir
    no quiero vivir, no quiero seguir viviendo, ya no quiero vivir, no kiero vivir, sin ganas de vivir, no tengo ganas de vivir, cansado de vivir, cansada de vivir, harto de vivir, harta de vivir, la vida no vale, no vale la pena vivir, no tiene sentido vivir, no puedo mas, ya no puedo mas, ya no aguanto, no aguanto mas, no quiero estar aqui, no quiero existir, no quiero despertar, quiero desaparecer
    hacerme dano, me hago dano, lastimarme, me lastimo, cortarme, me corto, cortarme las venas, abrirme las venas, autolesion*, autolesi*, quemarme
    ahorcarme, colgarme, tirarme de, tirarme al, tirarme por, pegarme un tiro, sobredosis, pastillas para morir, tomarme todas las pastillas, demasiadas pastillas
    me pega, me golpea, me maltrata, me esta maltratando, me viola, me violo, me violaron, violada, violado, violacion, abuso sexual, abusaron de mi, abusa de mi, violencia domestica, violencia de genero, miedo de ir a casa, me amenaza, amenaza con matarme
    matar a alguien, matarlo, matarla, matar a mi, hacer dano a alguien, oigo voces, escucho voces
    emergencia, en peligro, en crisis, crisis, ayudenme por favor`,
  fr: `
    {dormir|endormir|m'endormir} pour toujours, me jeter {du|d'un|sous|par}, personne ne {remarquerait|pleurerait} si je
    {suis|etre} un {poids|fardeau|boulet} {pour|} {tout le monde|eux|ma famille|mes proches|tous|les autres}, je suis un {fardeau|boulet}, {monde|ils|elles|enfants|famille|tous} {serait|seraient|iraient|irait} mieux sans moi, {espere|voudrais|veux} ne {pas|plus|jamais} me reveiller, ne plus me reveiller, {avale|pris} {tous|toute} {mes|les|la} {cachets|medicaments|comprimes|boite|pilules}
    {plus|pas} la force de {continuer|vivre}, plus {aucune|de} raison de {vivre|rester}, disparaitre pour toujours, je ne tiens plus, {ne|} merite pas de vivre, {mari|copain|conjoint|ami|pere|beau pere|mere} me {tape|frappe|bat|cogne|menace}
    {pense|penser|pensees} {a|de} {la mort|mourir|mort}, idees noires, {avale|pris|bu} {une boite|la boite|des boites|un flacon}, dormir et ne {plus|jamais} {me|} reveiller, plus me lever
    {supporte|tiens|aime|veux} plus {la vie|ma vie|vivre|rien}, {la|de} force de vivre, {mieux|heureux|tranquille|tranquilles} sans moi, foutre en {lair|l air}, {ma|m a|me|mas} {frappee|frappe|frape|tape|battue|battu|etrangle|viole|violee}, pour mourir, sans issue
    {pris|avale|pris trop de} {trop|plein|une boite} de {cachets|medicaments|comprimes|pilules}, trop de {cachets|comprimes|pilules}, plus {de|envie de|la force de|le courage de} vivre, a quoi {bon|ca sert de} {vivre|continuer|rester en vie}, la vie {ne|n} {vaut|en vaut} {pas|plus} la peine, la vie vaut pas
    {veux|voudrais|aimerais|envie de|envie d} {plus|ne plus|} {etre la|exister|vivre|disparaitre|mourir|crever|me reveiller|m endormir pour toujours}, je {veux|veu|ve|vais|voudrais} {me|} {tuer|suicider|mourir|pendre|mutiler}, {me|m} {couper|coupe|entailler} les {veines|bras|poignets|cuisses|jambes}, en finir {avec la vie|avec tout}, tout arreter definitivement
    suicid*, sucide, suiside, suicider
    me tuer, me suicider, mettre fin a mes jours, mettre fin a ma vie, en finir avec la vie, en finir, m oter la vie, me foutre en l air
    mourir, crever, envie de mourir, je veux mourir, vouloir mourir, plus envie de vivre, plus envie de rien, veux plus vivre, marre de vivre, fatigue de vivre, mieux mort, mieux morte, mieux sans moi, raison de vivre, je n en peux plus, j en peux plus, envie de disparaitre, ne plus exister, ne plus me reveiller
    me faire du mal, me fais du mal, me blesser, me couper, m ouvrir les veines, scarification, scarifier, automutil*, me bruler
    me pendre, me jeter sous, me jeter par, sauter du pont, overdose, surdose, avaler des cachets, trop de medicaments
    il me frappe, elle me frappe, me frappe, me bat, me tape, me menace, viol, violee, viole, agression sexuelle, agressee, violences conjugales, violence conjugale, peur de rentrer
    tuer quelqu un, le tuer, la tuer, faire du mal a quelqu un, j entends des voix
    urgence, en danger, au secours, aidez moi`,
  ar: `
    {لا فائده من|ما فائده|لا معني ل|ملل من} {حياتي|وجودي}, {ارتاح|انام} للابد
    {لا اريد|ما بدي|ما ابي|مش عايز|اتمني الا|اتمني ان لا|ياريت ما} {ان استيقظ|استيقظ|اصحي|اقوم من النوم}, {عبء|عاله|حمل} علي {الجميع|اهلي|عائلتي|الكل|اسرتي|الناس}, {اخذت|بلعت|تناولت|شربت} {كل|جميع} {الحبوب|الادويه|الدواء|حبوبي}, {العالم|الجميع|اهلي|الكل|الناس} {افضل|احسن} {بدوني|من دوني|بلاي}
    {بدي|ابي|اريد ان|عايز|عايزه|نفسي} {اختفي|اتلاشي}, {بتمني|اتمني} {موت|الموت|اموت}, {ما عاد فيني|لم اعد|ما عاد اقدر|مش قادر|مش قادره} {كمل|احتمل|اتحمل|اكمل|استحمل}, لا استحق {الحياه|ان اعيش|العيش}, {ابي|ابوي|زوجي|اخي|بابا|جوزي|خطيبي} {يضربني|بيضربني|ضربني|يعنفني}
    {افكر|بفكر|تفكير} {بالموت|في الموت}, {سبب|رغبه|امل} {اعيش|للعيش|بالحياه|في الحياه}, {انام|نام} {وما|ولا} {اصحى|اصحي|قوم}, {بلعت|شربت|اخذت} {علبه|شريط} {دوا|دواء|حبوب}
    {ما عاد|ماعاد|مو قادر|مو قادره|مش قادر|مش قادره|ما اقدر|ماقدر|ما بقدر} {بدي|ابي|ابغى|ابغي|} {اعيش|عيش|اكمل|اتحمل}, {احسن|افضل|مرتاحين|مبسوطين} {من دوني|بدوني|من غيري}, للموت, {كم|كام} {حبه|حبوب|حبايه} {تكفي|} {للموت|عشان اموت|لاموت}, {ضربني|بيضربني|يضربني|خنقني|هددني}
    {تعبت|مليت|طفشت|زهقت|كرهت|قرفت} {من|} {هالحياه|الحياه|عيشتي|هالعيشه|العيشه|دنيتي|هالدنيا|الدنيا|الدنيا كلها}, {بجرح|اجرح|بقطع|اقطع|بعور|بأذي|اذي|باذي} {حالي|نفسي|ايدي|يدي|ايديا|رجلي}, الحياه {ما تسوى|ما تسوي|مالها معنى|مالها معني|بلا معنى|بلا معني|ما لها طعم}
    {مالي|ما لي|ماليش|مليش} {خلق|نفس|رغبه} {اعيش|في الحياه|بالحياه}, يا رب خذني, {اخذت|بلعت|شربت} {حبوب|ادويه|دواء} {كثير|كثيره|كتير}, {ياريت|ليتني|يا ليتني} {اموت|مت|ميت|ما انولدت|ما صحيت}
    انتحار, الانتحار, انتحر, سانتحر, بالانتحار, للانتحار, هنتحر, حانتحر, بنتحر, انتحاري
    اقتل نفسي, قتل نفسي, بقتل حالي, اقتل حالي, اذبح نفسي, اشنق نفسي, انهي حياتي, انهاء حياتي, اخلص من حياتي, اتخلص من حياتي, اخلص من الحياه
    اموت, بموت, نموت, اريد الموت, اريد ان اموت, ابغى اموت, ابغا اموت, ابي اموت, ودي اموت, بدي موت, بدي اموت, عايز اموت, عايزه اموت, عاوز اموت, نفسي اموت, اتمنى الموت, اتمني الموت, حابب موت, الموت احسن, الموت افضل, اختفي من الدنيا, اختفي
    لا اريد العيش, لا اريد ان اعيش, لا اريد الحياه, ما ابغى اعيش, ما ابغا اعيش, ما ابي اعيش, ما بدي عيش, ما بدي اعيش, مش عايز اعيش, مش عايزه اعيش, مابي اعيش, تعبت من الحياه, تعبت من حياتي, كرهت حياتي, كرهت الحياه, مليت من الحياه, مليت من حياتي, طفشت من حياتي, زهقت من الحياه, زهقت من حياتي, لا معنى للحياه, لا معني للحياه, لا قيمه لحياتي, ما اقدر اكمل, مش قادر اكمل
    اؤذي نفسي, اوذي نفسي, ايذاء نفسي, ايذاء النفس, اذيه نفسي, اجرح نفسي, اجرح يدي, اقطع يدي, اقطع شراييني, اضرب نفسي, احرق نفسي, اعور نفسي
    جرعه زائده, حبوب كثيره, بلعت حبوب, اشرب حبوب, شنق
    يضربني, تضربني, بيضربني, ضربني, يعنفني, يعذبني, يهددني, يهدد بقتلي, اغتصاب, اغتصبني, مغتصبه, اعتدى علي جنسيا, اعتدي علي, عنف اسري, عنف منزلي, العنف الاسري, العنف المنزلي
    اقتل احد, اقتل شخص, اقتله, اقتلها, اسمع اصوات
    طوارئ, في خطر, انقذوني, ساعدوني`,
  zh: `
    没有我{大家|世界|他们|家人}, {大家|世界|他们|家人}没有我{更好|会更好|会好}, 没有我会更好, {药|安眠药}全{吃|吞}, 把药{全|都}{吃|吞}, 吞了{一瓶|很多|整瓶|大量}, {我是|成了}{负担|累赘|大家的累赘|大家的负担|家里的负担|家人的负担}, 活着{太|好|很|真}累, {不要|不想|不用|别}再醒来, 永远消失, {熬|撑|坚持|活}不下去, 不配活, {爸爸|妈妈|爸|妈|丈夫|男友|继父}{打我|家暴|虐待我}
    死的念头, 想到死, 活着好痛苦, 活着太痛苦, 一瓶药, 整瓶药, 再也不醒, 不再醒来, 睡过去
    一了百了, 会死, 致死, 死活, 寻死, 打我, 打了我, 不想继续, 快不行了, 帮帮我, 从楼上跳, 从桥上跳
    自sha, 活着真没, 活着没有意, 没有活着的意, 活着还有什么意, 活着有什么意, 没意思活, 结束这一切, 结束一切, 离开这个世界, 离开人世, 很多安眠药, 整瓶安眠药, 吃了安眠药, 割了手, 割手, 朋友打我, 妻子打我, 爸打我, 妈打我, 家人打我, 想跳下去, 跳下去, 不想活, 不想存在, 没有我会更好, 伤害我自己, 弄伤自己, 用刀划
    自杀, 自殺, 自沙, 自刹, 自鲨, 轻生, 輕生, 寻死, 尋死, 自尽, 自盡, 自残, 自殘, 自伤, 自傷, 割腕, 割脉, 跳楼, 跳樓, 跳河, 跳江, 跳桥, 上吊, 烧炭, 燒炭, 吞药, 吞藥, 服毒, 自我了断, zisha, zi sha
    想死, 好想死, 想去死, 不想活, 不想再活, 活不下去, 活够了, 活腻了, 活着没意思, 活著沒意思, 活着没意义, 活著沒意義, 活着好累, 没有活下去, 生无可恋, 生無可戀, 结束生命, 結束生命, 结束自己, 结束我的生命, 了结自己, 了结生命, 去死, 死了算了, 死了一了百了, 怎么死, 怎麼死, 死掉, 想消失, 不想醒来, 不想醒來, 撑不下去, 撐不下去, 坚持不下去
    伤害自己, 傷害自己, 割自己, 打自己
    服药过量, 过量服药, 吃太多药, 安眠药自
    家暴, 家庭暴力, 被打了, 被殴打, 挨打, 老公打我, 丈夫打我, 男友打我, 他打我, 她打我, 爸爸打我, 妈妈打我, 虐待我, 被虐待, 强奸, 強姦, 被侵犯, 性侵
    杀人, 殺人, 杀了他, 杀了她, 想杀, 伤害别人
    救命, 救救我, 紧急, 緊急, 有危险, 危险中`,
  vi: `
    ngu mai mai, khong ai can toi nua
    {uong|nuot} het {thuoc|vien|lo thuoc}, {toi|minh|em} la ganh nang, khong {chiu noi nua|the chiu noi|the tiep tuc nua|tiep tuc noi|song noi}, {the gioi|moi nguoi|gia dinh} {se|} tot hon {neu|} khong co {toi|minh|em}, {khong muon|uoc gi khong|mong khong|dung} thuc day nua, uoc gi khong thuc day, {khong dang|khong xung dang} {song|duoc song}, {bo|ba|me|chong|ban trai|cha duong} {danh|danh dap|bao hanh} toi, {chi|} muon bien mat
    {nghĩ đến|nghĩ về|nghĩ tới} cái chết, {muốn|được} sống trên đời, ngủ và không {dậy|thức dậy|tỉnh dậy}, ngủ không {dậy|tỉnh} nữa, {uống|nuốt} {cả|hết|nguyên} {vỉ|lọ|hộp|vỉ thuốc|lọ thuốc|hộp thuốc}, còn muốn sống
    {thì|để|cách|được|sẽ|cho|tới} chết, chết {không đau|nhanh|đi|được|mất thôi}, {tốt hơn|hạnh phúc hơn|đỡ khổ} {nếu|khi|} không có {tôi|mình|em|con}
    {k|ko|khong|hong|hok|chả|chẳng} {muốn|mún|mun|muon|thiết} {sống|song} {nữa|nua|tiếp}, {sống|cuộc sống|cuộc đời} {không|khong|ko|k|thật} {còn|} {ý nghĩa|vô nghĩa|đáng sống}, cuộc {sống|đời} vô nghĩa, {không|khong|ko|k} {còn|} {lý do|li do} {để|} sống, bỏ cuộc {cuộc đời|cuộc sống|với cuộc đời}
    tự tử, tự sát, tự vẫn, tự tữ, quyên sinh, tự kết liễu
    muốn chết, muốn chết đi, chỉ muốn chết, chết đi cho xong, chết cho rồi, chết quách, muốn biến mất, không muốn sống, chẳng muốn sống, hết muốn sống, ko muốn sống, k muốn sống, không thiết sống, chán sống, chán đời, mệt mỏi với cuộc sống, không còn lý do sống, sống để làm gì, không muốn tồn tại, không muốn thức dậy
    kết thúc cuộc đời, kết thúc cuộc sống, kết thúc tất cả, kết liễu, kết thúc đời mình, giết mình, giết bản thân, tự giết
    tự làm hại, tự hại, tự gây thương tích, làm hại bản thân, làm đau bản thân, tự làm đau, rạch tay, cắt tay, cứa tay
    nhảy lầu, nhảy cầu, treo cổ, thắt cổ, uống thuốc sâu, uống thuốc quá liều, quá liều, uống nhiều thuốc ngủ
    bị đánh đập, chồng đánh, bị chồng đánh, bố đánh, mẹ đánh, đánh tôi, đánh đập, bạo hành, bạo lực gia đình, cưỡng hiếp, hiếp dâm, xâm hại, dọa giết, đe dọa
    giết người, muốn giết
    cấp cứu, khẩn cấp, nguy hiểm, cứu tôi, cứu với`,
}

/** Phrases with a word of danger in them that speak of something else: they are passed over. */
export const ELSEWHERE = `
  suicide squad, mid life crisis, midlife crisis, crisis of {confidence|faith|identity}, identity crisis, quarter life crisis, crisis management, emergency contact{|s}, emergency fund, kill the {mood|vibe|time}, cut my {hair|nails|hours|losses},
  hit it off, die hard, never say die, 打我电话, 打我手机, cười chết, mệt chết, chết đi được, dying to {know|meet|see|try}, disappear from {social|facebook|instagram|the}, cutting my {hair|nails|hours|losses}, {i|they|one|we|somebody|my therapist} {die|dies|died} before {the|my|} {therapy|treatment|session}, crisis de {identidad|fe|pareja|los 40}, me {corto|corte|cortar} {el|mi} {pelo|cabello}, cortarme el {pelo|cabello}, cortarme las unas, crise de {la quarantaine|foi|couple|identite}, {me couper|se couper|couper} les {cheveux|ongles},
  mourir de {rire|faim|soif|honte|chaud|froid|ennui}, en finir avec {la|ma|cette|mon} {therapie|therapeute|psy}, {بموت|اموت|هموت} {فيك|فيكي|من الضحك|من الجوع|من الخجل|ضحك|جوع}, ازمه منتصف العمر`

/**
 * Words that look like one of the above with a letter wrong, and are not: they are taken as they
 * are written.
 */
export const INNOCENT = `dig dine dip dim dice do due day new now our out kid kin ask eat are any all ann car con que qui pas par les ses des los las una uno mis sus chat chut chen chep dang dinh doan like love line lived leave the then than themes theme violet violets violon violin inside outside beside decide decided decides suited suite hired wire hint hints hits hurry hand hands heart hunt haunt cute cuts curt kiss kissed fill kilt willing filling dye diet did
  rated raced cross crises ahorrarme ahorrar acortarme contarme contarse cantarme portarse cortarse marcarme matizar sacarme importarme nourrir courir couvrir
  انتظار الانتظار انتظر بالانتظار انتشار الانتشار انتصار الانتصار اعتقد انتقل انتقال الانتقال اختلف يخبرني يقبلني`
