/** In the form that `search-shape.ts` describes. */
export const dangerToOthers = `
    {might|could|going to|want to|will} hurt my {kid|kids|children|son|daughter}, kill someone, kill
    somebody, kill him, kill her, kill them, kill my, hurt someone, hurt somebody, hurt my baby,
    hurt my child, shoot up`
