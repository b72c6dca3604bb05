/** In the form that `search-shape.ts` describes. */
export const suicide = `
    {sleep|go to sleep|fall asleep} forever, better off gone, {driving|drive|crashing|crash} into a
    {tree|wall}, tired of {fighting|trying} to stay alive, {want|see} a tomorrow, {cry|notice|care}
    {when|if|once} {im|i'm|i am} gone, {im|i'm|i am|being|feel like|feeling like|just} {such
    a|a|only a|just a|} burden {to|on|for} {everyone|everybody|my|them|others|people}, {im|i am|i'm}
    {such a|just a|nothing but a} burden, {cant|can't|cannot|can not} {keep|carry|keep on}
    {going|living} {like this|anymore|any more|}, i {cant|can't|cannot} carry on,
    {world|family|kids|they|everyone|everybody|people} {would|will|d} be {better|happier|better off}
    {if i was gone|if i were gone|if i died|without me}, {want|wish|need} the
    {pain|hurting|suffering} to {stop|end}, want everything to stop, {plan|ready|want|going|decided}
    to end {things|it} {tonight|all|today|}, why am i {still|even} alive, {dont|don't|do not}
    deserve to {live|be alive}, {rather|hope i} {not be alive|not wake|dont wake|don't wake|do not
    wake|never wake}, {just|only} want to {vanish|disappear}, {dont|don't|cant|can't} see {a|any}
    future for {me|myself}, {jump|jumping|jumped} {off|from} {the|a} {bridge|roof|building|balcony},
    {step|jump|walk|lie} in front of {a|the} {train|car|truck|bus}, wrote {a|my} {note|goodbye}{|
    letter} {for|to} my parents, noose, {will|wish|reason|strength} to live, {sleep|go to sleep} and
    {not|never} wake, goodbye {everyone|everybody|forever}, {cant|can't|cannot} live like this, die,
    how to kill, {tired|sick|hate|done} {of|with|} {living|being alive|life|existing|it all},
    {want|wanna} {to|} {disappear|vanish|give up on everything}, {better|happier|fine|relieved}
    {off|} without me, {gun|knife|rope|pills} {and|to|on|for} {i|my|myself|me|kill|end}, {no|any|a}
    way out anymore, {see|find|is} no way out,
    {want|wanna|going|gonna|ready|like|try|trying|thinking of|thinking about|better if i} {to|too|}
    {die|dying|dye|be dead|be gone forever|be gone for good|end it|ending it|not exist|not wake
    up|jump off}, feel like dying, thinking about ending it, should just die, wish i {was
    not|wasnt|wasn't|were never} born, {dont|don't|do not|no longer|didnt} {want to|wanna|wanto} {be
    alive|be here|exist|live|go on|wake up}, {no|whats the|what's the|see no|isnt any|any}
    {point|reason|use} {of|in|to|for|} {living|live|being alive|go on|going on|life}, life
    {isnt|isn't|is not|aint|not|has no|is} {worth|meaning|pointless|meaningless|point},
    {give|giving|given} up on {life|living|everything}, {cant|can't|cannot} {take it|take this|do
    this|do it|cope|go on} {anymore|any more|no more|any longer}, {nobody|no one|noone|anyone|who}
    {would|will|even|} {miss|care|notice} {me|} if i {died|die|was dead|were dead|was gone|were
    gone|disappeared}, goodbye {note|letter} {for|to} my, {sewer|sewr} {slide|slid}, toaster bath,
    suicid*, sucide, sucidal, suiside, suacide, suecide, suside, soicide, sewerslide, unalive,
    unaliving, kms, kys, kill myself, killing myself, kill my self, killin myself, kill me, off
    myself, offing myself, murder myself, drown myself, hang myself, hanging myself, shoot myself,
    poison myself, jump off a, jump off the, jump in front, throw myself, end my life, ending my
    life, end it all, ending it all, end my own life, take my life, take my own life, taking my own
    life, finish my life, want it to end, want it all to stop, want to die, wanna die, wanting to
    die, want die, wish i was dead, wish i were dead, wish to die, better off dead, better off
    without me, ready to die, going to die by, want to be dead, rather be dead, let me die, hope i
    die, make me die, ways to die, how to die, should i die, i should die, do not want to live, dont
    want to live, don't want to live, dont wanna live, don't wanna live, not want to live, no reason
    to live, nothing to live for, cant live anymore, can't live anymore, tired of living, tired of
    life, sick of living, hate living, life is not worth, not worth living, no point in living, no
    point living, cant go on, can't go on, can not go on, cannot go on, cant do this anymore, can't
    do this anymore, not want to be here anymore, dont want to be here, don't want to be here, dont
    want to exist, don't want to exist, want to disappear, dont want to wake up, don't want to wake
    up, never wake up`
