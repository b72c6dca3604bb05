/** In the form that `search-shape.ts` describes. */
export const violenceAtHome = `
    {grabbed|grabs|held|holds} me by {the|my} {throat|neck}, {dont|don't|do not|not} feel safe
    {with|around} {my|him|her|at home}, {scared|afraid|terrified} of my
    {boyfriend|husband|partner|girlfriend|wife|dad|father|stepdad|ex}, {hands|hand} around my
    {neck|throat}, {is|shes|she's|hes|he's|gets|was} violent {to|with|towards} me,
    {chokes|choked|hits|hit|punches|punched|slaps|slapped|kicks|kicked|beats} me, he hits me, she
    hits me, hits me, hit me, beats me, beat me, beating me, chokes me, choked me, strangled me,
    domestic violence, afraid to go home, scared to go home, threatens to kill, threatened to kill,
    not safe at home`
