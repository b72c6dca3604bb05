/** In the form that `search-shape.ts` describes. */
export const any = `
    {think|thinking|thought|thoughts|dream|dreaming} {about|of|on} {death|dying|being
    dead|harming|hurting|killing},
    {hang|shoot|drown|kill|harm|hurt|cut|hanging|shooting|killing|hurting}
    {yourself|oneself|themselves|himself|herself},
    {kill|hurt|harm|cut|burn|hang|hit|choke|drown|stab|punish|starve}{|ing} {myself|my self},
    {killing|killin|cutting|cuting|burning} {myself|my self}, being abused, abuses me, abusing me,
    emergency, crisis, in danger, help me please, please help me`
