/** In the form that `search-shape.ts` describes. */
export const selfHarm = `
    burning myself, started cutting again, bleeding from cutting,
    {cut|cutting|slice|slit|burn|burning} my {arm|arms|leg|legs|thigh|thighs|skin|wrists|veins},
    hurt myself, hurting myself, harm myself, harming myself, self harm*, selfharm*, self injur*,
    cut myself, cutting myself, cut my wrist*, slit my wrist*, burn myself, hit myself`
