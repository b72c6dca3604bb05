/** In the form that `search-shape.ts` describes. */
export const professionalHarm = `
    {therapist|therapists|counselor|counsellor|psychologist|psychiatrist|shrink|doctor|pastor|priest|healer|nurse}
    {touched|touches|kissed|kisses|groped|gropes|raped|molested|assaulted|undressed} me,
    {sex|slept|sleeping|sleeps} with my
    {therapist|counselor|counsellor|psychologist|psychiatrist|shrink|doctor},
    {therapist|counselor|counsellor|psychologist|psychiatrist|shrink|doctor} {wants|asked for|asks
    for|sent me|sends me} {sex|nudes|naked|nude}, abused by my
    {therapist|counselor|counsellor|psychologist|psychiatrist|doctor|coach}`
