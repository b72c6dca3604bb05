/** In the form that `search-shape.ts` describes. */
export const violenceAtHome = `
    {bo|ba|me|chong|ban trai|cha duong} {danh|danh dap|bao hanh} toi, bị đánh đập, chồng đánh, bị
    chồng đánh, bố đánh, mẹ đánh, đánh tôi, đánh đập, bạo hành, bạo lực gia đình, dọa giết, đe dọa`
